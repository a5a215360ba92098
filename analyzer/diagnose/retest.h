#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/record.h"
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

/// What the effects of the fixes ask for, each once: what must have replicated, what must have
/// restarted, and last the storage test for the user of the case. Empty if nothing is to be fixed.
std::vector<RetestStep> retest_plan(const Pack& pack, const RecordSet& records,
                                    std::span<const RuleResult> results);

/// What an effect of a fix names where a step is needed; for a test that some fix does.
std::vector<std::string_view> retest_marks();

}  // namespace pairlint
