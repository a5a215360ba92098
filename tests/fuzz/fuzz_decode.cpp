// Any bytes as an input, in one page and in small ones: the same text, every position inside the
// file, and nothing in the text that repairing should have taken out.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "source/source.h"

namespace {

using pairlint::Diagnostic;
using pairlint::Excerpt;
using pairlint::LineIndex;
using pairlint::MemoryInput;
using pairlint::Position;
using pairlint::Range;
using pairlint::Source;
using pairlint::Span;
using pairlint::WindowSize;

void require(bool holds) {
  if (!holds) std::abort();
}

struct Seen {
  std::string text;
  std::vector<Position> lines;
  std::vector<std::string> diagnostics;
  Position last;
  bool operator==(const Seen&) const = default;
};

void check_characters(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = pairlint::next_code_point(text, at);
    require(c != 0xFFFD || text.substr(begin, at - begin) == "\uFFFD");
    require(c >= 0x20 || c == '\n' || c == '\t');
    require(c != 0x7F && c != 0xFEFF && c != 0xA0 && c != 0x200B && c != 0x2028);
  }
}

void check_span(const Source& source, Range range) {
  const Span span = source.span(range);
  require(span.begin <= span.end && span.known() && span.begin.column >= 1);
  require(span.begin.line == span.end.line);
}

void check_line(const Source& source, uint32_t line) {
  const Range range = source.lines()[line];
  const std::string_view text = source.text();
  require(range.begin <= range.end && range.end <= text.size());
  require(source.line(line).find('\n') == std::string_view::npos);
  require(range.end == text.size() || text[range.end] == '\n');
  require(source.lines().line_of(range.begin) == line);
  require(source.position(range.begin).line == source.physical_line(line));
  check_span(source, range);
  const uint32_t middle = range.begin + range.size() / 2;
  check_span(source, {middle, range.end});
  const Excerpt excerpt = source.excerpt(source.physical_line(line), source.physical_line(line));
  require(excerpt.lines.size() == 1 && excerpt.first_line == source.physical_line(line));
}

void check_window(const Source& source, uint32_t from, Seen& seen) {
  const LineIndex& lines = source.lines();
  for (uint32_t line = from; line < lines.count(); ++line) {
    check_line(source, line);
    seen.lines.push_back(source.position(lines[line].begin));
    for (uint32_t at = lines[line].begin; at < lines[line].end; ++at) {
      const Position here = source.position(at);
      require(seen.last <= here);
      seen.last = here;
    }
  }
  const size_t begin = from < lines.count() ? lines[from].begin : source.text().size();
  seen.text += source.text().substr(begin);
}

Seen read(const std::string& bytes, WindowSize size, uint32_t kept_lines) {
  MemoryInput input("input", bytes);
  Source source(input, 0, size);
  Seen seen;
  uint32_t kept = 0;
  while (!source.at_end()) {
    require(source.advance(source.lines().count() - kept).has_value());
    check_window(source, kept, seen);
    kept = std::min(kept_lines, source.lines().count());
  }
  for (const Diagnostic& d : source.diagnostics()) {
    require(d.where.begin.line >= 1 && d.where.begin.column >= 1);
    seen.diagnostics.push_back(d.id + " " + d.message);
  }
  check_characters(seen.text);
  return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const size_t line_bytes = size % 3 == 0 ? 4 + size % 29 : 100'000;
  const Seen whole = read(bytes, {1 << 20, line_bytes}, 0);
  const Seen pages = read(bytes, {1 + size % 61, line_bytes}, static_cast<uint32_t>(size % 3));
  require(whole == pages);
  return 0;
}
