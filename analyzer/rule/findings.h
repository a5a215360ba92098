#pragma once

#include <string_view>
#include <vector>

#include "record/record.h"
#include "rule/pack.h"
#include "rule/result.h"

namespace pairlint {

/// The kind whose records are what rules found. A pack without it has no rules over findings.
inline constexpr std::string_view kFindingKind = "Finding";

/// Every failed result as a record of that kind; the list is complete.
RecordList findings_of(const Pack& pack, const std::vector<RuleResult>& results);

}  // namespace pairlint
