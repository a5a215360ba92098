// A step is due where a fix names it, or after any fix; the pack says in which order.
#include "diagnose/retest.h"

#include <algorithm>

#include "expr/evaluator.h"
#include "rule/facts.h"
#include "rule/fill.h"

namespace pairlint {
namespace {

/// What is to be fixed: the id of a rule or an error, and the steps that its fixes name.
struct Mending {
  std::string id;
  std::vector<std::string_view> then;

  bool needs(const FollowUp& step) const {
    return step.after_every_fix ||
           std::find(then.begin(), then.end(), std::string_view(step.id)) != then.end();
  }
};

void add_result(const RuleResult& result, const Pack& pack, std::vector<Mending>& mendings) {
  if (!result.stands() || result.severity == Severity::kInfo) return;
  if (result.fixes.empty()) return;
  Mending mending{pack.rules[result.rule].id, {}};
  for (const FilledFix& fix : result.fixes) {
    mending.then.insert(mending.then.end(), fix.then.begin(), fix.then.end());
  }
  mendings.push_back(std::move(mending));
}

void add_signal(const SignalDefinition& signal, std::vector<Mending>& mendings) {
  if (signal.severity == Severity::kInfo || signal.fixes.empty()) return;
  Mending mending{signal.id, {}};
  for (const Fix& fix : signal.fixes) {
    mending.then.insert(mending.then.end(), fix.then.begin(), fix.then.end());
  }
  mendings.push_back(std::move(mending));
}

/// Each id once.
std::vector<std::string> ids_that_need(const FollowUp& step, const std::vector<Mending>& all) {
  std::vector<std::string> ids;
  for (const Mending& each : all) {
    if (!each.needs(step)) continue;
    if (std::find(ids.begin(), ids.end(), each.id) == ids.end()) ids.push_back(each.id);
  }
  return ids;
}

/// The commands with the case's own values, such as the user whose test failed.
class StepFiller {
 public:
  StepFiller(const Pack& pack, const RecordSet& records, const EvaluationContext& context)
      : facts_(pack, records, context), evaluator_(pack.vocabulary) {}

  bool fits(const FollowUp& step) {
    if (step.when.empty()) return true;
    const auto found =
        evaluator_.evaluate(step.when, facts_.variables(), static_cast<const CaseView*>(&facts_));
    return !found.value.is_false();
  }
  std::string command(const FollowUp& step) {
    return fill_command(step.run, {evaluator_, facts_, facts_.variables()});
  }

 private:
  Facts facts_;
  expr::Evaluator evaluator_;
};

}  // namespace

std::vector<RetestStep> retest_plan(const Pack& pack, const RecordSet& records,
                                    const EvaluationContext& context,
                                    std::span<const RuleResult> results,
                                    std::span<const uint32_t> open_signals) {
  std::vector<Mending> mendings;
  for (const RuleResult& result : results) add_result(result, pack, mendings);
  for (const uint32_t signal : open_signals) add_signal(pack.signals[signal], mendings);
  std::vector<RetestStep> steps;
  if (mendings.empty()) return steps;
  StepFiller filler(pack, records, context);
  for (const FollowUp& step : pack.follow_ups) {
    std::vector<std::string> after = ids_that_need(step, mendings);
    if (after.empty() || !filler.fits(step)) continue;
    steps.push_back({step.shell, std::string(step.what), filler.command(step), std::move(after)});
  }
  return steps;
}

}  // namespace pairlint
