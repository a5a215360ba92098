// Quoting an input so that the underline stands below the value whatever the line holds: columns of
// the report count UTF-16 units, the screen counts cells. Each line is laid out as a row of glyphs
// with both measures; a line that is too long shows the part around the value.
#include "report/quote.h"

#include <algorithm>

#include "base/text.h"
#include "report/glyph.h"

namespace pairlint::report {
namespace {

constexpr uint32_t kTabStop = 8;
/// Room for a line however narrow the page is.
constexpr size_t kNarrowest = 20;

/// Half-open, in UTF-16 units of the line or in screen columns.
struct Stretch {
  size_t begin = 0, end = 0;
  size_t size() const { return end - begin; }
};

struct Cell {
  Glyph glyph;
  size_t column = 0;
};

struct Row {
  std::vector<Cell> cells;
  size_t columns = 0;
  Stretch mark;  ///< screen columns
};

/// Blanks at the end of a line say nothing, but they may be what is marked.
std::string_view without_trailing_blanks(std::string_view line, size_t keep_units) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  const std::string_view trimmed = trim_right(line);
  return utf16_length(trimmed) >= keep_units ? trimmed : line;
}

Row lay_out(std::string_view line, Stretch units, bool unicode) {
  Row row;
  size_t unit = 0;
  const auto note_edges = [&] {
    if (unit <= units.begin) row.mark.begin = row.columns;
    if (unit <= units.end) row.mark.end = row.columns;
  };
  for (size_t at = 0; at < line.size();) {
    note_edges();
    const bool tab = line[at] == '\t';
    Cell cell{next_glyph(line, at, unicode), row.columns};
    if (tab) {
      cell.glyph.columns = kTabStop - row.columns % kTabStop;
      cell.glyph.text.assign(cell.glyph.columns, ' ');
    }
    row.columns += cell.glyph.columns;
    unit += cell.glyph.units;
    row.cells.push_back(std::move(cell));
  }
  note_edges();
  row.mark.end = std::max(row.mark.end, row.mark.begin + 1);
  return row;
}

/// Which screen columns of a row to show in `room`; the ends may be replaced by an ellipsis.
Stretch window_of(const Row& row, size_t room, size_t ellipsis) {
  const size_t width = std::max(row.columns, row.mark.end);
  if (width <= room || row.mark.end + ellipsis <= room) return {0, std::min(width, room)};
  const size_t inner = room - std::min(room, 2 * ellipsis);
  const size_t lead = row.mark.size() < inner ? (inner - row.mark.size()) / 2 + ellipsis : ellipsis;
  const size_t begin = std::min(row.mark.begin - std::min(row.mark.begin, lead), width - room);
  return {begin, begin + room};
}

struct Picture {
  std::string text, underline;
};

Picture draw(const Row& row, size_t room, bool unicode) {
  const std::string_view ellipsis = unicode ? "…" : "...";
  const size_t taken = unicode ? 1 : 3;
  const Stretch window = window_of(row, room, taken);
  const bool cut_before = window.begin > 0, cut_behind = window.end < row.columns;
  const Stretch inside{window.begin + (cut_before ? taken : 0),
                       window.end - std::min(window.size(), cut_behind ? taken : 0)};
  Picture picture;
  if (cut_before) picture.text += ellipsis;
  size_t next = inside.begin;
  for (const Cell& cell : row.cells) {
    const size_t end = cell.column + cell.glyph.columns;
    if (cell.column < inside.begin || end > inside.end) continue;
    picture.text.append(cell.column - std::min(cell.column, next), ' ');
    picture.text += cell.glyph.text;
    next = end;
  }
  picture.text.resize(trim_right(picture.text).size());
  if (cut_behind) picture.text += ellipsis;
  const size_t begin = std::clamp(row.mark.begin, inside.begin, inside.end) - window.begin;
  const size_t end = std::clamp(row.mark.end, inside.begin, inside.end) - window.begin;
  picture.underline.assign(begin, ' ');
  picture.underline.append(std::max<size_t>(end - std::min(begin, end), 1), '^');
  return picture;
}

/// The marked part of the `index`-th line, in UTF-16 units from 0.
Stretch marked_units(const Where& where, size_t index) {
  const std::string& line = where.text[index];
  const std::string_view indented = trim_left(line);
  const bool last = where.line + index >= where.end_line;
  Stretch units{line.size() - indented.size(), utf16_length(trim_right(line))};
  if (index == 0) units.begin = where.column > 0 ? where.column - 1 : 0;
  if (last && where.end_column > 0) units.end = where.end_column - 1;
  units.end = std::max(units.begin, units.end);
  return units;
}

/// The bytes of a stretch of UTF-16 units.
std::string_view bytes_of(std::string_view line, Stretch units) {
  size_t at = 0, unit = 0, begin = line.size();
  while (at < line.size() && unit < units.end) {
    if (unit >= units.begin) begin = std::min(begin, at);
    unit += next_code_point(line, at) > 0xFFFF ? 2 : 1;
  }
  return begin < at ? line.substr(begin, at - begin) : std::string_view();
}

}  // namespace

std::string place_of(const Where& where) {
  std::string place = where.file;
  if (where.line > 0) place += ':' + std::to_string(where.line);
  if (where.line > 0 && where.column > 0) place += ':' + std::to_string(where.column);
  return place;
}

void append_quote(Page& page, size_t indent, const Where& where, Tint tint) {
  if (where.text.empty()) return;
  const bool unicode = page.style().unicode;
  const size_t width = page.style().width;
  const size_t digits = std::to_string(where.line + where.text.size() - 1).size();
  const size_t taken = indent + digits + 3;
  const size_t room = std::max(width - std::min(width, taken), kNarrowest);
  for (size_t i = 0; i < where.text.size(); ++i) {
    const Stretch units = marked_units(where, i);
    const std::string_view line = without_trailing_blanks(where.text[i], units.end);
    const Picture picture = draw(lay_out(line, units, unicode), room, unicode);
    std::string number = std::to_string(where.line + i);
    number.insert(0, digits - number.size(), ' ');
    page.line(indent,
              {{number + " |", Tint::kDim}, {picture.text.empty() ? "" : " " + picture.text}});
    page.line(indent,
              {{std::string(digits, ' ') + " |", Tint::kDim}, {" " + picture.underline, tint}});
  }
}

MarkedLine marked_line(const Where& where, size_t index) {
  const Stretch units = marked_units(where, index);
  const std::string_view line = without_trailing_blanks(where.text[index], units.end);
  const std::string_view marked = bytes_of(line, units);
  if (marked.empty()) {
    const size_t at = bytes_of(line, {0, units.begin}).size();
    return {line.substr(0, at), {}, line.substr(at)};
  }
  const size_t begin = static_cast<size_t>(marked.data() - line.data());
  return {line.substr(0, begin), marked, line.substr(begin + marked.size())};
}

std::string value_at(const Where& where, size_t columns, bool unicode) {
  std::string value;
  for (size_t i = 0; i < where.text.size(); ++i) {
    const std::string_view part = trim(bytes_of(where.text[i], marked_units(where, i)));
    if (!value.empty() && !part.empty()) value += ' ';
    value += part;
  }
  return shortened(value, columns, unicode);
}

}  // namespace pairlint::report
