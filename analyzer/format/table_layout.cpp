// Columns begin where the dashes below the header begin; dashes are as long as the header's word,
// not as the column. A right-aligned column ends where its dashes end, and begins somewhere between
// them and the column before: at a gap that all rows share. Blogs turn three hyphens into
// one dash and two into a shorter one; then the words of the header tell where columns begin.
#include "format/table_layout.h"

#include <algorithm>

#include "base/text.h"
#include "format/lost_ruler.h"
#include "format/shapes.h"
#include "format/table_words.h"

namespace pairlint {
namespace {

/// What is looked at to learn how columns are aligned.
constexpr size_t kRowsToFit = 1000;
constexpr uint32_t kWidestGap = 4096;
constexpr std::string_view kEmDash = "\xE2\x80\x94";
constexpr std::string_view kEnDash = "\xE2\x80\x93";

/// How many hyphens the dashes of a group were before typography.
size_t hyphens_in(std::string_view dashes) {
  size_t hyphens = 0;
  while (!dashes.empty()) {
    const bool em = dashes.starts_with(kEmDash);
    const bool en = dashes.starts_with(kEnDash);
    hyphens += em ? 3 : en ? 2 : 1;
    dashes.remove_prefix(em || en ? kEmDash.size() : 1);
  }
  return hyphens;
}

bool is_dashes(std::string_view word) {
  while (!word.empty()) {
    if (word.front() == '-') {
      word.remove_prefix(1);
    } else if (word.starts_with(kEmDash) || word.starts_with(kEnDash)) {
      word.remove_prefix(kEmDash.size());
    } else {
      return false;
    }
  }
  return true;
}

bool is_dotted_letters(std::string_view text) {
  return (text.size() == 6 || text.size() == 7) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c == '.' || is_upper(c); });
}

std::vector<std::string_view> split_at_wide_gaps(std::string_view row) {
  std::vector<std::string_view> parts;
  row = trim(row);
  while (!row.empty()) {
    const size_t gap = std::min(row.find("  "), row.size());
    parts.push_back(trim(row.substr(0, gap)));
    row = trim_left(row.substr(gap));
  }
  return parts;
}

/// A date whose last words happen to be as wide as the dashes: no value, but with words before
/// them.
bool is_rest_of_date(const CellLine& row, const TableColumn& column) {
  constexpr size_t kWordsBefore = 3;
  if (is_right_aligned_value(trim(row.slice(column.begin, column.end)))) return false;
  uint32_t begin = column.begin;
  for (size_t words = 0; words < kWordsBefore && begin > 1 && !row.blank_at(begin - 2); ++words) {
    --begin;
    while (begin > 0 && !row.blank_at(begin - 1)) --begin;
    if (is_right_aligned_value(trim(row.slice(begin, column.end)))) return true;
  }
  return false;
}

/// The ruler below a header that begins at a line; 0 if there is none. A name that is longer than
/// its column is wrapped over several lines.
uint32_t find_ruler(const Lines& lines, uint32_t line) {
  const uint32_t header_lines = line == 0 || is_empty_line(lines[line - 1]) ? 3 : 1;
  const uint32_t most = std::min(lines.count(), line + 1 + header_lines);
  for (uint32_t ruler = line + 1; ruler < most; ++ruler) {
    if (is_empty_line(lines[ruler])) return 0;
    if (!is_table_ruler(lines[ruler])) continue;
    return is_empty_line(lines[line]) || is_table_ruler(lines[line]) ? 0 : ruler;
  }
  return 0;
}

/// A blank line was put behind every line.
bool is_spaced_header(const Lines& lines, uint32_t line) {
  return line + 3 < lines.count() && !is_empty_line(lines[line]) &&
         is_empty_line(lines[line + 1]) && is_table_ruler(lines[line + 2]) &&
         is_empty_line(lines[line + 3]);
}

}  // namespace

CellLine::CellLine(std::string_view text) : text_(text) {
  if (std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; })) return;
  for (size_t at = 0; at < text.size();) {
    const auto begin = static_cast<uint32_t>(at);
    offsets_.insert(offsets_.end(), cell_width(next_code_point(text, at)), begin);
  }
}

size_t CellLine::byte_of(uint32_t cell) const {
  if (offsets_.empty()) return std::min<size_t>(cell, text_.size());
  return cell < offsets_.size() ? offsets_[cell] : text_.size();
}

std::string_view CellLine::slice(uint32_t begin, uint32_t end) const {
  const size_t first = byte_of(begin);
  return text_.substr(first, byte_of(end) - first);
}

bool CellLine::blank_at(uint32_t cell) const {
  const size_t at = byte_of(cell);
  return at >= text_.size() || is_blank(text_[at]);
}

bool is_table_ruler(std::string_view line) {
  std::string_view text = trim_left(line);
  if (text.size() < 2 || (text.front() != '-' && text.front() != '\xE2')) return false;
  text = trim_right(text);
  bool wide = false;
  for (const Run& run : runs_of(text)) {
    if (!is_dashes(run.text)) return false;
    wide = wide || run.text.size() > 1;
  }
  return wide;
}

std::optional<TableLayout> TableLayout::find(const Lines& lines, uint32_t line) {
  const bool spaced = is_spaced_header(lines, line);
  const uint32_t ruler = spaced ? line + 2 : find_ruler(lines, line);
  if (ruler == 0) return find_without_ruler(lines, line);
  const std::vector<Run> groups = runs_of(lines[ruler]);
  if (groups.empty() || groups.size() > kMostColumns) return std::nullopt;
  TableLayout layout;
  bool shrunk = false;
  for (const Run& group : groups) {
    layout.columns_.push_back({"", group.begin, group.end, false, group.begin});
    shrunk = shrunk || group.text.find_first_not_of('-') != std::string_view::npos;
  }
  if (!layout.name_columns(lines[line], shrunk)) return std::nullopt;
  for (uint32_t lower = line + 1; lower < ruler; ++lower) {
    if (!layout.lengthen_names(lines[lower])) return std::nullopt;
  }
  layout.first_row_ = ruler + 1;
  layout.spaced_ = spaced;
  if (groups.size() > 1) return layout;
  const bool table =
      (spaced || ruler == line + 1) && layout.is_single_column(lines, groups.front().text);
  return table ? std::optional(std::move(layout)) : std::nullopt;
}

/// Markdown underlines its headings: a table of one column has a property's name, dashes of just
/// its length, and a row, unless the name is of a kind that no heading is.
bool TableLayout::is_single_column(const Lines& lines, std::string_view dashes) const {
  const std::string& name = columns_.front().name;
  const size_t cells = cell_width(name);
  if (!is_property_name(name)) return false;
  if (hyphens_in(dashes) != cells && cell_width(dashes) != cells) return false;
  const uint32_t row = first_row_ + (spaced_ ? 1 : 0);
  const bool has_row = row < lines.count() && !is_empty_line(lines[row]);
  return has_row || std::count_if(name.begin(), name.end(), is_upper) > 2;
}

std::optional<TableLayout> TableLayout::find_without_ruler(const Lines& lines, uint32_t line) {
  const LostRuler table = find_lost_ruler(lines, line);
  if (table.end == 0) return std::nullopt;
  TableLayout layout;
  for (const Run& name : table.names) {
    layout.columns_.push_back({std::string(name.text), name.begin, name.end, false, name.begin});
  }
  layout.first_row_ = line + 1;
  layout.last_row_end_ = table.end;
  return layout;
}

/// Where the dashes are as they were drawn, a name touches an edge of them; else there must be one
/// word for each group.
bool TableLayout::name_columns(std::string_view text, bool dashes_shrunk) {
  const CellLine header(text);
  bool touches = !dashes_shrunk;
  for (size_t i = 0; i < columns_.size() && touches; ++i) {
    TableColumn& column = columns_[i];
    const uint32_t next = i + 1 < columns_.size() ? columns_[i + 1].begin : UINT32_MAX;
    column.name = trim(header.slice(column.begin, next));
    touches = !column.name.empty() &&
              (!header.blank_at(column.begin) || !header.blank_at(column.end - 1)) &&
              (column.begin == 0 || header.blank_at(column.begin - 1));
  }
  if (touches) return true;
  const std::vector<Run> words = runs_of(text);
  if (words.size() != columns_.size()) return false;
  collapsed_ = !dashes_shrunk && columns_.size() > 1;
  for (size_t i = 0; i < columns_.size(); ++i) {
    columns_[i] = {std::string(words[i].text), words[i].begin, words[i].end, false, words[i].begin};
  }
  return true;
}

/// Puts the rest of a name that was wrapped behind it; false if the line is no part of a header.
bool TableLayout::lengthen_names(std::string_view lower) {
  const std::vector<Run> runs = runs_of(lower);
  if (runs.size() >= columns_.size()) return false;
  for (const Run& run : runs) {
    const auto above = std::find_if(columns_.begin(), columns_.end(),
                                    [&run](const TableColumn& c) { return c.begin == run.begin; });
    if (above == columns_.end()) return false;
    above->name += run.text;
  }
  return true;
}

void TableLayout::fit(const std::vector<CellLine>& all_rows) {
  const std::vector<CellLine> rows(
      all_rows.begin(),
      all_rows.begin() + static_cast<ptrdiff_t>(std::min(all_rows.size(), kRowsToFit)));
  fit_alignment(rows);
  for (size_t i = 1; i < columns_.size(); ++i) {
    TableColumn& column = columns_[i];
    column.from = column.begin;
    if (column.right) column.from = begin_of_right(rows, i);
  }
  columns_.front().from = 0;
  const auto broken = static_cast<size_t>(std::count_if(
      rows.begin(), rows.end(), [this](const CellLine& row) { return overflows(row); }));
  collapsed_ = collapsed_ || broken * 3 > rows.size();
}

/// By the side on which most cells touch the edge of the dashes.
void TableLayout::fit_alignment(const std::vector<CellLine>& rows) {
  for (TableColumn& column : columns_) {
    size_t left = 0;
    size_t right = 0;
    for (const CellLine& row : rows) {
      const bool begins =
          !row.blank_at(column.begin) && (column.begin == 0 || row.blank_at(column.begin - 1));
      const bool ends = !row.blank_at(column.end - 1) && row.blank_at(column.end);
      if (begins && !ends) ++left;
      if (ends && (!begins || is_rest_of_date(row, column))) ++right;
    }
    column.right = right > left;
  }
}

/// The cell behind the last gap that leaves each row a value as PowerShell draws them at the right.
/// Only where the values are no such, by a gap alone.
uint32_t TableLayout::begin_of_right(const std::vector<CellLine>& rows, size_t index) const {
  const TableColumn& column = columns_[index];
  const uint32_t end = column.begin;
  const uint32_t begin = std::max(columns_[index - 1].end, end > kWidestGap ? end - kWidestGap : 0);
  for (uint32_t from = end; from > begin; --from) {
    const bool fits = std::all_of(rows.begin(), rows.end(), [&](const CellLine& row) {
      return row.blank_at(from - 1) && is_right_aligned_value(trim(row.slice(from, column.end)));
    });
    if (fits) return from;
  }
  return widest_gap(rows, begin, end);
}

/// The cell behind the widest run of cells that are blank in every row, between two columns.
uint32_t TableLayout::widest_gap(const std::vector<CellLine>& rows, uint32_t begin, uint32_t end) {
  uint32_t best = end;
  uint32_t best_width = 0;
  uint32_t width = 0;
  for (uint32_t cell = begin; cell < end; ++cell) {
    const bool blank = std::all_of(rows.begin(), rows.end(),
                                   [cell](const CellLine& row) { return row.blank_at(cell); });
    width = blank ? width + 1 : 0;
    if (width > best_width) {
      best_width = width;
      best = cell + 1;
    }
  }
  return best;
}

/// PowerShell cuts what is too long: a cell that reaches into the next column was moved.
bool TableLayout::overflows(const CellLine& row) const {
  return std::any_of(columns_.begin() + 1, columns_.end(),
                     [&row](const TableColumn& column) { return !row.blank_at(column.from - 1); });
}

std::vector<std::string_view> TableLayout::cut(const CellLine& row) const {
  return collapsed_ || overflows(row) ? cut_at_blanks(row.text()) : cut_at_columns(row);
}

std::vector<std::string_view> TableLayout::cut_at_columns(const CellLine& row) const {
  std::vector<std::string_view> cells;
  for (size_t i = 0; i < columns_.size(); ++i) {
    const uint32_t end = i + 1 < columns_.size() ? columns_[i + 1].from : UINT32_MAX;
    const std::string_view cell = row.slice(columns_[i].from, end);
    cells.push_back(is_empty_line(cell) ? cell.substr(0, 0) : trim(cell));
  }
  return cells;
}

/// Only where the count leaves no doubt, or where a thumbprint and the letters of its services do.
std::vector<std::string_view> TableLayout::cut_at_blanks(std::string_view row) const {
  std::vector<std::string_view> cells = split_at_wide_gaps(row);
  if (cells.size() == columns_.size()) return cells;
  const std::vector<Run> words = runs_of(row);
  cells.clear();
  const bool certificate =
      columns_.size() > 1 && words.size() > columns_.size() && is_thumbprint(words[0].text) &&
      (columns_.size() == 2 || is_dotted_letters(words[1].text)) && columns_.size() <= 3;
  if (words.size() != columns_.size() && !certificate) return cells;
  for (size_t i = 0; i + 1 < columns_.size(); ++i) cells.push_back(words[i].text);
  const char* rest = words[columns_.size() - 1].text.data();
  cells.push_back(trim_right({rest, static_cast<size_t>(row.data() + row.size() - rest)}));
  return cells;
}

}  // namespace pairlint
