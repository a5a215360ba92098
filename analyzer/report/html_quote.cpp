// Places in HTML. The lines that a report kept are bounded, but their number in a page is not: long
// ones show the part around what is marked.
#include <algorithm>

#include "base/text.h"
#include "report/glyph.h"
#include "report/html_parts.h"
#include "report/quote.h"
#include "report/wording.h"

namespace pairlint::report::html {
namespace {

/// Of a quoted line: before and behind the mark, and of the mark itself.
constexpr size_t kAroundBytes = 300;
constexpr size_t kMarkedBytes = 2000;
constexpr size_t kValueColumns = 200;

std::string head_of(std::string_view text, size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  return std::string(utf8_prefix(text, bytes)) + "…";
}

std::string tail_of(std::string_view text, size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  size_t begin = text.size() - bytes;
  while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  return "…" + std::string(text.substr(begin));
}

View line_around(uint32_t number, std::string_view text) {
  if (text.ends_with('\r')) text.remove_suffix(1);
  View view;
  view.set("role", "around").set("number", std::to_string(number));
  view.set("before", head_of(text, kAroundBytes));
  return view;
}

View line_marked(const Where& where, size_t index) {
  const MarkedLine line = marked_line(where, index);
  View view;
  view.set("role", "at").set("number", std::to_string(where.line + index));
  view.set("before", tail_of(line.before, kAroundBytes));
  view.set("marked", head_of(line.marked, kMarkedBytes))
      .flag("point", line.marked.empty() && where.text.size() == 1);
  view.set("behind", head_of(line.behind, kAroundBytes));
  return view;
}

Views lines_of(const Where& where) {
  Views lines;
  const auto above = static_cast<uint32_t>(std::min<size_t>(where.before.size(), where.line));
  for (uint32_t i = 0; i < above; ++i) {
    lines.push_back(line_around(where.line - above + i, where.before[i]));
  }
  for (size_t i = 0; i < where.text.size(); ++i) lines.push_back(line_marked(where, i));
  const auto below = where.line + static_cast<uint32_t>(where.text.size());
  for (uint32_t i = 0; i < where.after.size(); ++i) {
    lines.push_back(line_around(below + i, where.after[i]));
  }
  return lines;
}

}  // namespace

View severity_view(const std::string& severity) {
  return View().set("severity", severity).set("severity_word", severity_word(severity));
}

View command_view(const std::string& command, std::string_view name) {
  return View().set("command", command).set("name", std::string(name));
}

View quote_view(const Where& where, const std::string& what, const std::string& server) {
  View view;
  view.set("place", place_of(where)).set("what", what).set("server", server);
  if (where.text.empty()) return view;
  return std::move(view.flag("has_lines").list("lines", lines_of(where)));
}

View place_view(const Where& where, const std::string& what, const std::string& server) {
  View view;
  view.set("place", where.file.empty() ? "no place known" : place_of(where));
  view.set("what", what).set("server", server);
  view.set("value", head_of(value_at(where, kValueColumns, true), 4 * kValueColumns));
  return view;
}

std::string omitted(size_t count, std::string_view one) {
  if (count == 0) return {};
  return "and " + count_of(count, one) + " (--format json has them all)";
}

}  // namespace pairlint::report::html
