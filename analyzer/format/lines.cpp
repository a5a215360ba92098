#include "format/lines.h"

namespace pairlint {
namespace {

bool is_quote_mark(char c) { return c == '>' || c == '|'; }

/// Takes at most `most` marks off the front, with at most one blank before each.
uint32_t take_quote_marks(std::string_view& text, uint32_t most) {
  uint32_t taken = 0;
  while (taken < most && !text.empty()) {
    const size_t mark = taken > 0 && text.size() > 1 && text.front() == ' ' ? 1 : 0;
    if (!is_quote_mark(text[mark])) break;
    text.remove_prefix(mark + 1);
    ++taken;
  }
  return taken;
}

constexpr uint32_t kDeepestQuote = 16;

}  // namespace

Lines::Lines(const Source& source, uint32_t first) : source_(source) {
  if (first >= source.lines().count()) return;
  std::string_view text = source.line(first);
  if (text.empty() || !is_quote_mark(text.front())) return;
  quotes_ = take_quote_marks(text, kDeepestQuote);
}

bool Lines::lost_mark(uint32_t line) const {
  const std::string_view text = raw(line);
  return quotes_ > 0 && (text.empty() || !is_quote_mark(text.front()));
}

std::string_view Lines::undressed(std::string_view text) const {
  const bool quoted = quotes_ > 0 && take_quote_marks(text, quotes_) > 0;
  if (quoted && !text.empty() && text.front() == ' ') text.remove_prefix(1);
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
