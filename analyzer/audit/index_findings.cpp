// What all cases show: root causes with the cases that share them, and how common each finding is.
#include <algorithm>

#include "audit/by_weight.h"
#include "audit/index_parts.h"
#include "base/limits.h"
#include "report/wording.h"

namespace pairlint::audit {
namespace {

using report::html::View;
using report::html::Views;

/// A severity that no version of ours gives counts as none.
View severity_view(const std::string& severity) {
  View view;
  if (severity != "error" && severity != "warning" && severity != "info") return view;
  return std::move(
      view.set("severity", severity).set("severity_word", report::severity_word(severity)));
}

/// One line of a list whose order is that of how many cases it concerns.
struct Common {
  std::string id, title, severity;
  uint64_t cases = 0, passed = 0, unknown = 0;
  bool is_rule = false;
};

/// What was found in most cases first, of equals rules before signals, then in byte order of the
/// ids. What was never found is left out.
std::vector<Common> found_of(const Summary& summary) {
  std::vector<Common> all;
  for (const auto& [id, rule] : summary.rules) {
    if (rule.failed > 0)
      all.push_back({id, rule.title, rule.severity, rule.failed, rule.passed, rule.unknown, true});
  }
  for (const auto& [id, signal] : summary.signals)
    all.push_back({id, signal.title, signal.severity, signal.cases});
  std::stable_sort(all.begin(), all.end(),
                   [](const Common& a, const Common& b) { return a.cases > b.cases; });
  return all;
}

std::string number_text(const IndexCases& cases, const std::string& id) {
  const uint32_t number = cases.number(id);
  return number == UINT32_MAX ? "none" : std::to_string(number);
}

/// A rule says nothing of cases in which it could not be decided; a signal is seen or not.
View found_view(const Common& found, const Summary& summary, const IndexCases& cases) {
  View view = severity_view(found.severity);
  view.set("id", shown(found.id))
      .set("title", shown(found.title))
      .set("number", number_text(cases, found.id));
  view.set("found", grouped(found.cases));
  const uint64_t decided = found.is_rule ? found.cases + found.passed : summary.cases;
  view.set("share", share_of(found.cases, decided));
  view.set("percent", std::to_string(percent_of(found.cases, decided)));
  if (!found.is_rule) return view;
  view.set("passed", grouped(found.passed));
  return std::move(view.set("unknown", grouped(found.unknown)));
}

}  // namespace

View findings_section(const Summary& summary, const IndexCases& cases) {
  const std::vector<Common> all = found_of(summary);
  Views rules, choices;
  for (const Common& found : all) {
    if (rules.size() == limits::kIndexFindings) break;
    rules.push_back(found_view(found, summary, cases));
    choices.push_back(
        View().set("id", shown(found.id)).set("number", number_text(cases, found.id)));
  }
  View section;
  if (all.size() > rules.size())
    section.set("rules_omitted", "and " + std::to_string(all.size() - rules.size()) + " more");
  section.list_if_any("has_choices", "choices", std::move(choices));
  return std::move(section.list_if_any("has_rules", "rules", std::move(rules)));
}

namespace {

/// The first rows of each root cause, by its number.
using RowsOfCause = std::map<uint32_t, std::vector<size_t>>;

RowsOfCause rows_of_causes(const IndexCases& cases) {
  RowsOfCause rows;
  for (size_t i = 0; i < cases.listed().size(); ++i) {
    for (const uint32_t cause : cases.listed()[i].root_causes) {
      std::vector<size_t>& of_cause = rows[cause];
      if (of_cause.size() < limits::kIndexClusterCases) of_cause.push_back(i);
    }
  }
  return rows;
}

std::string cases_of(uint64_t part, uint64_t whole) {
  return "in " + grouped(part, "case", "cases") + ", " + share_of(part, whole);
}

View cluster_view(const std::string& id, const Cluster& cluster, const Summary& summary,
                  const IndexCases& cases, const RowsOfCause& rows) {
  View view = severity_view(cluster.severity);
  view.set("id", shown(id))
      .set("title", shown(cluster.title))
      .set("number", number_text(cases, id));
  view.set("cases", cases_of(cluster.cases.size(), summary.cases));
  view.set("percent", std::to_string(percent_of(cluster.cases.size(), summary.cases)));
  Views names;
  const auto listed = rows.find(cases.number(id));
  if (listed != rows.end()) {
    for (const size_t row : listed->second)
      names.push_back(
          View().set("row", std::to_string(row + 1)).set("name", cases.listed()[row].name));
  }
  if (cluster.cases.size() > names.size()) {
    const uint64_t more = cluster.cases.size() - names.size();
    view.set("omitted", "and " + grouped(more, "more case", "more cases"));
  }
  return std::move(view.list("names", std::move(names)));
}

}  // namespace

View clusters_section(const Summary& summary, const IndexCases& cases) {
  auto order = by_weight(summary.clusters, number_of_cases);
  const RowsOfCause rows = rows_of_causes(cases);
  View section;
  if (order.size() > limits::kIndexClusters) {
    section.set("clusters_omitted",
                "and " + std::to_string(order.size() - limits::kIndexClusters) + " more");
    order.resize(limits::kIndexClusters);
  }
  Views clusters;
  for (const auto* each : order)
    clusters.push_back(cluster_view(each->first, each->second, summary, cases, rows));
  return std::move(section.list_if_any("has_clusters", "clusters", std::move(clusters)));
}

}  // namespace pairlint::audit
