#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/audit_cases.h"

namespace pairlint::cli {

/// Calls `audit` with all cases that lie still, each time there are others, until an interrupt is
/// noted. A case lies still once the sizes and times of its files were the same twice. Fails as
/// `list` does; ends with what `audit` returns unless that is 0.
Result<int> watch_cases(const std::function<Result<std::vector<CasePlace>>()>& list,
                        const std::function<Result<int>(std::vector<CasePlace>)>& audit);

}  // namespace pairlint::cli
