#include "format/lines.h"

#include "base/text.h"

namespace pairlint {
namespace {

bool is_quote_mark(char c) { return c == '>' || c == '|'; }

/// A quotation may have been pasted indented.
void skip_indent_of_quote(std::string_view& text) {
  constexpr size_t kDeepestIndent = 8;
  const size_t mark = text.substr(0, kDeepestIndent + 1).find_first_not_of(' ');
  if (mark != std::string_view::npos && text[mark] == '>') text.remove_prefix(mark);
}

/// Takes at most `most` marks off the front, with at most one blank before each but the first.
uint32_t take_quote_marks(std::string_view& text, uint32_t most) {
  uint32_t taken = 0;
  skip_indent_of_quote(text);
  while (taken < most && !text.empty()) {
    const size_t mark = taken > 0 && text.size() > 1 && text.front() == ' ' ? 1 : 0;
    if (!is_quote_mark(text[mark])) break;
    text.remove_prefix(mark + 1);
    ++taken;
  }
  return taken;
}

constexpr uint32_t kDeepestQuote = 16;

/// What makes a comment of a line in scripts and notes; empty if it is none.
std::string_view comment_mark(std::string_view line) {
  for (const std::string_view mark : {"#", "//"}) {
    const bool ends =
        line.size() == mark.size() || (line.size() > mark.size() && is_blank(line[mark.size()]));
    if (line.starts_with(mark) && ends) return mark;
  }
  return {};
}

}  // namespace

Lines::Lines(const Source& source, uint32_t first, uint32_t skip)
    : source_(source), first_(first), skip_(skip) {
  if (first >= source.lines().count()) return;
  std::string_view text = source.line(first).substr(skip);
  skip_indent_of_quote(text);
  if (text.empty()) return;
  if (is_quote_mark(text.front())) quotes_ = take_quote_marks(text, kDeepestQuote);
  commented_ = !comment_mark(text).empty();
}

bool Lines::lost_mark(uint32_t line) const {
  std::string_view text = raw(line);
  skip_indent_of_quote(text);
  return quotes_ > 0 && (text.empty() || !is_quote_mark(text.front()));
}

std::string_view Lines::undressed(std::string_view text) const {
  const bool quoted = quotes_ > 0 && take_quote_marks(text, quotes_) > 0;
  const size_t comment = commented_ ? comment_mark(text).size() : 0;
  text.remove_prefix(comment);
  if ((quoted || comment > 0) && !text.empty() && text.front() == ' ') text.remove_prefix(1);
  for (uint32_t i = 0; i < margin_ && !text.empty() && text.front() == ' '; ++i)
    text.remove_prefix(1);
  return text;
}

Range Lines::range(std::string_view piece) const {
  if (piece.data() == nullptr) return {};
  const auto begin = static_cast<uint32_t>(piece.data() - source_.text().data());
  return {begin, begin + static_cast<uint32_t>(piece.size())};
}

}  // namespace pairlint
