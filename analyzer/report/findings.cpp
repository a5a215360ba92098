// Which results and signals stand under a number of their own, and which below another one.
#include <algorithm>
#include <set>

#include "report/wording.h"

#include "report/findings.h"

namespace pairlint::report {
namespace {

bool is_failing(const Result& result) {
  return result.state == "fail" && result.suppressed.empty();
}

bool is_counted(const Signal& signal) { return !signal.superseded && signal.suppressed.empty(); }

void append_direct(const Report& report, const std::string& id, std::vector<std::string>& ids) {
  for (const RootCause& cause : report.diagnosis.root_causes) {
    if (cause.id == id) ids.insert(ids.end(), cause.consequences.begin(), cause.consequences.end());
  }
  for (const Result& result : report.results) {
    if (result.rule != id || !is_failing(result)) continue;
    ids.insert(ids.end(), result.explains.begin(), result.explains.end());
  }
}

/// Everything that some finding without an explanation leads to.
std::set<std::string> explained_ids(const Report& report) {
  std::set<std::string> roots, explained;
  for (const Result& result : report.results) {
    if (is_failing(result) && result.explained_by.empty()) roots.insert(result.rule);
  }
  for (const Signal& signal : report.signals) {
    if (is_counted(signal) && signal.explained_by.empty()) roots.insert(signal.signal);
  }
  for (const std::string& root : roots) {
    for (std::string& id : consequences_of(report, root)) explained.insert(std::move(id));
  }
  return explained;
}

Finding& finding_for(std::vector<Finding>& findings, const std::string& id,
                     const std::string& severity, bool is_signal) {
  for (Finding& finding : findings) {
    const bool same_sort = finding.signals.empty() != is_signal;
    if (same_sort && finding.id() == id && finding.severity() == severity) return finding;
  }
  return findings.emplace_back();
}

}  // namespace

const std::string& Finding::id() const {
  return results.empty() ? signals.front()->signal : results.front()->rule;
}
const std::string& Finding::title() const {
  return results.empty() ? signals.front()->title : results.front()->title;
}
const std::string& Finding::severity() const {
  return results.empty() ? signals.front()->severity : results.front()->severity;
}
const std::string& Finding::confidence() const {
  return results.empty() ? signals.front()->confidence : results.front()->confidence;
}

const std::vector<std::string>& Finding::references() const {
  return results.empty() ? signals.front()->references : results.front()->references;
}

std::string Finding::novelty() const {
  size_t known = 0, fresh = 0;
  const auto count = [&](const auto& item) {
    if (item.baseline == "unchanged") ++known;
    if (item.baseline == "new") ++fresh;
  };
  for (const Result* result : results) count(*result);
  for (const Signal* signal : signals) count(*signal);
  if (known + fresh == 0) return {};
  if (fresh == 0) return "known";
  return known == 0 ? "new"
                    : std::to_string(fresh) + " of " + std::to_string(known + fresh) + " new";
}

std::vector<std::string> consequences_of(const Report& report, const std::string& id) {
  std::vector<std::string> reached{id};
  std::set<std::string> seen{id};
  for (size_t next = 0; next < reached.size(); ++next) {
    std::vector<std::string> direct;
    append_direct(report, reached[next], direct);
    for (std::string& consequence : direct) {
      if (seen.insert(consequence).second) reached.push_back(std::move(consequence));
    }
  }
  reached.erase(reached.begin());
  return reached;
}

std::vector<Finding> findings_of(const Report& report) {
  const std::set<std::string> explained = explained_ids(report);
  const auto stands_alone = [&explained](const auto& item, const std::string& id) {
    return item.explained_by.empty() || !explained.contains(id);
  };
  std::vector<Finding> findings;
  for (const Result& result : report.results) {
    if (!result.leads || !is_failing(result)) continue;
    finding_for(findings, result.rule, result.severity, false).results.push_back(&result);
  }
  for (const char* severity : {"error", "warning", "info"}) {
    for (const Result& result : report.results) {
      if (result.severity != severity || result.leads || !is_failing(result)) continue;
      if (!stands_alone(result, result.rule)) continue;
      finding_for(findings, result.rule, severity, false).results.push_back(&result);
    }
    for (const Signal& signal : report.signals) {
      if (signal.severity != severity || !is_counted(signal)) continue;
      if (!stands_alone(signal, signal.signal)) continue;
      finding_for(findings, signal.signal, severity, true).signals.push_back(&signal);
    }
  }
  return findings;
}

std::vector<Aside> asides_of(const Report& report) {
  std::vector<Aside> asides;
  for (const Result& result : report.results) {
    if (result.state != "fail" || result.suppressed.empty()) continue;
    asides.push_back({result.severity, result.title, result.rule, result.where,
                      reason_of(result.suppressed.front())});
  }
  for (const Signal& signal : report.signals) {
    if (is_counted(signal)) continue;
    asides.push_back({signal.severity, signal.title, signal.signal, signal.where,
                      signal.suppressed.empty() ? "a later attempt passed"
                                                : reason_of(signal.suppressed.front())});
  }
  return asides;
}

bool same_place(const Where& a, const Where& b) {
  return a.file == b.file && a.line == b.line && a.column == b.column;
}

}  // namespace pairlint::report
