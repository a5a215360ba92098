#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "format/format.h"
#include "record/collect.h"
#include "source/source.h"

namespace pairlint {

/// Follows the blocks of a case in order and turns every run of Test-CsExStorageConnectivity into a
/// StorageConnectivityTest record: what was asked, and how it ended as far as the capture shows.
///
/// A run begins with its command, or, where the paste lost the command, with its error record or
/// verdict; it ends with the next command or the next run. Verbose wording is known from memory
/// only (connectivity-log 1.6), so no message but the error line and `Test Passed` decides
/// anything.
class ConnectivityTests {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  ConnectivityTests(std::span<const Kind> kinds, RecordCollector& collector);

  /// A further command was typed, or an input ended: the run before is over.
  void command(const Source& source, const Command& command);
  void end_of_input() { current_ = kNone; }
  /// Whether the block belongs to a run.
  bool add(const Source& source, const Block& block, std::span<const Object> objects);

  /// The run that is going on, as an index into the kind's records; kNone between runs.
  uint32_t current() const { return current_; }
  /// How many runs have begun so far.
  uint32_t count() const { return count_; }
  /// Index of the kind; kNone if the knowledge has none.
  uint32_t kind() const { return kind_; }

 private:
  void begin(const Source& source, const Span& span);
  void set(const char* field, std::string_view text, const Span& span);
  bool add_error(const Source& source, const Object& error);
  bool add_verdict(const Source& source, const Block& block);
  void end_with(const char* verdict, const Span& span);

  const std::span<const Kind> kinds_;
  RecordCollector& collector_;
  uint32_t kind_ = kNone;
  uint32_t current_ = kNone;
  uint32_t count_ = 0;
  bool ended_ = false;  ///< the current run has its verdict
};

}  // namespace pairlint
