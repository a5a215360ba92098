// Bars pass for quote marks elsewhere, so the lines are looked at as they stand.
#include "format/pipe_table.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "format/value.h"

namespace pairlint {
namespace {

constexpr size_t kMostCells = 64;

bool is_row(std::string_view line) {
  line = trim(line);
  return line.size() > 2 && line.front() == '|' && line.back() == '|';
}

std::vector<std::string_view> cells_of(std::string_view line) {
  line = trim(line);
  line = line.substr(1, line.size() - 2);
  std::vector<std::string_view> cells;
  for (size_t bar = line.find('|'); bar != std::string_view::npos && cells.size() < kMostCells;
       bar = line.find('|')) {
    cells.push_back(trim(line.substr(0, bar)));
    line.remove_prefix(bar + 1);
  }
  cells.push_back(trim(line));
  return cells;
}

/// `---`, `:--`, `:-:`.
bool is_rule(std::string_view cell) {
  return cell.find('-') != std::string_view::npos &&
         cell.find_first_not_of(":-") == std::string_view::npos;
}

}  // namespace

uint32_t claim_pipe_table(const Lines& lines, uint32_t line) {
  if (line + 1 >= lines.count() || !is_row(lines.raw(line)) || !is_row(lines.raw(line + 1)))
    return 0;
  const std::vector<std::string_view> names = cells_of(lines.raw(line));
  const std::vector<std::string_view> rule = cells_of(lines.raw(line + 1));
  const bool named =
      std::none_of(names.begin(), names.end(), [](std::string_view name) { return name.empty(); });
  if (!named || names.size() != rule.size() || !std::all_of(rule.begin(), rule.end(), is_rule))
    return 0;
  const uint32_t most = std::min(lines.count(), line + 2 + limits::kTableRows);
  uint32_t end = line + 2;
  while (end < most && is_row(lines.raw(end))) ++end;
  return end - line;
}

void read_pipe_table(const Lines& lines, uint32_t first, uint32_t end, TextArena& arena,
                     std::vector<Object>& objects) {
  const std::vector<std::string_view> names = cells_of(lines.raw(first));
  for (uint32_t line = first + 2; line < end && is_row(lines.raw(line)); ++line) {
    const std::vector<std::string_view> cells = cells_of(lines.raw(line));
    if (cells.size() != names.size()) continue;
    Object object{Format::kTable, lines.range(trim(lines.raw(line))), {}, nullptr};
    for (size_t i = 0; i < cells.size(); ++i) {
      object.properties.push_back(
          {names[i], make_cell(cells[i], lines.range(cells[i]), Align::kLeft, arena)});
    }
    objects.push_back(std::move(object));
  }
}

}  // namespace pairlint
