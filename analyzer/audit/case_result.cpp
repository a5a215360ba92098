#include "audit/case_result.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/limits.h"

namespace pairlint::audit {
namespace {

using Counts = std::vector<std::pair<std::string, uint32_t>>;

bool counts(const report::Result& result) {
  return result.state == "fail" && result.suppressed.empty();
}

bool counts(const report::Signal& signal) {
  return !signal.superseded && signal.suppressed.empty();
}

Counts counts_of(const report::Report& report, std::string_view state) {
  std::map<std::string, uint32_t> by_rule;
  for (const report::Result& result : report.results) {
    if (result.state == state) ++by_rule[result.rule];
  }
  return {by_rule.begin(), by_rule.end()};
}

std::vector<Failure> failures_of(const report::Report& report) {
  std::vector<Failure> failures;
  for (const report::Result& result : report.results) {
    if (!counts(result) || failures.size() == limits::kAuditFailures) continue;
    failures.push_back({result.rule, result.title, result.severity, result.confidence,
                        result.subject, result.where.file, result.where.line});
  }
  return failures;
}

std::vector<SignalCount> signals_of(const report::Report& report) {
  std::map<std::string, SignalCount> by_id;
  for (const report::Signal& signal : report.signals) {
    if (!counts(signal)) continue;
    SignalCount& met = by_id[signal.signal];
    met = {signal.signal, signal.title, signal.severity, met.count + signal.count};
  }
  std::vector<SignalCount> signals;
  for (auto& [id, signal] : by_id) signals.push_back(std::move(signal));
  return signals;
}

RootCause root_cause(const report::Report& report, const report::RootCause& cause) {
  const auto consequences = static_cast<uint32_t>(cause.consequences.size());
  for (const report::Result& result : report.results) {
    if (result.rule == cause.id && result.state == "fail") {
      return {cause.id, result.title, result.severity, consequences};
    }
  }
  for (const report::Signal& signal : report.signals) {
    if (signal.signal == cause.id) return {cause.id, signal.title, signal.severity, consequences};
  }
  return {cause.id, "", "", consequences};
}

std::string unquoted(const std::string& json) {
  return json.size() < 2 || json.front() != '"' ? "" : json.substr(1, json.size() - 2);
}

/// Of each certificate once, whatever servers have it: the one that is named first.
std::vector<Certificate> certificates_of(const report::Report& report) {
  std::vector<Certificate> all;
  for (const report::RecordFact& record : report.records) {
    const auto field =
        std::find_if(record.fields.begin(), record.fields.end(), [](const report::FieldFact& each) {
          return each.name == "NotAfter" && each.state == "present" && each.type == "timestamp";
        });
    if (field == record.fields.end()) continue;
    all.push_back({record.kind, record.id, record.server, unquoted(field->value_json)});
  }
  const auto key = [](const Certificate& each) { return std::tie(each.kind, each.id); };
  std::stable_sort(all.begin(), all.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto last = std::unique(all.begin(), all.end(),
                                [&](const auto& a, const auto& b) { return key(a) == key(b); });
  all.erase(last, all.end());
  all.resize(std::min(all.size(), limits::kAuditCertificates));
  return all;
}

}  // namespace

CaseResult result_of(const report::Report& report) {
  CaseResult result;
  result.case_name = report.case_name;
  result.verdict = report.verdict;
  result.recognised = report.recognised_anything;
  result.as_of = report.as_of_time;
  result.summary = report.summary;
  // A remark that nothing explains breaks nothing.
  for (const report::RootCause& each : report.diagnosis.root_causes) {
    RootCause cause = root_cause(report, each);
    if (cause.severity != "info") result.root_causes.push_back(std::move(cause));
  }
  result.failures = failures_of(report);
  result.signals = signals_of(report);
  result.unknown = counts_of(report, "unknown");
  result.passed = counts_of(report, "pass");
  result.certificates = certificates_of(report);
  return result;
}

CaseResult failed_case(std::string name, Problem problem) {
  CaseResult result;
  result.case_name = std::move(name);
  result.verdict = "error";
  result.problem = std::move(problem);
  return result;
}

}  // namespace pairlint::audit
