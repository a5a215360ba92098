#include "rule/rule_run.h"

#include <algorithm>
#include <optional>

#include "base/limits.h"
#include "expr/evidence_log.h"
#include "record/servers.h"
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
  expr::EvidenceLog evidence;
  expr::EvidenceLog lacking;
  std::vector<std::string> errors;

  void add(const Evaluation& evaluation) {
    for (const uint32_t id : evaluation.evidence) evidence.note(id);
    const expr::UnknownSet why = evaluation.value.why();
    for (const uint32_t id : why.ids()) lacking.note(id);
    if (evaluation.value.is_error()) add_new(errors, std::string(evaluation.value.as_text()));
  }
};

/// One rule over all combinations of the records it binds.
class RuleRun {
 public:
  RuleRun(const Bench& bench, uint32_t rule, std::vector<RuleResult>& results)
      : pack_(bench.pack),
        rule_(bench.pack.rules[rule]),
        index_(rule),
        facts_(bench.facts),
        evaluator_(bench.evaluator),
        results_(results),
        variables_(bench.variables),
        chosen_(rule_.bindings.size(), 0) {
    const size_t size = facts_.variables().size() + rule_.bindings.size();
    if (variables_.size() < size) variables_.resize(size);
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
  /// How many values the binding takes in turn. A list is judged even if it is empty.
  size_t count(const Binding& binding) const {
    const RecordList& list = facts_.list(binding.kind);
    if (binding.over == Over::kRecord) return list.records.size();
    if (list.completeness == Completeness::kNotCaptured) return 0;
    return binding.over == Over::kList ? 1 : facts_.servers(binding.kind).size();
  }

  /// Whether nobody is to be asked: there is no such record, or no reason to expect one.
  bool is_settled_without(const Binding& binding) const {
    if (count(binding) > 0) return false;
    const Completeness known = facts_.list(binding.kind).completeness;
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

  /// A result that is not judged where a kind has no record in the case.
  bool is_nothing_to_judge() {
    std::vector<Question> asks;
    bool settled = false;
    for (const Binding& binding : rule_.bindings) {
      if (is_settled_without(binding)) {
        settled = true;
      } else if (count(binding) == 0) {
        add_new(asks, facts_.not_captured(binding.kind));
      }
    }
    if (!settled && asks.empty()) return false;
    if (!settled) settled = applies_to_nothing();
    RuleResult result = blank_result(settled ? Verdict::kNotApplicable : Verdict::kUnknown);
    if (!settled) set_asks(result, std::move(asks));
    results_.push_back(std::move(result));
    return true;
  }

  /// Whether `given` is false whatever the records are that nobody captured.
  bool applies_to_nothing() {
    if (rule_.given.empty()) return false;
    const size_t first = facts_.variables().size();
    for (size_t i = 0; i < rule_.bindings.size(); ++i) {
      const Binding& binding = rule_.bindings[i];
      variables_[first + i] = count(binding) > 0 ? bound(i) : expr::Value::unknown(binding.kind);
    }
    Trail ignored;
    return truth(rule_.given, ignored) == Truth::kFalse;
  }

  void add_overflow() {
    RuleResult result = blank_result(Verdict::kUnknown);
    result.message = "only the first " + std::to_string(limits::kRuleCombinations) +
                     " combinations of records were judged";
    results_.push_back(std::move(result));
  }

  void bind() {
    const size_t first = facts_.variables().size();
    for (size_t i = 0; i < rule_.bindings.size(); ++i) variables_[first + i] = bound(i);
  }

  expr::Value bound(size_t index) const {
    const Binding& binding = rule_.bindings[index];
    switch (binding.over) {
      case Over::kRecord:
        return facts_.record(binding.kind, chosen_[index]);
      case Over::kList:
        return facts_.variables()[binding.kind];
      case Over::kServer:
        return facts_.server_list(binding.kind, facts_.servers(binding.kind)[chosen_[index]]);
    }
    return {};
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
    trail = {};
    const Truth given = rule_.given.empty() ? Truth::kTrue : truth(rule_.given, trail);
    if (given == Truth::kFalse) return Verdict::kNotApplicable;
    const Truth fails = truth(rule_.fails, trail);
    if (fails == Truth::kFalse) return Verdict::kPass;
    return given == Truth::kTrue && fails == Truth::kTrue ? Verdict::kFail : Verdict::kUnknown;
  }

  /// Dates that can be read in two ways leave a verdict open only if the readings disagree.
  Verdict settled_verdict(Trail& trail) {
    const Verdict plain = verdict(trail);
    if (plain != Verdict::kUnknown) return plain;
    std::vector<uint32_t> open;
    for (const uint32_t id : trail.lacking) {
      if (facts_.readings(id) > 0) open.push_back(id);
    }
    if (open.empty() || open.size() > limits::kDatesReadBothWays) return plain;
    const auto agreed = verdict_of_all_readings(open, 0);
    facts_.assume_nothing();
    return agreed.value_or(plain);
  }

  /// What every combination of readings of the dates from `at` on gives; nothing if they disagree.
  std::optional<Verdict> verdict_of_all_readings(const std::vector<uint32_t>& dates, size_t at) {
    if (at == dates.size()) {
      Trail ignored;
      return verdict(ignored);
    }
    std::optional<Verdict> agreed;
    for (size_t reading = 0; reading < facts_.readings(dates[at]); ++reading) {
      facts_.assume(dates[at], reading);
      const auto found = verdict_of_all_readings(dates, at + 1);
      if (!found || (agreed && *agreed != *found)) return std::nullopt;
      agreed = found;
    }
    return agreed;
  }

  void judge() {
    Trail trail;
    RuleResult result = blank_result(settled_verdict(trail));
    result.judged = true;
    set_subject(result);
    if (!rule_.at.empty()) point_at_what_is_read(result);
    if (result.verdict == Verdict::kFail) set_finding(result, trail);
    if (result.verdict == Verdict::kUnknown) set_asks(result, asks_of(trail));
    set_evidence(result, trail);
    results_.push_back(std::move(result));
  }

  void set_subject(RuleResult& result) const {
    if (rule_.at_binding >= rule_.bindings.size()) return;
    const Binding& binding = rule_.bindings[rule_.at_binding];
    result.subject_kind = binding.kind;
    if (binding.over != Over::kRecord) return set_list_subject(binding, result);
    result.subject_record = chosen_[rule_.at_binding];
    point_at(facts_.list(binding.kind).records[result.subject_record], result);
  }

  /// A list points at its first record; an empty one at the command that printed nothing.
  void set_list_subject(const Binding& binding, RuleResult& result) const {
    const RecordList& list = facts_.list(binding.kind);
    result.where = list.evidence;
    if (binding.over == Over::kServer) {
      result.subject_server = facts_.servers(binding.kind)[chosen_[rule_.at_binding]];
      result.where = facts_.server_part(binding.kind, result.subject_server).evidence;
    }
    for (const Record& record : list.records) {
      if (binding.over == Over::kServer && !same_server(record.server, result.subject_server)) {
        continue;
      }
      return point_at(record, result);
    }
  }

  void point_at_what_is_read(RuleResult& result) {
    const uint32_t id = evaluate(rule_.at).value.evidence();
    const auto place = id == expr::kNoEvidence ? std::nullopt : facts_.evidence(id);
    if (!place) return;
    result.where = place->span;
    result.property = place->label;
  }

  void point_at(const Record& record, RuleResult& result) const {
    result.where = record.span;
    if (rule_.at_field >= record.fields.size()) return;
    const FieldValue& field = record.fields[rule_.at_field];
    if (field.span.known()) result.where = field.span;
  }

  void set_finding(RuleResult& result, Trail& trail) {
    for (const SeverityCase& each : rule_.severity_when) {
      Trail why;
      if (truth(each.when, why) != Truth::kTrue) continue;
      for (const uint32_t id : why.evidence) trail.evidence.note(id);
      result.severity = each.severity;
      break;
    }
    const Filling filling{evaluator_, facts_, variables_};
    result.message = fill_text(rule_.message, filling);
    for (const Fix& each : rule_.fixes) {
      Trail ignored;
      const bool fits = each.when.empty() || truth(each.when, ignored) != Truth::kFalse;
      if (fits) result.fixes.push_back(fill(each, filling));
    }
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
    if (at == result.evidence.end()) return;
    std::rotate(result.evidence.begin(), at, at + 1);
    // What else was read of that record tells more than what was read of its neighbours in a list.
    const Span record = result.evidence.front().record;
    std::stable_partition(result.evidence.begin(), result.evidence.end(),
                          [&](const EvidenceItem& item) { return item.record == record; });
    if (result.evidence.size() > limits::kEvidencePlaces) {
      result.evidence.resize(limits::kEvidencePlaces);
    }
  }

  const Pack& pack_;
  const Rule& rule_;
  uint32_t index_;
  Facts& facts_;
  expr::Evaluator& evaluator_;
  std::vector<RuleResult>& results_;
  std::vector<expr::Value>& variables_;  ///< those of the facts, then what the rule binds
  std::vector<uint32_t> chosen_;         ///< by binding: which record or server
};

}  // namespace

void run_rule(const Bench& bench, uint32_t rule, std::vector<RuleResult>& results) {
  RuleRun(bench, rule, results).run();
}

}  // namespace pairlint
