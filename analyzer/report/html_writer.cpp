// The HTML report: one page that is complete in itself. What is in it is decided in the Report and
// worded by wording.h; how it looks stands in templates/. Text of inputs gets in through
// html::fill alone, which escapes all of it.
#include <algorithm>

#include "base/text.h"
#include "report/html_page.h"
#include "report/html_parts.h"
#include "report/quote.h"
#include "report/wording.h"
#include "report/writer.h"

namespace pairlint::report {
namespace html {
namespace {

/// Findings named at a glance; all of them follow.
constexpr size_t kGlanceFindings = 15;
/// Servers that one can filter by.
constexpr size_t kServers = 500;

std::string verdict_icon(const std::string& verdict) {
  if (verdict == "fail") return "error";
  return verdict == "pass" ? "good" : "unknown";
}

View head_view(const Report& report, const std::vector<Finding>& findings) {
  View view;
  view.set("verdict", report.verdict).set("verdict_word", upper(report.verdict));
  view.set("verdict_icon", verdict_icon(report.verdict)).set("case", report.case_name);
  view.set("tool_name", report.tool_name);
  view.set("tool", report.tool_name + " " + report.tool_version);
  view.set("rules", report.rules_version).set("counts", counts_of(report));
  if (findings.empty()) return view;
  view.set("explain", "pairlint explain " + findings.front().id());
  View root;
  root.set("label", findings.front().severity() == "error" ? "Root cause" : "First");
  root.set("title", findings.front().title());
  return std::move(view.list("root", {std::move(root)}));
}

View count_view(const char* severity, const char* word, size_t count) {
  return View().set("severity", severity).set("word", word).set("count", std::to_string(count));
}

void add_server(std::vector<std::string>& servers, const std::string& server) {
  if (server.empty() || servers.size() >= kServers) return;
  if (std::find(servers.begin(), servers.end(), server) == servers.end()) servers.push_back(server);
}

Views server_views(const std::vector<Finding>& findings) {
  std::vector<std::string> servers;
  for (const Finding& finding : findings) {
    for (const Result* result : finding.results) add_server(servers, result->subject.server);
  }
  Views views;
  for (const std::string& server : servers) views.push_back(View().set("server", server));
  return views;
}

/// What findings can be filtered by; nothing that would not tell them apart.
View filter_view(const std::vector<Finding>& findings) {
  const auto counted = [&findings](const char* severity) {
    return static_cast<size_t>(std::count_if(
        findings.begin(), findings.end(),
        [severity](const Finding& finding) { return finding.severity() == severity; }));
  };
  Views severities;
  const size_t errors = counted("error"), warnings = counted("warning"), remarks = counted("info");
  if (errors > 0) severities.push_back(count_view("error", "Errors", errors));
  if (warnings > 0) severities.push_back(count_view("warning", "Warnings", warnings));
  if (remarks > 0) severities.push_back(count_view("info", "Remarks", remarks));
  Views servers = server_views(findings);
  View view;
  view.flag("has_severities", severities.size() > 1);
  view.list("severities", std::move(severities));
  return std::move(view.list_if_any("has_servers", "servers", std::move(servers)));
}

View page_view(const Report& report) {
  const std::vector<Finding> findings = findings_of(report);
  Views views;
  for (size_t i = 0; i < findings.size(); ++i) {
    views.push_back(finding_view(report, findings[i], i + 1));
  }
  View page = head_view(report, findings);
  page.set("style", std::string(kStyle)).set("style_hash", std::string(kStyleHash));
  page.set("script", std::string(kScript)).set("script_hash", std::string(kScriptHash));
  page.flag("has_findings", !findings.empty()).list("findings", std::move(views));
  page.flag("has_overview", findings.size() > 1 || !report.diagnosis.pairing.empty());
  page.merge(filter_view(findings)).merge(glance_section(report, findings));
  page.merge(pairing_section(report, findings)).merge(stages_section(report));
  page.merge(retest_section(report));
  page.merge(aside_section(report)).merge(undecided_section(report));
  return std::move(page.merge(passed_section(report)).merge(inventory_section(report)));
}

}  // namespace

View glance_section(const Report& report, const std::vector<Finding>& findings) {
  Views views;
  for (size_t i = 0; i < std::min(findings.size(), kGlanceFindings); ++i) {
    View view = severity_view(findings[i].severity());
    view.set("number", std::to_string(i + 1)).set("title", findings[i].title());
    const size_t explained = consequences_of(report, findings[i].id()).size();
    if (explained > 0) view.set("note", "explains " + count_of(explained, "other"));
    views.push_back(std::move(view));
  }
  View section;
  if (findings.size() > views.size()) {
    section.set("more", "and " + count_of(findings.size() - views.size(), "more finding"));
  }
  return std::move(section.list("glance", std::move(views)));
}

}  // namespace html

std::string write_html(const Report& report) {
  return html::fill(html::kPage, html::page_view(report));
}

}  // namespace pairlint::report
