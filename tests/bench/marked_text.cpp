#include "bench/marked_text.h"

#include <algorithm>

namespace pairlint::bench {
namespace {

constexpr char kPoint = '\001';

}  // namespace

void MarkedText::add_error(std::string_view id, std::string_view more) {
  const size_t point = more.find(kPoint);
  const size_t at = point == std::string_view::npos ? 0 : point;
  marks.push_back({std::string(id), text.size() + at});
  text += more.substr(0, at);
  text += more.substr(point == std::string_view::npos ? 0 : point + 1);
}

void MarkedText::add(const MarkedText& more) {
  for (const Mark& mark : more.marks) marks.push_back({mark.id, text.size() + mark.offset});
  text += more.text;
}

void MarkedText::clear() {
  text.clear();
  marks.clear();
}

MarkedText wrapped(const MarkedText& text, size_t width) {
  MarkedText out;
  size_t column = 0, next = 0;
  for (size_t at = 0; at < text.text.size(); ++at) {
    const char c = text.text[at];
    if (c == '\n' || c == '\r') {
      column = 0;
    } else if (column++ == width) {
      out.text += "\r\n";
      column = 1;
    }
    for (; next < text.marks.size() && text.marks[next].offset == at; ++next)
      out.marks.push_back({text.marks[next].id, out.text.size()});
    out.text += c;
  }
  return out;
}

std::string encoded(std::string_view ascii, Encoding encoding) {
  if (encoding == Encoding::kUtf8) return std::string(ascii);
  if (encoding == Encoding::kUtf8Bom) return "\xEF\xBB\xBF" + std::string(ascii);
  std::string out = "\xFF\xFE";
  out.reserve(2 + 2 * ascii.size());
  for (char c : ascii) (out += c) += '\0';
  return out;
}

void Truth::write(const std::string& file, const MarkedText& text) {
  size_t from = 0;
  const auto lines_before = [&](size_t to) {
    const auto begin = text.text.begin();
    line_ += static_cast<size_t>(std::count(begin + static_cast<std::ptrdiff_t>(from),
                                            begin + static_cast<std::ptrdiff_t>(to), '\n'));
    from = to;
  };
  for (const Mark& mark : text.marks) {
    lines_before(mark.offset);
    std::fprintf(out_, "%s:%zu %s\n", file.c_str(), line_, mark.id.c_str());
  }
  lines_before(text.text.size());
}

}  // namespace pairlint::bench
