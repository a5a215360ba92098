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

void append_aside(Page& page, const Aside& aside) {
  std::string text = " " + aside.title + " [" + aside.id + "]";
  if (!aside.where.file.empty()) text += ", " + place_of(aside.where);
  page.sentence("   - ", "     ",
                {{severity_word(aside.severity), severity_tint(aside.severity)},
                 {text + ": " + aside.because}});
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
  const std::vector<Aside> asides = asides_of(report);
  if (asides.empty()) return;
  page.gap();
  page.line(0, {{"Seen, but not counted", Tint::kStrong}});
  const size_t shown = std::min(asides.size(), kSetAsideShown);
  for (size_t i = 0; i < shown; ++i) append_aside(page, asides[i]);
  if (shown < asides.size()) {
    page.line(3, {{"and " + std::to_string(asides.size() - shown) +
                   " more (--format json has them all)"}});
  }
}

std::string write_text(const Report& report, const TextStyle& style) {
  Page page(style);
  const std::vector<Finding> findings = findings_of(report);
  append_headline(page, report, findings);
  if (style.verdict_only) return page.take();
  for (size_t i = 0; i < findings.size(); ++i) append_finding(page, report, findings[i], i + 1);
  append_stages(page, report);
  append_retest(page, report);
  append_pairing(page, report);
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
