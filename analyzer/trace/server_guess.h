#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "record/collect.h"

namespace pairlint {

/// Gives records whose content names no server the one that their input's name seems to name, as
/// long as nothing in the input contradicts it.
class ServerGuess {
 public:
  explicit ServerGuess(RecordCollector& collector) : collector_(collector) {}

  /// Another input begins.
  void begin(std::string_view input_name);
  /// Hands a record of the input on to the collector; returns where it is in its kind's list.
  uint32_t add(Record record, const Kind& kind);
  /// Records of a kind have got new numbers, by their old ones.
  void renumber(uint32_t kind, std::span<const uint32_t> records);

 private:
  void complete(Record& record, const Kind& kind);

  RecordCollector& collector_;
  std::string server_;  ///< empty: the name says none, or the content names another
  std::vector<std::pair<uint32_t, uint32_t>> guessed_;  ///< kind and index, of this input
};

}  // namespace pairlint
