#include <algorithm>
#include <optional>

#include "base/text.h"
#include "format/html_cells.h"
#include "format/shapes.h"
#include "format/value.h"

namespace pairlint {
namespace {

bool is_header_row(const HtmlRow& row) {
  return !row.empty() &&
         std::all_of(row.begin(), row.end(), [](const HtmlCell& cell) { return cell.is_header; });
}

/// Reports draw their own headers, without `<th>`.
bool holds_names(const HtmlRow& row) {
  return row.size() > 1 && std::all_of(row.begin(), row.end(), [](const HtmlCell& cell) {
           return is_property_name(cell.text);
         });
}

/// `Name: | value`, as `ConvertTo-Html -As List` draws it, or with a header before the value.
bool is_pair(const HtmlRow& row) {
  return row.size() == 2 && !row[1].is_header && !row[0].text.empty() &&
         (row[0].is_header || row[0].text.ends_with(':'));
}

std::string_view name_of(const HtmlCell& cell) {
  std::string_view name = cell.text;
  if (name.ends_with(':')) name.remove_suffix(1);
  return trim_right(name);
}

void add(Object& object, std::string_view name, const HtmlCell& cell, TextArena& arena) {
  Value value = make_value(cell.text, cell.range, arena);
  if (cell.cut) value.state = ValueState::kCut;
  object.properties.push_back({name, value});
  object.range.end = std::max(object.range.end, cell.range.end);
}

void append_pairs(const std::vector<HtmlRow>& rows, TextArena& arena,
                  std::vector<Object>& objects) {
  Object object{Format::kHtmlTable, {}, {}, nullptr};
  const auto finish = [&] {
    if (!object.properties.empty()) objects.push_back(std::move(object));
    object = {Format::kHtmlTable, {}, {}, nullptr};
  };
  for (const HtmlRow& row : rows) {
    const bool pair = is_pair(row);
    const std::string_view name = pair ? name_of(row[0]) : std::string_view{};
    // The first name again, or a rule: the next object.
    const bool again = pair && !object.properties.empty() &&
                       equal_ignoring_case(object.properties.front().name, name);
    if (!pair || again) finish();
    if (!pair) continue;
    if (object.properties.empty()) object.range = row[0].range;
    add(object, name, row[1], arena);
  }
  finish();
}

void append_rows(const std::vector<HtmlRow>& rows, size_t header, TextArena& arena,
                 std::vector<Object>& objects) {
  const HtmlRow* names = &rows[header];
  for (size_t i = header + 1; i < rows.size(); ++i) {
    const HtmlRow& row = rows[i];
    if (is_header_row(row)) {
      names = &row;
      continue;
    }
    if (row.empty()) continue;
    Object object{Format::kHtmlTable, row.front().range, {}, nullptr};
    for (size_t c = 0; c < std::min(row.size(), names->size()); ++c) {
      add(object, name_of((*names)[c]), row[c], arena);
    }
    objects.push_back(std::move(object));
  }
}

}  // namespace

void append_table_objects(const std::vector<HtmlRow>& rows, TextArena& arena,
                          std::vector<Object>& objects) {
  const auto header = std::find_if(rows.begin(), rows.end(), is_header_row);
  if (header != rows.end()) {
    return append_rows(rows, static_cast<size_t>(header - rows.begin()), arena, objects);
  }
  if (std::any_of(rows.begin(), rows.end(), is_pair)) return append_pairs(rows, arena, objects);
  if (!rows.empty() && holds_names(rows.front())) append_rows(rows, 0, arena, objects);
}

}  // namespace pairlint
