#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "record/record.h"

namespace pairlint {

/// Gathers the records of a case. Captures of the same record merge per field: the latest known
/// value wins, so that a later short table never hides what an earlier list showed. Order is the
/// position within an input; between inputs no order is known, and differing values make the field
/// ambiguous. Records of two servers are never merged.
class RecordCollector {
 public:
  explicit RecordCollector(std::span<const Kind> kinds);

  /// Returns the index of the record in its kind's list.
  uint32_t add(Record record);
  /// A kind was captured on this server (empty: the capture does not name it): as much as
  /// `completeness` says.
  void note(uint32_t kind, const std::string& server, Completeness completeness,
            const Span& evidence);
  /// All that the kind has with this value of its selected field was captured.
  void note_selection(uint32_t kind, const Selection& selection);
  const Record& record(uint32_t kind, uint32_t index) const {
    return set_.lists[kind].records[index];
  }
  Record& record(uint32_t kind, uint32_t index) { return set_.lists[kind].records[index]; }
  const std::vector<Record>& records(uint32_t kind) const { return set_.lists[kind].records; }
  /// Leaves out the other records of a kind without identity; those behind them move up.
  void keep_only(uint32_t kind, const std::vector<bool>& kept);
  /// The server of a record turned out to be no more than a guess.
  void forget_guess(uint32_t kind, uint32_t index);
  RecordSet take();

 private:
  /// Where a record with this identity and server already is; its list's size if nowhere.
  uint32_t find_same(const Record& record) const;
  void place_records(uint32_t kind);
  uint32_t only_placed(uint32_t kind, const Record& record) const;
  void move_changes(uint32_t kind, uint32_t from, uint32_t to);
  void note_part(RecordList& list, ServerList part);
  void merge(Record& into, uint32_t index, Record&& later);

  const std::span<const Kind> kinds_;
  RecordSet set_;
  std::vector<std::unordered_map<std::string, std::vector<uint32_t>>> by_id_;  ///< by kind
};

}  // namespace pairlint
