#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "expr/evaluator.h"
#include "record/record.h"
#include "rule/pack.h"
#include "rule/result.h"

namespace pairlint {

/// What rules may ask besides the records.
struct EvaluationContext {
  std::optional<Timestamp> as_of;  ///< the time of the capture; unset: asOf() is unknown
  /// Trait and value, as --context gives them; they go before what the captures say.
  std::vector<std::pair<std::string, std::string>> given = {};
  uint64_t steps = UINT64_MAX;  ///< that all expressions may take together
};

/// A trait of the deployment with its value and where it comes from: "option" or "capture".
struct KnownTrait {
  uint32_t trait = 0;
  std::string value;
  std::string from;
};

/// What the evaluation of a whole case comes to.
struct Judgement {
  std::vector<RuleResult> results;
  std::vector<KnownTrait> traits;  ///< those that are known
  bool out_of_steps = false;       ///< and what is undecided may be so for that reason
};

/// Every rule over every combination of what it binds, in pack order, then record order. Rules that
/// look at `findings` see what all others found, and not one another.
/// `evaluator` keeps the patterns that it compiled for the next case.
Judgement evaluate(const Pack& pack, const RecordSet& records, const EvaluationContext& context,
                   expr::Evaluator& evaluator);
/// With an evaluator of its own.
Judgement evaluate(const Pack& pack, const RecordSet& records, const EvaluationContext& context);

/// The results of one rule only, as evaluate() gives them.
std::vector<RuleResult> evaluate_rule(const Pack& pack, const RecordSet& records,
                                      const EvaluationContext& context, uint32_t rule);

/// A fix whose templates insert nothing, such as a signal's.
FilledFix fill_plain(const Fix& fix);

}  // namespace pairlint
