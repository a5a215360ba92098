// The tables of ConvertTo-Html and of reports. What stands between them is left to other readers,
// but for a document's head and its last tags. Tables that lay out a page hold other tables: text
// belongs to the innermost cell.
#include <algorithm>
#include <array>
#include <optional>

#include "base/limits.h"
#include "base/text.h"
#include "format/html_cells.h"
#include "format/html_scan.h"
#include "format/readers.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

/// Lines in which a table's first row begins.
constexpr uint32_t kLinesToFirstRow = 20;

bool is_table_part(std::string_view name) {
  constexpr std::array<std::string_view, 10> kParts = {
      "tr", "td", "th", "thead", "tbody", "tfoot", "col", "colgroup", "caption", "hr"};
  return std::find(kParts.begin(), kParts.end(), name) != kParts.end();
}

/// What may stand above a document's body.
bool is_head_part(std::string_view name) {
  constexpr std::array<std::string_view, 9> kParts = {"html",  "head",   "title", "meta", "link",
                                                      "style", "script", "base",  "body"};
  return std::find(kParts.begin(), kParts.end(), name) != kParts.end();
}

enum class HtmlStart : uint8_t { kNone, kTable, kDocument, kEnd };

/// What of HTML begins in a line. Most lines have no `<`.
HtmlStart find_start(std::string_view line) {
  for (size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
    const std::string_view text = line.substr(at);
    if (begins_html_tag(text, "<table")) return HtmlStart::kTable;
    if (begins_html_tag(text, "<html") || begins_html_tag(text, "<!doctype html")) {
      return HtmlStart::kDocument;
    }
    if (begins_html_tag(text, "</body") || begins_html_tag(text, "</html")) return HtmlStart::kEnd;
  }
  return HtmlStart::kNone;
}

/// Prose speaks of tables too; a real one has a row at once.
bool has_rows(const Lines& lines, uint32_t line) {
  HtmlScan scan(lines, line, std::min(lines.count(), line + kLinesToFirstRow));
  bool inside = false;
  for (HtmlEvent event = scan.next(); event != HtmlEvent::kEnd; event = scan.next()) {
    if (event == HtmlEvent::kText) {
      if (inside && !is_empty_line(scan.text())) return false;
    } else if (inside) {
      return is_table_part(scan.text());
    } else {
      inside = event == HtmlEvent::kTag && scan.text() == "table";
      if (!inside && scan.line() > line) return false;
    }
  }
  return false;
}

/// Follows a document's head, then the tables that begin in its last line.
class HtmlExtent {
 public:
  HtmlExtent(const Lines& lines, uint32_t line, bool head)
      : scan_(lines, line, lines.count()), last_(line), head_(head) {}

  uint32_t find_last_line() {
    for (HtmlEvent event = scan_.next(); event != HtmlEvent::kEnd; event = scan_.next()) {
      const bool over = depth_ == 0 && !head_ && scan_.line() > last_;
      if (over || scan_.line() > last_ + limits::kHtmlMarkupLines) break;
      if (event != HtmlEvent::kText) take_tag(event == HtmlEvent::kTag);
    }
    return last_;
  }

 private:
  void take_tag(bool opens) {
    const std::string_view name = scan_.text();
    if (name == "table") depth_ = opens ? depth_ + 1 : depth_ - std::min<size_t>(depth_, 1);
    head_ = head_ && is_head_part(name);
    if (name == "table" || depth_ > 0 || head_) last_ = scan_.line();
    if (name == "body") head_ = false;
  }

  HtmlScan scan_;
  uint32_t last_;
  size_t depth_ = 0;
  bool head_;
};

}  // namespace

uint32_t claim_html_table(const Lines& lines, uint32_t line) {
  const HtmlStart start = find_start(lines[line]);
  if (start == HtmlStart::kNone) return 0;
  if (start == HtmlStart::kEnd) return 1;
  if (start == HtmlStart::kTable && !has_rows(lines, line)) return 0;
  return HtmlExtent(lines, line, start == HtmlStart::kDocument).find_last_line() - line + 1;
}

void read_html_table(const Source& source, const Block& block, TextArena& arena,
                     std::vector<Object>& objects) {
  const Lines lines(source, block.first_line);
  HtmlScan scan(lines, block.first_line, block.first_line + block.line_count);
  HtmlTables tables(lines, arena, objects);
  for (HtmlEvent event = scan.next(); event != HtmlEvent::kEnd; event = scan.next()) {
    tables.take(event, scan);
  }
  tables.finish();
}

}  // namespace pairlint
