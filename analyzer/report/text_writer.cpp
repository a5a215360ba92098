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

/// Findings that somebody or a later attempt has set aside: never silent.
void append_aside(Page& page, const std::string& severity, const std::string& title,
                  const std::string& id, const Where& where, const std::string& because) {
  std::string text = " " + title + " [" + id + "]";
  if (!where.file.empty()) text += ", " + place_of(where);
  page.sentence("   - ", "     ",
                {{severity_word(severity), severity_tint(severity)}, {text + ": " + because}});
}

}  // namespace

Tint severity_tint(std::string_view severity) {
  if (severity == "error") return Tint::kError;
  return severity == "warning" ? Tint::kWarning : Tint::kInfo;
}

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
