#pragma once

#include <string_view>
#include <vector>

#include "compose.h"

namespace pairlint::report {

/// "sfb", "exchange" or "any".
std::string_view shell_name(Shell shell);
/// Each with the command of Diagnosis::questions that covers it.
std::vector<Ask> asks_of(const Findings& findings, const std::vector<Question>& questions);

/// Root causes, the pairing map, questions and what to test again, as a report words them.
Diagnosis diagnosis_of(const Findings& findings);

}  // namespace pairlint::report
