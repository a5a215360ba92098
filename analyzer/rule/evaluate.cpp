#include "rule/evaluate.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "expr/evaluator.h"
#include "rule/facts.h"
#include "rule/findings.h"
#include "rule/rule_run.h"

// Traits first, because rules read them; then the rules over what was captured; last those that
// look at what the others found.

namespace pairlint {
namespace {

std::string given_value(const EvaluationContext& context, const std::string& trait) {
  for (const auto& [name, value] : context.given) {
    if (name == trait) return value;
  }
  return {};
}

/// The value of the first case that is true, if all before it are certainly false.
std::string derived_value(const Trait& trait, const Bench& bench) {
  for (const TraitCase& each : trait.derived) {
    const expr::Evaluation evaluation = bench.evaluator.evaluate(
        each.when, bench.facts.variables(), static_cast<const CaseView*>(&bench.facts));
    if (evaluation.value.is_true()) return each.value;
    if (!evaluation.value.is_false()) break;
  }
  return {};
}

std::vector<KnownTrait> known_traits(const Bench& bench, const EvaluationContext& context) {
  std::vector<KnownTrait> known;
  for (uint32_t i = 0; i < bench.pack.traits.size(); ++i) {
    const Trait& trait = bench.pack.traits[i];
    const std::string given = given_value(context, trait.name);
    const std::string value = given.empty() ? derived_value(trait, bench) : given;
    if (!value.empty()) known.push_back({i, value, given.empty() ? "capture" : "option"});
  }
  return known;
}

void run_rules(const Bench& bench, bool over_findings, std::vector<RuleResult>& results) {
  for (uint32_t rule = 0; rule < bench.pack.rules.size(); ++rule) {
    if (bench.pack.rules[rule].over_findings == over_findings) run_rule(bench, rule, results);
  }
}

/// Puts results of a few rules to their places among those of the others.
void insert_in_order_of_rules(std::vector<RuleResult> few, std::vector<RuleResult>& results) {
  const auto before = [](uint32_t rule, const RuleResult& result) { return rule < result.rule; };
  for (auto first = few.begin(); first != few.end();) {
    const auto last = std::find_if(
        first, few.end(), [&](const RuleResult& each) { return each.rule != first->rule; });
    results.insert(std::upper_bound(results.begin(), results.end(), first->rule, before),
                   std::move_iterator(first), std::move_iterator(last));
    first = last;
  }
}

bool any_looks_at_findings(const Pack& pack) {
  return std::any_of(pack.rules.begin(), pack.rules.end(),
                     [](const Rule& rule) { return rule.over_findings; });
}

}  // namespace

Judgement evaluate(const Pack& pack, const RecordSet& records, const EvaluationContext& context) {
  expr::Evaluator evaluator(pack.vocabulary);
  return evaluate(pack, records, context, evaluator);
}

Judgement evaluate(const Pack& pack, const RecordSet& records, const EvaluationContext& context,
                   expr::Evaluator& evaluator) {
  Judgement judgement;
  evaluator.set_step_budget(context.steps);
  Facts facts(pack, records, context);
  std::vector<expr::Value> variables = facts.variables();
  const Bench bench{pack, facts, evaluator, variables};
  judgement.traits = known_traits(bench, context);
  facts.set_traits(judgement.traits);
  judgement.results.reserve(2 * pack.rules.size());
  run_rules(bench, false, judgement.results);
  if (any_looks_at_findings(pack)) {
    const RecordList findings = findings_of(pack, judgement.results);
    facts.set_list(pack.kind_index(kFindingKind), findings);
    variables = facts.variables();
    std::vector<RuleResult> last;
    run_rules(bench, true, last);
    insert_in_order_of_rules(std::move(last), judgement.results);
  }
  judgement.out_of_steps = evaluator.out_of_steps();
  return judgement;
}

std::vector<RuleResult> evaluate_rule(const Pack& pack, const RecordSet& records,
                                      const EvaluationContext& context, uint32_t rule) {
  std::vector<RuleResult> results;
  if (pack.rules[rule].over_findings) {
    results = evaluate(pack, records, context).results;
    std::erase_if(results, [rule](const RuleResult& result) { return result.rule != rule; });
    return results;
  }
  expr::Evaluator evaluator(pack.vocabulary);
  Facts facts(pack, records, context);
  std::vector<expr::Value> variables = facts.variables();
  const Bench bench{pack, facts, evaluator, variables};
  facts.set_traits(known_traits(bench, context));
  run_rule(bench, rule, results);
  return results;
}

FilledFix fill_plain(const Fix& fix) {
  const auto text = [](const Template& part) { return join(strings_of(part.literals), ""); };
  return {fix.shell,      text(fix.run), text(fix.verify),
          text(fix.undo), fix.effect,    strings_of(fix.then)};
}

}  // namespace pairlint
