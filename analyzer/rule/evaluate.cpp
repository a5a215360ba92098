#include "rule/evaluate.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "rule/facts.h"
#include "rule/fill.h"

// Three values, and an error counts as unknown: a rule fails only on a certain yes, and passes only
// on a certain no. `given` false means that the rule does not apply; `given` unknown leaves the
// verdict unknown unless the condition is false whatever `given` would be.

namespace pairlint {
namespace {

using expr::Evaluation;

enum class Truth : uint8_t { kFalse, kTrue, kUnknown };

Truth truth_of(const expr::Value& value) {
  if (value.is_true()) return Truth::kTrue;
  return value.is_false() ? Truth::kFalse : Truth::kUnknown;
}

template <class T>
void add_new(std::vector<T>& all, T item) {
  if (std::find(all.begin(), all.end(), item) == all.end()) all.push_back(std::move(item));
}

/// What one evaluation read and what it lacked.
struct Trail {
  std::vector<uint32_t> evidence;
  std::vector<uint32_t> lacking;
  std::vector<std::string> errors;

  void add(const Evaluation& evaluation) {
    for (const uint32_t id : evaluation.evidence) add_new(evidence, id);
    for (const uint32_t id : evaluation.value.why().ids()) add_new(lacking, id);
    if (evaluation.value.is_error()) add_new(errors, std::string(evaluation.value.as_text()));
  }
};

/// One rule over all combinations of the records it binds.
class RuleRun {
 public:
  RuleRun(const Pack& pack, const RecordSet& records, const Facts& facts, uint32_t rule,
          expr::Evaluator& evaluator, std::vector<RuleResult>& results)
      : pack_(pack),
        rule_(pack.rules[rule]),
        index_(rule),
        records_(records),
        facts_(facts),
        evaluator_(evaluator),
        results_(results),
        variables_(facts.lists()),
        chosen_(rule_.bindings.size(), 0) {
    variables_.resize(facts.lists().size() + rule_.bindings.size());
  }

  void run() {
    if (is_nothing_to_judge()) return;
    uint64_t combinations = 0;
    do {
      if (++combinations > limits::kRuleCombinations) return add_overflow();
      bind();
      judge();
    } while (next_combination());
  }

 private:
  size_t count(const Binding& binding) const {
    return binding.kind < records_.lists.size() ? records_.lists[binding.kind].records.size() : 0;
  }

  Completeness completeness(const Binding& binding) const {
    return binding.kind < records_.lists.size() ? records_.lists[binding.kind].completeness
                                                : Completeness::kNotCaptured;
  }

  /// Whether nobody is to be asked: there is no such record, or no reason to expect one.
  bool is_settled_without(const Binding& binding) const {
    if (count(binding) > 0) return false;
    const Completeness known = completeness(binding);
    return known == Completeness::kKnownEmpty || known == Completeness::kComplete ||
           pack_.kinds[binding.kind].when_absent == WhenAbsent::kSilent;
  }

  RuleResult blank_result(Verdict verdict) const {
    RuleResult result;
    result.rule = index_;
    result.verdict = verdict;
    result.severity = rule_.severity;
    if (rule_.at_binding < rule_.bindings.size()) {
      const Kind& kind = pack_.kinds[rule_.bindings[rule_.at_binding].kind];
      if (rule_.at_field < kind.fields.size()) result.property = kind.fields[rule_.at_field].name;
    }
    return result;
  }

  /// A result without subject where a kind has no record in the case.
  bool is_nothing_to_judge() {
    std::vector<Question> asks;
    bool settled = rule_.bindings.empty();
    for (const Binding& binding : rule_.bindings) {
      if (is_settled_without(binding)) {
        settled = true;
      } else if (count(binding) == 0) {
        add_new(asks, facts_.not_captured(binding.kind));
      }
    }
    if (!settled && asks.empty()) return false;
    RuleResult result = blank_result(settled ? Verdict::kNotApplicable : Verdict::kUnknown);
    if (!settled) set_asks(result, std::move(asks));
    results_.push_back(std::move(result));
    return true;
  }

  void add_overflow() {
    RuleResult result = blank_result(Verdict::kUnknown);
    result.message = "only the first " + std::to_string(limits::kRuleCombinations) +
                     " combinations of records were judged";
    results_.push_back(std::move(result));
  }

  void bind() {
    const size_t first = facts_.lists().size();
    for (size_t i = 0; i < rule_.bindings.size(); ++i) {
      variables_[first + i] = facts_.record(rule_.bindings[i].kind, chosen_[i]);
    }
  }

  bool next_combination() {
    for (size_t i = chosen_.size(); i-- > 0;) {
      if (++chosen_[i] < count(rule_.bindings[i])) return true;
      chosen_[i] = 0;
    }
    return false;
  }

  Evaluation evaluate(const expr::Program& program) {
    return evaluator_.evaluate(program, variables_, static_cast<const CaseView*>(&facts_));
  }

  Truth truth(const expr::Program& program, Trail& trail) {
    const Evaluation evaluation = evaluate(program);
    trail.add(evaluation);
    return truth_of(evaluation.value);
  }

  Verdict verdict(Trail& trail) {
    Trail before;
    const Truth given = rule_.given.empty() ? Truth::kTrue : truth(rule_.given, before);
    trail = before;
    if (given == Truth::kFalse) return Verdict::kNotApplicable;
    const Truth fails = truth(rule_.fails, trail);
    if (fails == Truth::kFalse) return Verdict::kPass;
    return given == Truth::kTrue && fails == Truth::kTrue ? Verdict::kFail : Verdict::kUnknown;
  }

  void judge() {
    Trail trail;
    RuleResult result = blank_result(verdict(trail));
    set_subject(result);
    if (result.verdict == Verdict::kFail) set_finding(result, trail);
    if (result.verdict == Verdict::kUnknown) set_asks(result, asks_of(trail));
    set_evidence(result, trail);
    results_.push_back(std::move(result));
  }

  void set_subject(RuleResult& result) const {
    if (rule_.at_binding >= rule_.bindings.size()) return;
    result.subject_kind = rule_.bindings[rule_.at_binding].kind;
    result.subject_record = chosen_[rule_.at_binding];
    const Record& record = records_.lists[result.subject_kind].records[result.subject_record];
    result.where = record.span;
    if (rule_.at_field >= record.fields.size()) return;
    const FieldValue& field = record.fields[rule_.at_field];
    if (field.span.known()) result.where = field.span;
  }

  void set_finding(RuleResult& result, Trail& trail) {
    for (const SeverityCase& each : rule_.severity_when) {
      Trail why;
      if (truth(each.when, why) != Truth::kTrue) continue;
      for (const uint32_t id : why.evidence) add_new(trail.evidence, id);
      result.severity = each.severity;
      break;
    }
    const Filling filling{evaluator_, facts_, variables_};
    result.message = fill_text(rule_.message, filling);
    for (const Fix& each : rule_.fixes) result.fixes.push_back(fill(each, filling));
  }

  std::vector<Question> asks_of(const Trail& trail) const {
    std::vector<Question> asks;
    for (const uint32_t id : trail.lacking) {
      if (const auto question = facts_.question(id)) add_new(asks, *question);
    }
    for (const std::string& error : trail.errors) {
      add_new(asks, Question{Shell::kAny, "", "the rule cannot be evaluated: " + error});
    }
    return asks;
  }

  static void set_asks(RuleResult& result, std::vector<Question> asks) {
    for (const Question& ask : asks) {
      if (!result.message.empty()) result.message += "; ";
      result.message += ask.reason;
    }
    result.asks = std::move(asks);
  }

  /// The place that the finding points at stands first.
  void set_evidence(RuleResult& result, const Trail& trail) const {
    for (const uint32_t id : trail.evidence) {
      if (auto item = facts_.evidence(id)) result.evidence.push_back(std::move(*item));
    }
    const auto at =
        std::find_if(result.evidence.begin(), result.evidence.end(),
                     [&](const EvidenceItem& item) { return item.span == result.where; });
    if (at != result.evidence.end()) std::rotate(result.evidence.begin(), at, at + 1);
  }

  const Pack& pack_;
  const Rule& rule_;
  uint32_t index_;
  const RecordSet& records_;
  const Facts& facts_;
  expr::Evaluator& evaluator_;
  std::vector<RuleResult>& results_;
  std::vector<expr::Value> variables_;
  std::vector<uint32_t> chosen_;  ///< a record of each binding
};

}  // namespace

std::vector<RuleResult> evaluate(const Pack& pack, const RecordSet& records,
                                 const EvaluationContext& context) {
  const Facts facts(pack, records, context);
  expr::Evaluator evaluator(pack.vocabulary);
  std::vector<RuleResult> results;
  for (uint32_t rule = 0; rule < pack.rules.size(); ++rule) {
    RuleRun(pack, records, facts, rule, evaluator, results).run();
  }
  return results;
}

FilledFix fill_plain(const Fix& fix) {
  const auto text = [](const Template& part) { return join(part.literals, ""); };
  return {fix.shell, text(fix.run), text(fix.verify), text(fix.undo), fix.effect};
}

}  // namespace pairlint
