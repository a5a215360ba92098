#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "record/signal.h"
#include "rule/pack.h"

namespace pairlint {

enum class Verdict : uint8_t { kFail, kPass, kUnknown, kNotApplicable };
std::string_view verdict_name(Verdict verdict);

/// A fix with the case's own values in it.
struct FilledFix {
  Shell shell = Shell::kAny;
  std::string run, verify, undo, effect;
  std::vector<std::string> then;  ///< ids of the follow-ups that it takes
};

/// The command whose output would settle what is unknown, and why it is.
struct Question {
  Shell shell = Shell::kAny;
  std::string command;
  std::string
      reason;  ///< "ExchangeAutodiscoverUrl is cut", "Get-CsOAuthConfiguration was not captured"
  bool operator==(const Question&) const = default;
};

/// What the evaluation read, in reading order; the first is where the finding points.
struct EvidenceItem {
  std::string label;  ///< the field's name, or a kind's for a whole list
  Span span;
  Span record;  ///< the record it belongs to; unknown for a whole list
};

/// One rule over one combination of records, or over a kind that was not captured (not judged).
struct RuleResult {
  uint32_t rule = 0;  ///< index into Pack::rules
  Verdict verdict = Verdict::kNotApplicable;
  bool judged = false;  ///< its conditions were looked at
  Severity severity = Severity::kError;
  uint32_t subject_kind = UINT32_MAX;
  uint32_t subject_record = UINT32_MAX;  ///< index into RecordSet::lists[subject_kind].records
  std::string subject_server;            ///< of a result over a list: whose part it is
  std::string property;                  ///< the field the finding points at
  Span where;
  std::string message;
  std::vector<EvidenceItem> evidence;
  std::vector<FilledFix> fixes;
  std::vector<Question> asks;
  uint32_t suppressed_by = kNotSuppressed;  ///< of AnalyzeOptions::suppressions; of a failure only

  /// Something is wrong and nobody has set it aside.
  bool stands() const { return verdict == Verdict::kFail && suppressed_by == kNotSuppressed; }
};

}  // namespace pairlint
