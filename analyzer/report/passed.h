#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace pairlint::report {

/// The rules of one step that passed, each once.
struct PassedStep {
  std::string name;
  std::vector<std::string> ids;
};

/// In the order of the results.
std::vector<PassedStep> passed_in(const Report& report);

}  // namespace pairlint::report
