// The terminal report, from the sentence to quote down to what was read.
#include <algorithm>

#include "base/text.h"
#include "report/quote.h"
#include "report/sections.h"
#include "report/writer.h"

namespace pairlint::report {
namespace {

constexpr size_t kSetAsideShown = 20;

Tint verdict_tint(const std::string& verdict) {
  if (verdict == "fail") return Tint::kError;
  return verdict == "pass" ? Tint::kGood : Tint::kWarning;
}

std::string counts_of(const Report& report) {
  const Summary& summary = report.summary;
  std::vector<std::string> parts;
  if (summary.error > 0) parts.push_back(count_of(summary.error, "error"));
  if (summary.warning > 0) parts.push_back(count_of(summary.warning, "warning"));
  if (summary.info > 0) parts.push_back(count_of(summary.info, "remark"));
  if (parts.empty()) parts.push_back("no fault found");
  if (summary.unknown > 0) parts.push_back(std::to_string(summary.unknown) + " not decided");
  if (summary.error + summary.warning + summary.info == 0) {
    parts.push_back(std::to_string(summary.pass) + " passed");
  }
  return join(parts, ", ");
}

std::string summary_of(const Report& report, const std::vector<Finding>& findings) {
  if (!report.recognised_anything) return "nothing recognised, nothing judged";
  std::string text = counts_of(report);
  if (findings.empty()) return text;
  text += ": " + findings.front().title() + " [" + findings.front().id() + "]";
  if (findings.size() > 1) text += ", and " + std::to_string(findings.size() - 1) + " more";
  return text;
}

/// Findings that somebody or a later attempt has set aside: never silent.
void append_aside(Page& page, const std::string& severity, const std::string& title,
                  const std::string& id, const Where& where, const std::string& because) {
  std::string text = " " + title + " [" + id + "]";
  if (!where.file.empty()) text += ", " + place_of(where);
  page.sentence("   - ", "     ",
                {{severity_word(severity), severity_tint(severity)}, {text + ": " + because}});
}

std::string reason_of(const Suppression& suppression) {
  std::string text = "suppressed, " + suppression.reason;
  if (!suppression.owner.empty()) text += " (" + suppression.owner + ")";
  if (!suppression.expires.empty()) text += ", until " + suppression.expires;
  return text;
}

bool is_set_aside(const Result& result) {
  return result.state == "fail" && !result.suppressed.empty();
}

bool is_set_aside(const Signal& signal) { return signal.superseded || !signal.suppressed.empty(); }

}  // namespace

void append_headline(Page& page, const Report& report, const std::vector<Finding>& findings) {
  page.line(0, {{upper(report.verdict), verdict_tint(report.verdict)},
                {"  " + summary_of(report, findings)}});
}

void append_set_aside(Page& page, const Report& report) {
  const bool any = std::any_of(report.results.begin(), report.results.end(),
                               [](const Result& result) { return is_set_aside(result); }) ||
                   std::any_of(report.signals.begin(), report.signals.end(),
                               [](const Signal& signal) { return is_set_aside(signal); });
  if (!any) return;
  page.gap();
  page.line(0, {{"Seen, but not counted", Tint::kStrong}});
  size_t count = 0;
  for (const Result& result : report.results) {
    if (!is_set_aside(result) || ++count > kSetAsideShown) continue;
    append_aside(page, result.severity, result.title, result.rule, result.where,
                 reason_of(result.suppressed.front()));
  }
  for (const Signal& signal : report.signals) {
    if (!is_set_aside(signal) || ++count > kSetAsideShown) continue;
    append_aside(page, signal.severity, signal.title, signal.signal, signal.where,
                 signal.suppressed.empty() ? "a later attempt passed"
                                           : reason_of(signal.suppressed.front()));
  }
  if (count > kSetAsideShown) {
    page.line(3, {{"and " + std::to_string(count - kSetAsideShown) +
                   " more (--format json has them all)"}});
  }
}

std::string write_text(const Report& report, const TextStyle& style) {
  Page page(style);
  const std::vector<Finding> findings = findings_of(report);
  append_headline(page, report, findings);
  if (style.verdict_only) return page.take();
  for (size_t i = 0; i < findings.size(); ++i) append_finding(page, report, findings[i], i + 1);
  append_set_aside(page, report);
  append_undecided(page, report);
  if (report.recognised_anything) append_passed(page, report, findings.empty());
  append_inventory(page, report);
  if (!findings.empty()) {
    page.gap();
    page.line(0, {{"More on a finding: pairlint explain " + findings.front().id(), Tint::kDim}});
  }
  return page.take();
}

}  // namespace pairlint::report
