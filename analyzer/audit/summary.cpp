#include "audit/summary.h"

#include <algorithm>
#include <set>

#include "report/json_emitter.h"
#include "version.h"

namespace pairlint::audit {
namespace {

using report::JsonEmitter;

constexpr size_t kMonth = std::string_view("2026-11").size();

/// The worse of two severities; titles and severities may depend on the case, and the order in
/// which cases are added may not matter.
bool is_worse(std::string_view a, std::string_view b) {
  constexpr std::string_view kRanks[] = {"error", "warning", "info"};
  const auto rank = [&](std::string_view each) {
    return std::find(std::begin(kRanks), std::end(kRanks), each) - std::begin(kRanks);
  };
  return rank(a) < rank(b);
}

template <class Known>
void name(Known& known, const std::string& title, const std::string& severity) {
  if (known.title.empty() || title < known.title) known.title = title;
  if (known.severity.empty() || is_worse(severity, known.severity)) known.severity = severity;
}

void add_rules(std::map<std::string, RulePrevalence>& rules, const CaseResult& result) {
  std::set<std::string_view> failed;
  for (const Failure& failure : result.failures) {
    RulePrevalence& rule = rules[failure.rule];
    name(rule, failure.title, failure.severity);
    if (failed.insert(failure.rule).second) ++rule.failed;
  }
  for (const auto& [rule, count] : result.passed) {
    if (!failed.contains(rule)) ++rules[rule].passed;
  }
  std::set<std::string_view> decided = std::move(failed);
  for (const auto& [rule, count] : result.passed) decided.insert(rule);
  for (const auto& [rule, count] : result.unknown) {
    if (!decided.contains(rule)) ++rules[rule].unknown;
  }
}

void add_expiries(std::map<std::string, Expiries>& expiries, const CaseResult& result) {
  std::set<std::string> months;
  for (const Certificate& certificate : result.certificates) {
    const std::string month = certificate.not_after.substr(0, kMonth);
    Expiries& met = expiries[month];
    ++met.certificates;
    if (months.insert(month).second) ++met.cases;
  }
}

/// Pointers to the entries, those that concern most cases first, then in byte order of the ids.
template <class Value, class Weight>
std::vector<const std::pair<const std::string, Value>*> by_weight(
    const std::map<std::string, Value>& all, const Weight& weight) {
  std::vector<const std::pair<const std::string, Value>*> order;
  for (const auto& entry : all) order.push_back(&entry);
  std::stable_sort(order.begin(), order.end(), [&](const auto* a, const auto* b) {
    return weight(a->second) > weight(b->second);
  });
  return order;
}

void write_head(JsonEmitter& json, const Summary& summary) {
  json.member("schemaVersion", uint64_t{1});
  json.key("tool");
  json.begin_object();
  json.member("name", "pairlint");
  json.member("version", kVersion);
  json.end_object();
  json.key("cases");
  json.begin_object();
  json.member("total", summary.cases);
  for (const char* verdict : {"fail", "pass", "unknown", "error"}) {
    const auto found = summary.verdicts.find(verdict);
    json.member(verdict, found == summary.verdicts.end() ? 0 : found->second);
  }
  json.end_object();
  json.member("files", summary.files);
  json.member("bytes", summary.bytes);
}

void write_rules(JsonEmitter& json, const Summary& summary) {
  json.key("rules");
  json.begin_array();
  for (const auto* entry : by_weight(summary.rules, [](const auto& rule) { return rule.failed; })) {
    const auto& [id, rule] = *entry;
    json.begin_object();
    json.member("rule", id);
    json.member_or_null("title", rule.title);
    json.member_or_null("severity", rule.severity);
    json.member("failed", rule.failed);
    json.member("passed", rule.passed);
    json.member("unknown", rule.unknown);
    json.end_object();
  }
  json.end_array();
}

void write_signals(JsonEmitter& json, const Summary& summary) {
  json.key("signals");
  json.begin_array();
  for (const auto* entry :
       by_weight(summary.signals, [](const auto& each) { return each.cases; })) {
    const auto& [id, signal] = *entry;
    json.begin_object();
    json.member("signal", id);
    json.member_or_null("title", signal.title);
    json.member_or_null("severity", signal.severity);
    json.member("cases", signal.cases);
    json.member("count", signal.count);
    json.end_object();
  }
  json.end_array();
}

void write_clusters(JsonEmitter& json, const Summary& summary) {
  json.key("clusters");
  json.begin_array();
  for (const auto* entry :
       by_weight(summary.clusters, [](const auto& each) { return each.cases.size(); })) {
    const auto& [id, cluster] = *entry;
    json.begin_object();
    json.member("rootCause", id);
    json.member_or_null("title", cluster.title);
    json.member_or_null("severity", cluster.severity);
    json.key("cases");
    json.begin_array();
    for (const std::string& name : cluster.cases) json.text(name);
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_expiries(JsonEmitter& json, const Summary& summary) {
  json.key("certificates");
  json.begin_array();
  for (const auto& [month, expiries] : summary.expiries) {
    json.begin_object();
    json.member("month", month);
    json.member("certificates", expiries.certificates);
    json.member("cases", expiries.cases);
    json.end_object();
  }
  json.end_array();
}

void write_problems(JsonEmitter& json, const Summary& summary) {
  json.key("errors");
  json.begin_array();
  for (const auto& [kind, cases] : summary.problems) {
    json.begin_object();
    json.member("kind", kind);
    json.member("cases", cases);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void Summary::add(const CaseResult& result) {
  ++cases;
  ++verdicts[result.verdict];
  files += result.files;
  bytes += result.bytes;
  add_rules(rules, result);
  for (const SignalCount& signal : result.signals) {
    SignalPrevalence& met = signals[signal.signal];
    name(met, signal.title, signal.severity);
    ++met.cases;
    met.count += signal.count;
  }
  for (const RootCause& cause : result.root_causes) {
    Cluster& cluster = clusters[cause.id];
    name(cluster, cause.title, cause.severity);
    cluster.cases.push_back(result.case_name);
  }
  add_expiries(expiries, result);
  if (!result.problem.kind.empty()) ++problems[result.problem.kind];
}

std::string write_summary(const Summary& summary) {
  JsonEmitter json;
  json.begin_object();
  write_head(json, summary);
  write_rules(json, summary);
  write_signals(json, summary);
  write_clusters(json, summary);
  write_expiries(json, summary);
  write_problems(json, summary);
  json.end_object();
  return json.take();
}

}  // namespace pairlint::audit
