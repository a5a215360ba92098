#pragma once

#include <span>
#include <string>
#include <vector>

#include "record/record.h"
#include "rule/evaluate.h"
#include "rule/pack.h"
#include "rule/result.h"

namespace pairlint {

/// Something to do once the fixes are in, and the rules whose fixes need it.
struct RetestStep {
  Shell shell = Shell::kAny;
  std::string what;
  std::string command;
  std::vector<std::string> after;
};

/// What the fixes ask for, each once and in the pack's order: what must have replicated, what must
/// have restarted, and last the storage test. Errors whose cause is not known have fixes of their
/// own: `open_signals` are numbers in the pack. Empty if nothing is to be fixed.
std::vector<RetestStep> retest_plan(const Pack& pack, const RecordSet& records,
                                    const EvaluationContext& context,
                                    std::span<const RuleResult> results,
                                    std::span<const uint32_t> open_signals);

}  // namespace pairlint
