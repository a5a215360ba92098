#include "report/passed.h"

#include <algorithm>

namespace pairlint::report {

std::vector<PassedStep> passed_in(const Report& report) {
  std::vector<PassedStep> steps;
  for (const Result& result : report.results) {
    if (result.state != "pass") continue;
    auto step = std::find_if(steps.begin(), steps.end(), [&result](const PassedStep& known) {
      return known.name == result.step;
    });
    if (step == steps.end()) step = steps.insert(steps.end(), {result.step, {}});
    auto& ids = step->ids;
    if (std::find(ids.begin(), ids.end(), result.rule) == ids.end()) ids.push_back(result.rule);
  }
  return steps;
}

}  // namespace pairlint::report
