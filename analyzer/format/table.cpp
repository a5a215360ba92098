// Format-Table. Rows are cut where the ruler says; a row that goes on below (`-Wrap`) leaves blank
// the columns that are finished, and every cell it continues was full. A header without rows is a
// table without objects.
#include <algorithm>
#include <optional>

#include "base/limits.h"
#include "base/text.h"
#include "format/pipe_table.h"
#include "format/readers.h"
#include "format/shapes.h"
#include "format/table_layout.h"
#include "format/table_words.h"
#include "format/unwrap.h"
#include "format/value.h"

namespace pairlint {
namespace {

/// Mail wraps at 72 to 80 columns.
constexpr size_t kNarrowestWrap = 65;
constexpr size_t kWidestWrap = 80;

using Cells = std::vector<std::string_view>;

/// A row with the lines it was wrapped to.
struct Row {
  std::vector<Cells> lines;
  size_t drawn = SIZE_MAX;  ///< so many of them; the others are mail's
};

bool ends_rows(std::string_view text) {
  return is_empty_line(text) || find_prompt(text) || find_stream_prefix(text) ||
         is_transcript_rule(text) || text.starts_with("```") || is_table_ruler(text) ||
         (known_cmdlet_length(text) > 0 && find_error_head(text));
}

/// Another table, with no blank line before its header.
bool begins_header(const Lines& lines, uint32_t line) {
  return line + 1 < lines.count() && is_table_ruler(lines[line + 1]);
}

/// Behind the last row, at most `most`.
uint32_t rows_end(const Lines& lines, const TableLayout& layout, uint32_t most) {
  if (layout.last_row_end() > 0) return std::min(most, layout.last_row_end());
  uint32_t end = layout.first_row();
  if (layout.spaced()) {
    while (end + 1 < most && is_empty_line(lines[end]) && !ends_rows(lines[end + 1])) end += 2;
    return end;
  }
  while (end < most && !ends_rows(lines[end]) && !begins_header(lines, end)) ++end;
  return end;
}

bool has_ellipsis_at_end(std::string_view text) {
  return text.ends_with("...") || text.ends_with("\xE2\x80\xA6");
}

class TableBlock {
 public:
  TableBlock(const Lines& lines, const Block& block, TableLayout layout, TextArena& arena)
      : lines_(lines), layout_(std::move(layout)), arena_(arena) {
    std::vector<CellLine> raw;
    std::vector<uint32_t> places;
    const uint32_t end = rows_end(lines, layout_, block.first_line + block.line_count);
    for (uint32_t line = layout_.first_row(); line < end; ++line) {
      if (is_empty_line(lines[line])) continue;
      raw.emplace_back(trim_right(lines[line]));
      places.push_back(line);
    }
    layout_.fit(raw);
    for (const TableColumn& column : layout_.columns()) names_.push_back(arena.store(column.name));
    for (size_t i = 0; i < raw.size(); ++i) {
      const bool wrapped = i > 0 && is_wrapped_by_mail(raw[i - 1].text(), places[i]);
      wrapped ? add_rest(raw[i].text()) : add(layout_.cut(raw[i]));
    }
  }

  void read(std::vector<Object>& objects) {
    const std::vector<WrapWidth> widths = measure();
    for (const Row& row : rows_) {
      Object object{Format::kTable, {UINT32_MAX, 0}, {}, nullptr};
      for (size_t c = 0; c < names_.size(); ++c) {
        const Value value = value_of(row, c, widths[c]);
        object.range.begin = std::min(object.range.begin, value.range.begin);
        object.range.end = std::max(object.range.end, value.range.end);
        object.properties.push_back({names_[c], value});
      }
      objects.push_back(std::move(object));
    }
  }

 private:
  void add(Cells cells) {
    if (cells.empty()) return;
    if (!rows_.empty() && continues(rows_.back(), cells)) {
      rows_.back().lines.push_back(std::move(cells));
    } else {
      rows_.push_back({{std::move(cells)}, SIZE_MAX});
    }
  }

  /// Mail breaks what is too wide for it, and the rest stands at the margin: in a quoted table
  /// without its mark, else told by what a row of its own would not have.
  bool is_wrapped_by_mail(std::string_view upper, uint32_t line) const {
    const std::string_view lower = trim_right(lines_[line]);
    if (rows_.empty() || names_.size() < 2 || is_blank(lower.front())) return false;
    const std::string_view first = rows_.back().lines.front().front();
    if (first.find(' ') != std::string_view::npos) return false;
    if (lines_.lost_mark(line)) return true;
    const std::string_view word = lower.substr(0, lower.find(' '));
    if (cell_width(upper) + 1 + cell_width(word) <= kNarrowestWrap) return false;
    const bool unfinished = upper.ends_with(',') || rows_.back().lines.back().back().empty();
    return unfinished && word.size() < lower.size() && cell_width(upper) <= kWidestWrap &&
           !stands_in_columns(lower);
  }

  /// Whether any word begins where a column but the first does, or ends where one does that is
  /// drawn at the right.
  bool stands_in_columns(std::string_view line) const {
    const std::vector<Run> runs = runs_of(line);
    return std::any_of(layout_.columns().begin() + 1, layout_.columns().end(),
                       [&runs](const TableColumn& column) {
                         return std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
                           return column.right ? run.end == column.end : run.begin == column.begin;
                         });
                       });
  }

  /// What mail has wrapped is the rest of the last column.
  void add_rest(std::string_view line) {
    Cells cells(names_.size(), line.substr(0, 0));
    cells.back() = line;
    Row& row = rows_.back();
    row.drawn = std::min(row.drawn, row.lines.size());
    row.lines.push_back(std::move(cells));
  }

  bool continues(const Row& row, const Cells& cells) const {
    bool leaves_blank = false;
    for (size_t c = 0; c < cells.size(); ++c) {
      const std::string_view upper = row.lines.back()[c];
      if (cells[c].empty()) {
        leaves_blank = leaves_blank || !row.lines.front()[c].empty();
      } else if (!was_full(upper, cells[c], c)) {
        return false;
      }
    }
    return leaves_blank;
  }

  /// Whether the first word of `lower` had no room behind `upper`.
  bool was_full(std::string_view upper, std::string_view lower, size_t column) const {
    if (upper.empty() || has_ellipsis_at_end(upper)) return false;
    // A certificate may have no subject: its thumbprint fills the column and stands alone.
    if (is_thumbprint(upper) && is_thumbprint(lower)) return false;
    const std::string_view word = lower.substr(0, lower.find(' '));
    return cell_width(upper) + 1 + cell_width(word) > column_width(column);
  }

  /// The last column's is not known: what the rows above fill of it is the least it can be.
  size_t column_width(size_t column) const {
    const std::vector<TableColumn>& columns = layout_.columns();
    if (column + 1 < columns.size()) return columns[column + 1].from - columns[column].from - 1;
    size_t widest = 0;
    for (const Cells& line : rows_.back().lines)
      widest = std::max(widest, cell_width(line[column]));
    return widest;
  }

  std::vector<WrapWidth> measure() const {
    std::vector<WrapWidth> widths;
    for (size_t c = 0; c < names_.size(); ++c) {
      WrapMeasure measure;
      for (const Row& row : rows_) {
        for (size_t i = 0; i < row.lines.size(); ++i) {
          const bool goes_on = i + 1 < row.lines.size() && !row.lines[i + 1][c].empty();
          measure.add(cell_width(row.lines[i][c]), goes_on);
        }
      }
      widths.push_back(measure.result(0));
    }
    return widths;
  }

  Value value_of(const Row& row, size_t column, const WrapWidth& width) {
    const std::string_view first = row.lines.front()[column];
    Range range = lines_.range(first);
    if (row.lines.size() == 1 || row.lines[1][column].empty()) return cell(first, range, column);
    if (first.empty()) range = lines_.range(row.lines[1][column]);
    std::string text(first);
    for (size_t i = 1; i < row.lines.size() && !row.lines[i][column].empty(); ++i) {
      const std::string_view next = row.lines[i][column];
      const Joint joint = find_joint(text, cell_width(row.lines[i - 1][column]), next, width);
      const bool by_mail = i >= row.drawn && !text.empty();
      if (by_mail || joint != Joint::kNothing) text += ' ';
      text += next;
      range.end = lines_.range(next).end;
    }
    return cell(arena_.store(std::move(text)), range, column);
  }

  Value cell(std::string_view text, Range range, size_t column) {
    const Align align = layout_.columns()[column].right ? Align::kRight : Align::kLeft;
    return make_cell(text, range, align, arena_);
  }

  const Lines& lines_;
  TableLayout layout_;
  TextArena& arena_;
  std::vector<std::string_view> names_;
  std::vector<Row> rows_;
};

/// `   ProviderName: LS Storage Service`, which stands above the rows that share the value.
struct Group {
  std::string_view name, value;
};

/// The group's line and the blank one below it.
constexpr uint32_t kGroupLines = 2;

std::optional<Group> find_group(const Lines& lines, uint32_t line) {
  const std::string_view text = trim(lines[line]);
  const size_t colon = text.find(": ");
  if (colon == std::string_view::npos || !is_property_name(text.substr(0, colon))) return {};
  if (line + kGroupLines + 1 >= lines.count() || !is_empty_line(lines[line + 1])) return {};
  if (!is_table_ruler(lines[line + kGroupLines + 1])) return {};
  return Group{text.substr(0, colon), trim(text.substr(colon + 1))};
}

void read_rows(const Lines& lines, const Block& block, TextArena& arena,
               std::vector<Object>& objects) {
  const uint32_t end = block.first_line + block.line_count;
  if (claim_pipe_table(lines, block.first_line) > 0) {
    return read_pipe_table(lines, block.first_line, end, arena, objects);
  }
  auto layout = TableLayout::find(lines, block.first_line);
  if (layout) TableBlock(lines, block, std::move(*layout), arena).read(objects);
}

}  // namespace

uint32_t claim_table(const Lines& lines, uint32_t line) {
  if (const uint32_t count = claim_pipe_table(lines, line)) return count;
  const uint32_t head = find_group(lines, line) ? line + kGroupLines : line;
  const auto layout = TableLayout::find(lines, head);
  if (!layout) return 0;
  const uint32_t most = std::min(lines.count(), layout->first_row() + limits::kTableRows);
  return rows_end(lines, *layout, most) - line;
}

void read_table(const Source& source, const Block& block, TextArena& arena,
                std::vector<Object>& objects) {
  const Lines lines(source, block.first_line);
  const auto group = find_group(lines, block.first_line);
  if (!group) return read_rows(lines, block, arena, objects);
  Block rows = block;
  rows.first_line += kGroupLines;
  rows.line_count -= kGroupLines;
  const size_t before = objects.size();
  read_rows(lines, rows, arena, objects);
  for (size_t i = before; i < objects.size(); ++i) {
    objects[i].properties.push_back(
        {group->name, make_value(group->value, lines.range(group->value), arena)});
  }
}

}  // namespace pairlint
