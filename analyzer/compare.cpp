// Absent is not fixed: a later case that does not show what the finding was about proves nothing.
#include "compare.h"

#include <algorithm>
#include <map>
#include <utility>

#include "finding_key.h"
#include "later_case.h"

namespace pairlint {
namespace {

using report::Change;
using report::Difference;
using report::Report;
using report::Result;
using report::Signal;

/// What failed in one report, by what it is about.
using Failing = std::map<FindingKey, std::vector<const Result*>>;

Failing failing_in(const Report& report) {
  Failing failing;
  for (const Result& result : report.results) {
    if (counts(result)) failing[key_of(result)].push_back(&result);
  }
  return failing;
}

Difference difference_of(const Result& result, Change change) {
  Difference difference;
  difference.change = change;
  difference.id = result.rule;
  difference.title = result.title;
  difference.severity = result.severity;
  difference.subject = result.subject;
  difference.property = result.property;
  return difference;
}

void add_results(const Failing& before, const Failing& after, const LaterCase& later,
                 std::vector<Difference>& differences) {
  for (const auto& [key, was] : before) {
    const auto found = after.find(key);
    const size_t still = found == after.end() ? 0 : found->second.size();
    for (size_t i = 0; i < was.size(); ++i) {
      const Change gone = later.is_fixed(*was[i]) ? Change::kFixed : Change::kNotProvable;
      const Result& latest = i < still ? *found->second[i] : *was[i];
      const Change stays = latest.message == was[i]->message ? Change::kOpen : Change::kChanged;
      Difference difference = difference_of(latest, i < still ? stays : gone);
      difference.before = was[i]->where;
      difference.before_message = was[i]->message;
      if (i < still) difference.after = latest.where;
      if (i < still) difference.after_message = latest.message;
      differences.push_back(std::move(difference));
    }
  }
  for (const auto& [key, is] : after) {
    const auto found = before.find(key);
    for (size_t i = found == before.end() ? 0 : found->second.size(); i < is.size(); ++i) {
      differences.push_back(difference_of(*is[i], Change::kNew));
      differences.back().after = is[i]->where;
      differences.back().after_message = is[i]->message;
    }
  }
}

const Signal* find_signal(const Report& report, const std::string& id) {
  for (const Signal& signal : report.signals) {
    if (signal.signal == id && counts(signal)) return &signal;
  }
  return nullptr;
}

/// A run of the test that passed shows that no error of the test is left.
bool test_passed(const Report& report) {
  for (const report::RecordFact& record : report.records) {
    if (record.kind != "StorageConnectivityTest") continue;
    for (const report::FieldFact& field : record.fields) {
      if (field.name == "Verdict" && field.shown == "passed") return true;
    }
  }
  return false;
}

Difference difference_of(const Signal& signal, Change change) {
  Difference difference;
  difference.change = change;
  difference.is_signal = true;
  difference.id = signal.signal;
  difference.title = signal.title;
  difference.severity = signal.severity;
  return difference;
}

void add_signals(const Report& before, const Report& after, std::vector<Difference>& differences) {
  const auto first_of = [](const Report& report, const Signal& signal) {
    return counts(signal) && find_signal(report, signal.signal) == &signal;
  };
  for (const Signal& signal : before.signals) {
    if (!first_of(before, signal)) continue;
    const Signal* now = find_signal(after, signal.signal);
    const bool ended = signal.attempt > 0 && test_passed(after);
    const Change stays = now && now->captured == signal.captured ? Change::kOpen : Change::kChanged;
    const Change gone = ended ? Change::kFixed : Change::kNotProvable;
    differences.push_back(difference_of(signal, now ? stays : gone));
    differences.back().before = signal.where;
    if (now) differences.back().after = now->where;
  }
  for (const Signal& signal : after.signals) {
    if (!first_of(after, signal) || find_signal(before, signal.signal)) continue;
    differences.push_back(difference_of(signal, Change::kNew));
    differences.back().after = signal.where;
  }
}

}  // namespace

report::Comparison compare(const Report& before, const Report& after) {
  report::Comparison comparison{
      before.case_name, after.case_name, before.verdict, after.verdict, {}};
  add_results(failing_in(before), failing_in(after), LaterCase(before, after),
              comparison.differences);
  add_signals(before, after, comparison.differences);
  std::stable_sort(comparison.differences.begin(), comparison.differences.end(),
                   [](const Difference& a, const Difference& b) {
                     return std::pair(a.change, report::severity_rank(a.severity)) <
                            std::pair(b.change, report::severity_rank(b.severity));
                   });
  return comparison;
}

}  // namespace pairlint
