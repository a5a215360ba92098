// What to do once the fixes are in: what must have arrived, what must have restarted, which test.
#include "report/sections.h"

namespace pairlint::report {

void append_retest(Page& page, const Report& report) {
  const std::vector<RetestStep>& steps = report.diagnosis.retest;
  if (steps.empty()) return;
  page.gap();
  page.line(0, {{"After the fixes", Tint::kStrong}, {", in this order:"}});
  for (const RetestStep& step : steps) {
    page.gap();
    page.sentence(3, {{step.what + ", " + in_shell(step.shell) + ":"}});
    page.command(5, step.command);
  }
}

}  // namespace pairlint::report
