#include "cli/rule_leaves.h"

#include <utility>

namespace pairlint::cli {
namespace {

/// A condition of the rule: where its program stands in a copy of the rule, and its text.
struct Condition {
  std::string name;
  std::string text;  ///< empty where the pack does not keep it
  expr::Program& program;
};

std::vector<Condition> conditions_of(Rule& rule) {
  std::vector<Condition> conditions;
  if (!rule.given.empty()) conditions.push_back({"given", rule.given_text, rule.given});
  conditions.push_back({"fails", rule.fails_text, rule.fails});
  for (size_t i = 0; i < rule.severity_when.size(); ++i) {
    conditions.push_back(
        {"severityWhen[" + std::to_string(i) + "].when", "", rule.severity_when[i].when});
  }
  return conditions;
}

std::vector<std::string> describe_all(const Pack& pack, const Rule& rule,
                                      std::span<const RuleSample> samples) {
  std::vector<std::string> texts;
  for (const RuleSample& sample : samples) {
    texts.push_back(describe(pack, sample, judge(pack, rule, sample)));
  }
  return texts;
}

std::string source_of(const Condition& condition, const expr::Leaf& leaf) {
  if (leaf.end > condition.text.size()) {
    return "bytes " + std::to_string(leaf.begin) + "-" + std::to_string(leaf.end);
  }
  return "'" + condition.text.substr(leaf.begin, leaf.end - leaf.begin) + "'";
}

}  // namespace

std::vector<std::string> unnoticed_leaves(const Pack& pack, const Rule& rule,
                                          std::span<const RuleSample> samples) {
  std::vector<std::string> unnoticed;
  const std::vector<std::string> original = describe_all(pack, rule, samples);
  Rule changed = rule;
  for (const Condition& condition : conditions_of(changed)) {
    const expr::Program kept = condition.program;
    for (const expr::Leaf& leaf : expr::leaves(kept)) {
      for (const bool constant : {true, false}) {
        condition.program = expr::with_leaf(kept, leaf, constant);
        if (describe_all(pack, changed, samples) != original) continue;
        unnoticed.push_back(rule.id + ": no sample notices when " + source_of(condition, leaf) +
                            " of " + condition.name + " is " + (constant ? "true" : "false"));
      }
    }
    condition.program = kept;
  }
  return unnoticed;
}

}  // namespace pairlint::cli
