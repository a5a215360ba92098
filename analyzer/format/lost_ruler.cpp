#include "format/lost_ruler.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

/// A name of several words, as no heading or first word of a sentence is.
bool is_compound_name(std::string_view name) {
  return std::count_if(name.begin(), name.end(), is_upper) > 1;
}

bool is_name(const Run& run) {
  return is_property_name(run.text) && run.text.find_first_of("._") == std::string_view::npos;
}

bool has_wide_gaps(const std::vector<Run>& names) {
  for (size_t i = 1; i < names.size(); ++i) {
    if (names[i].begin < names[i - 1].end + 2) return false;
  }
  return true;
}

/// Whether a word of the row begins below each name but the first, and none reaches across.
bool stands_below(const std::vector<Run>& row, const std::vector<Run>& names) {
  const auto begins_at = [&row](uint32_t cell) {
    return std::any_of(row.begin(), row.end(),
                       [cell](const Run& run) { return run.begin == cell; });
  };
  return std::all_of(names.begin(), names.end(),
                     [&](const Run& name) { return begins_at(name.begin); });
}

bool is_row(std::string_view line, const std::vector<Run>& names) {
  const std::vector<Run> row = runs_of(line);
  if (row.empty() || is_table_ruler(line) || row.front().begin != names.front().begin) return false;
  if (names.size() == 1) return row.size() == 1 && line.find("://") != std::string_view::npos;
  if (is_thumbprint(row.front().text)) return row.size() >= names.size();
  return has_wide_gaps(names) && stands_below(row, names);
}

/// Turns most lines down after their first words.
bool may_be_header(std::string_view text) {
  constexpr size_t kLongestHeader = 400;
  if (text.empty() || !is_upper(text.front()) || text.size() > kLongestHeader) return false;
  const size_t end = std::min(text.find(' '), text.size());
  const std::string_view rest = trim_left(text.substr(end));
  return is_property_name(text.substr(0, end)) && (rest.empty() || is_upper(rest.front()));
}

}  // namespace

LostRuler find_lost_ruler(const Lines& lines, uint32_t line) {
  const std::string_view text = lines[line];
  if (!may_be_header(text)) return {};
  if (line > 0 && !is_empty_line(lines[line - 1]) && !interrupts(lines[line - 1])) return {};
  LostRuler table{runs_of(text), 0};
  if (table.names.size() > kMostColumns) return {};
  if (!std::all_of(table.names.begin(), table.names.end(), is_name)) return {};
  if (table.names.size() == 1 && !is_compound_name(table.names.front().text)) return {};
  const uint32_t most = std::min(lines.count(), line + limits::kTableRows);
  for (uint32_t row = line + 1; row < most; ++row) {
    if (is_empty_line(lines[row]) && row + 1 < most && !is_empty_line(lines[row + 1])) continue;
    if (is_empty_line(lines[row]) || !is_row(lines[row], table.names)) break;
    table.end = row + 1;
  }
  return table;
}

}  // namespace pairlint
