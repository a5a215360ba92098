#pragma once

#include <string>
#include <vector>

namespace pairlint::report {

/// One line of RFC 4180 with its line end. Every cell is quoted, in one line, and no formula to a
/// spreadsheet.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace pairlint::report
