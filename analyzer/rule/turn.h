#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "rule/evaluate.h"

namespace pairlint {

/// One value, and the verdict that the rule would give if only that one were another.
struct Turn {
  uint32_t kind = 0;
  uint32_t record = 0;
  uint32_t field = 0;
  FieldValue value;  ///< kAbsent: if it had not been captured
  Verdict verdict = Verdict::kUnknown;
};

/// Looks for the smallest change of input that turns the verdict of `result`, number `index` of the
/// results that evaluate_rule() gives: one of the values it read, replaced by what its fixes set,
/// by what stands elsewhere in the case, by what its condition names, or by nothing. A decided
/// verdict is preferred to an unknown one. Nothing if none of these turns it; that proves no more
/// than that.
std::optional<Turn> find_turn(const Pack& pack, const RecordSet& records,
                              const EvaluationContext& context, const RuleResult& result,
                              size_t index);

}  // namespace pairlint
