#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "format/format.h"
#include "record/collect.h"
#include "source/source.h"
#include "trace/log_reader.h"
#include "trace/test_log.h"

namespace pairlint {

/// Follows the blocks of a case in order and turns every run of Test-CsExStorageConnectivity into a
/// StorageConnectivityTest record: what was asked, and how it ended as far as the capture shows.
///
/// A run begins with its command, or, where the paste lost the command, with its first trace block,
/// its error record or its verdict; it ends with the next command or the next run. Verbose wording
/// is known from memory only (connectivity-log 1.6): such a line may tell two runs apart, but the
/// verdict is that of the error line or `Test Passed` alone.
class ConnectivityTests {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  ConnectivityTests(std::span<const Kind> kinds, std::span<const Stage> stages,
                    RecordCollector& collector);

  /// A further command was typed, or an input ended: the run before is over.
  void command(const Source& source, const Command& command);
  void end_of_input() {
    current_ = typed_ = kNone;
    stamp_ = std::nullopt;
  }
  /// Whether the block belongs to a run.
  bool add(const Source& source, const Block& block, std::span<const Object> objects);

  /// The run that is going on, as an index into the kind's records; kNone between runs.
  uint32_t current() const { return current_; }
  /// The run of the last block that what stands at `place` belongs to.
  uint32_t run_at(const Span& place) const;
  /// What the last block shows of the stages, in the order of the text.
  std::span<const Span> shown() const { return shown_; }
  /// By index of the run.
  std::vector<TestLog> take_logs() { return std::move(logs_); }
  /// The latest stamp of the logs of this input.
  const std::optional<Timestamp>& stamp() const { return stamp_; }
  /// Adds to the text of each run, by its number, what its log shows. The run that is going on and
  /// the one that was typed are like no other.
  void describe(std::span<std::string> runs) const;
  /// Runs have got new numbers, by their old ones; the logs of those not kept are dropped.
  void renumber(const std::vector<bool>& kept, std::span<const uint32_t> runs);
  /// How many runs have begun so far.
  uint32_t count() const { return count_; }
  /// Index of the kind; kNone if the knowledge has none.
  uint32_t kind() const { return kind_; }

 private:
  void begin(const Source& source, const Span& span);
  void set(const char* field, std::string_view text, const Span& span);
  void copy_options();
  bool add_stream(const Source& source, std::span<const Object> messages);
  bool add_prose(const Source& source, const Block& block);
  bool add_error(const Source& source, const Object& error);
  bool add_verdicts(const Source& source, const Range& range);
  bool take(const Source& source);
  bool belongs_to_next(const ShownMark& shown) const;
  void add_challenge(const Source& source, const LogPiece::Challenge& challenge);
  void count_message(const Span& span, bool known);
  void end_with(const char* verdict, const Span& span);

  const std::span<const Kind> kinds_;
  RecordCollector& collector_;
  const LogReader log_;
  uint32_t kind_ = kNone;
  uint32_t challenge_kind_ = kNone;
  uint32_t current_ = kNone;
  uint32_t typed_ = kNone;    ///< the run whose command is the last one typed
  uint32_t before_ = kNone;   ///< the run that was going on before the last block
  uint32_t first_fresh_ = 0;  ///< the first run that began in the last block
  uint32_t count_ = 0;
  bool ended_ = false;  ///< the current run has its verdict
  std::vector<TestLog> logs_;
  std::set<std::string> challenges_;  ///< that a record tells of already
  std::optional<Timestamp> stamp_;
  // Reused from block to block.
  LogPiece piece_;
  std::vector<Span> shown_;
};

}  // namespace pairlint
