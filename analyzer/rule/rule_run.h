#pragma once

#include <vector>

#include "expr/evaluator.h"
#include "rule/facts.h"
#include "rule/pack.h"
#include "rule/result.h"

namespace pairlint {

/// What the rules of one case are evaluated with.
struct Bench {
  const Pack& pack;
  Facts& facts;
  expr::Evaluator& evaluator;
  /// A copy of the facts' own; behind them each rule puts what it binds.
  std::vector<expr::Value>& variables;
};

/// Appends the results of one rule over all combinations of what it binds.
void run_rule(const Bench& bench, uint32_t rule, std::vector<RuleResult>& results);

}  // namespace pairlint
