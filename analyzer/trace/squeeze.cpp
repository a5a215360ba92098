#include "trace/squeeze.h"

namespace pairlint {
namespace {

/// Behind an E2: the rest of a typographic quote, which is taken, or anything else.
char take_quote(std::string_view text, size_t& at) {
  if (at + 1 >= text.size() || text[at] != '\x80') return '\xE2';
  const auto last = static_cast<unsigned char>(text[at + 1]);
  if (last < 0x98 || last > 0x9F) return '\xE2';
  at += 2;
  return last <= 0x9B ? '\'' : '"';
}

bool is_mark(char c) { return c == '>' || c == '|'; }

}  // namespace

size_t behind_quote_marks(std::string_view text, size_t at) {
  size_t behind = at;
  for (size_t i = at; i < text.size() && (is_mark(text[i]) || is_blank(text[i])); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\n';
    if (is_mark(text[i]) && (is_mark(next) || is_blank(next) || next == '\n')) behind = i + 1;
  }
  return behind;
}

char take_special(std::string_view text, size_t& at) {
  const char byte = text[at - 1];
  if (byte == '\xE2') return take_quote(text, at);
  if (byte == '\n') at = behind_quote_marks(text, at);
  return kNothing;
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (size_t at = behind_quote_marks(text, 0); at < text.size();) {
    const char c = take_squeezed(text, at);
    if (c != kNothing) out += c;
  }
  return out;
}

}  // namespace pairlint
