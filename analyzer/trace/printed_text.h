#pragma once

#include <cstdint>
#include <span>

#include "format/format.h"
#include "record/collect.h"
#include "source/source.h"

namespace pairlint {

/// Keeps what stands below a typed command as the command's `Output`, for commands whose output is
/// no record: scripts, and requests to web servers. Up to the next prompt it is a cut text, of
/// which only what is there is certain; with the prompt it is whole.
class PrintedText {
 public:
  PrintedText(std::span<const Kind> kinds, RecordCollector& collector)
      : kinds_(kinds), collector_(collector) {}

  /// A command's record was added: what follows is its output.
  void begin(uint32_t kind, uint32_t record);
  void add(const Source& source, const Block& block);
  /// The next prompt is there.
  void end();
  /// Records of the kind have got new numbers, by their old ones.
  void renumber(uint32_t kind, std::span<const uint32_t> records) {
    if (kind == kind_ && record_ < records.size()) record_ = records[record_];
  }
  /// Something is missing, or the input ended: what there is stays cut.
  void leave() { field_ = kNone; }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  FieldValue& output() { return collector_.record(kind_, record_).fields[field_]; }

  const std::span<const Kind> kinds_;
  RecordCollector& collector_;
  uint32_t kind_ = kNone;
  uint32_t record_ = kNone;
  uint32_t field_ = kNone;  ///< kNone: no output is being kept
};

}  // namespace pairlint
