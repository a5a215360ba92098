#include "audit/summary.h"

#include <set>

#include "audit/by_weight.h"
#include "report/json_parts.h"
#include "version.h"

namespace pairlint::audit {
namespace {

using report::JsonEmitter;

constexpr size_t kMonth = std::string_view("2026-11").size();

/// The worse of two severities; titles and severities may depend on the case, and the order in
/// which cases are added may not matter.
bool is_worse(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return b.empty() && !a.empty();
  return report::severity_rank(a) < report::severity_rank(b);
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

using report::write_array;

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

void write_rule(JsonEmitter& json, const Entry<RulePrevalence>* entry) {
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

void write_signal(JsonEmitter& json, const Entry<SignalPrevalence>* entry) {
  const auto& [id, signal] = *entry;
  json.begin_object();
  json.member("signal", id);
  json.member_or_null("title", signal.title);
  json.member_or_null("severity", signal.severity);
  json.member("cases", signal.cases);
  json.member("count", signal.count);
  json.end_object();
}

void write_cluster(JsonEmitter& json, const Entry<Cluster>* entry) {
  const auto& [id, cluster] = *entry;
  json.begin_object();
  json.member("rootCause", id);
  json.member_or_null("title", cluster.title);
  json.member_or_null("severity", cluster.severity);
  write_array(json, "cases", cluster.cases, report::write_string);
  json.end_object();
}

void write_expiry(JsonEmitter& json, const Entry<Expiries>& entry) {
  json.begin_object();
  json.member("month", entry.first);
  json.member("certificates", entry.second.certificates);
  json.member("cases", entry.second.cases);
  json.end_object();
}

void write_problem(JsonEmitter& json, const Entry<uint64_t>& entry) {
  json.begin_object();
  json.member("kind", entry.first);
  json.member("cases", entry.second);
  json.end_object();
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
  write_array(json, "rules", by_weight(summary.rules, [](const auto& each) { return each.failed; }),
              write_rule);
  write_array(json, "signals",
              by_weight(summary.signals, [](const auto& each) { return each.cases; }),
              write_signal);
  write_array(json, "clusters", by_weight(summary.clusters, number_of_cases), write_cluster);
  write_array(json, "certificates", summary.expiries, write_expiry);
  write_array(json, "errors", summary.problems, write_problem);
  json.end_object();
  return json.take();
}

}  // namespace pairlint::audit
