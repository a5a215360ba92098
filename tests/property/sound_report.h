#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace pairlint::property {

/// What is wrong with the report on a case of one file, whatever that file says: every place lies
/// inside the file, and the inventory accounts for every line. Empty: it is sound.
std::vector<std::string> faults_of(const report::Report& report, std::string_view bytes);

}  // namespace pairlint::property
