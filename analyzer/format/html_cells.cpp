#include "format/html_cells.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/limits.h"
#include "base/text.h"

namespace pairlint {
namespace {

bool ends_a_line(std::string_view name) {
  constexpr std::array<std::string_view, 4> kNames = {"br", "p", "li", "div"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n";
  const size_t first = std::min(text.find_first_not_of(kBlanks), text.size());
  return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

}  // namespace

void HtmlTables::take(HtmlEvent event, const HtmlScan& scan) {
  if (event == HtmlEvent::kText) return take_text(scan);
  if (event == HtmlEvent::kTag) return take_tag(scan);
  take_close(scan.text());
}

void HtmlTables::finish() {
  too_deep_ = 0;
  if (!open_.empty()) open_.back().cell.cut = open_.back().cell_open;
  while (!open_.empty()) close_table();
}

void HtmlTables::take_tag(const HtmlScan& scan) {
  const std::string_view name = scan.text();
  if (name == "table") {
    if (open_.size() >= limits::kHtmlTableDepth) {
      ++too_deep_;
    } else {
      open_.emplace_back();
    }
  } else if (open_.empty() || too_deep_ > 0) {
    return;
  } else if (name == "tr") {
    close_row();
    open_.back().row_open = open_.back().rows.size() < limits::kTableRows;
    if (open_.back().row_open) open_.back().rows.emplace_back();
  } else if (name == "td" || name == "th") {
    open_cell(scan, name == "th");
  } else if (ends_a_line(name)) {
    break_line();
  }
}

void HtmlTables::take_close(std::string_view name) {
  if (open_.empty()) return;
  if (name == "table") {
    if (too_deep_ > 0) {
      --too_deep_;
    } else {
      close_table();
    }
  } else if (too_deep_ > 0) {
    return;
  } else if (name == "tr") {
    close_row();
  } else if (name == "td" || name == "th") {
    close_cell();
  } else if (ends_a_line(name)) {
    break_line();
  }
}

void HtmlTables::take_text(const HtmlScan& scan) {
  if (open_.empty() || too_deep_ > 0 || !open_.back().cell_open) return;
  Table& table = open_.back();
  const std::string_view shown = trim(scan.text());
  const bool first = table.text.empty();
  if (!first && scan.on_new_line() && !table.text.ends_with('\n')) table.text += ' ';
  if (first && shown.empty()) return;
  append_html_text(table.text, scan.on_new_line() ? trim_left(scan.text()) : scan.text());
  if (shown.empty()) return;
  const Range range = lines_.range(shown);
  if (first) table.cell.range.begin = range.begin;
  table.cell.range.end = range.end;
  table.decoded = table.decoded || !first || shown.find('&') != std::string_view::npos;
  if (first) table.only_text = shown;
}

void HtmlTables::break_line() {
  Table& table = open_.back();
  if (!table.text.empty() && !table.text.ends_with('\n')) table.text += '\n';
}

void HtmlTables::open_cell(const HtmlScan& scan, bool header) {
  Table& table = open_.back();
  close_cell();
  table.cell_open = table.row_open && table.rows.back().size() < limits::kObjectProperties;
  const uint32_t here = lines_.range(scan.rest()).begin;
  table.cell = {{}, {here, here}, header};
  table.text.clear();
  table.only_text = {};
  table.decoded = false;
}

void HtmlTables::close_cell() {
  Table& table = open_.back();
  if (!table.cell_open) return;
  table.cell_open = false;
  table.cell.text =
      table.decoded ? arena_.store(std::string(trimmed(table.text))) : table.only_text;
  table.rows.back().push_back(table.cell);
}

void HtmlTables::close_row() {
  close_cell();
  open_.back().row_open = false;
}

void HtmlTables::close_table() {
  close_row();
  append_table_objects(open_.back().rows, arena_, objects_);
  open_.pop_back();
}

}  // namespace pairlint
