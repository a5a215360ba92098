#pragma once

#include <optional>
#include <vector>

#include "record/record.h"
#include "rule/pack.h"
#include "rule/result.h"

namespace pairlint {

/// What rules may ask besides the records.
struct EvaluationContext {
  std::optional<Timestamp> as_of;  ///< the time of the capture; unset: asOf() is unknown
};

/// Every rule over every combination of the records it binds, in pack order, then record order.
std::vector<RuleResult> evaluate(const Pack& pack, const RecordSet& records,
                                 const EvaluationContext& context);

/// A fix whose templates insert nothing, such as a signal's.
FilledFix fill_plain(const Fix& fix);

}  // namespace pairlint
