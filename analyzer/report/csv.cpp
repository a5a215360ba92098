#include "report/csv.h"

#include <string_view>

#include "report/glyph.h"

namespace pairlint::report {
namespace {

/// Spreadsheets run a cell that begins with one of these, the wide ones in East Asian versions.
bool is_formula(std::string_view cell) {
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (cell.starts_with(sign)) return true;
  }
  return false;
}

std::string cell_of(std::string_view text) {
  const std::string shown = visible(in_one_line(text), true);
  std::string cell = is_formula(shown) ? "\"'" : "\"";
  for (const char c : shown) cell.append(c == '"' ? 2 : 1, c);
  return cell + '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) line.append(line.empty() ? "" : ",").append(cell_of(cell));
  return line + "\r\n";
}

}  // namespace pairlint::report
