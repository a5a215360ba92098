#pragma once

#include <span>
#include <string>
#include <vector>

#include "format/command.h"
#include "record/collect.h"
#include "record/recognise.h"

namespace pairlint {

/// What a typed command prints in full, as long as nothing else stands between it and the next
/// prompt: the proof that a list is complete, or empty.
class ExpectedOutput {
 public:
  ExpectedOutput(std::span<const Kind> kinds, RecordCollector& collector)
      : kinds_(kinds), collector_(collector) {}

  /// `command` was typed, which prints records of `kind`.
  void begin(const Command& command, uint32_t kind);
  bool prints(uint32_t kind) const { return expected_.kind == kind; }
  /// A record came; one of another kind says that a part of the paste is missing.
  void add(const Record& record);
  /// Something else stands there: nobody can tell what is missing.
  void give_up() { expected_ = {}; }
  /// The next prompt is there. Notes what that proves; whether it proves anything.
  bool end();

 private:
  struct Expected {
    uint32_t kind = Recogniser::kNone;
    std::string server;
    bool any = false;                   ///< at least one record has come
    std::vector<std::string> selected;  ///< it is all of these only
    Span command;
  };

  const std::span<const Kind> kinds_;
  RecordCollector& collector_;
  Expected expected_;
};

}  // namespace pairlint
