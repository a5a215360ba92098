#include "source/ansi.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace pairlint {
namespace {

/// A string (a hyperlink, a window title) that is longer has lost its end: what follows is text.
constexpr size_t kStringBytes = 4096;
constexpr size_t kColourBytes = 12;

bool is_in(char c, char first, char last) { return c >= first && c <= last; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// Parameters, intermediates and the final character behind `ESC [`.
size_t csi_body_length(std::string_view body) {
  size_t at = 0;
  while (at < body.size() && is_in(body[at], '0', '?')) ++at;
  while (at < body.size() && is_in(body[at], ' ', '/')) ++at;
  return at < body.size() && is_in(body[at], '@', '~') ? at + 1 : 0;
}

/// A control string ends at BEL or ESC \.
size_t string_body_length(std::string_view body) {
  const size_t limit = std::min(body.size(), kStringBytes);
  for (size_t at = 0; at < limit && !is_line_end(body[at]); ++at) {
    if (body[at] == '\a') return at + 1;
    if (body[at] == '\x1B') return at + 1 < body.size() && body[at + 1] == '\\' ? at + 2 : 0;
  }
  return 0;
}

/// ESC, intermediates, final: `ESC ( B`, `ESC 7`.
size_t plain_escape_length(std::string_view text) {
  size_t at = 1;
  while (at < text.size() && is_in(text[at], ' ', '/')) ++at;
  return at < text.size() && is_in(text[at], '0', '~') ? at + 1 : 1;
}

/// The numbers that colour hosts write. Others stand in text for something else: `[15m]`.
bool is_colour(unsigned number) {
  return number <= 9 || (number >= 21 && number <= 49) || (number >= 90 && number <= 107);
}

bool is_colour_text(std::string_view parameters) {
  if (parameters.find(';') != std::string_view::npos) return true;
  if (parameters.size() > 3) return false;
  unsigned number = 0;
  for (char digit : parameters) number = number * 10 + static_cast<unsigned>(digit - '0');
  return is_colour(number);
}

}  // namespace

size_t escape_length(std::string_view text) {
  if (text.size() < 2) return 1;
  switch (text[1]) {
    case '[':
      return 2 + csi_body_length(text.substr(2));
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
      return 2 + string_body_length(text.substr(2));
    default:
      return plain_escape_length(text);
  }
}

size_t c1_escape_length(std::string_view text) {
  constexpr size_t kIntroducer = std::string_view("\xC2\x9B").size();
  return kIntroducer + csi_body_length(text.substr(kIntroducer));
}

size_t orphan_colour_length(std::string_view text) {
  if (text.empty() || text[0] != '[') return 0;
  size_t at = 1;
  while (at < text.size() && (is_digit(text[at]) || text[at] == ';')) ++at;
  if (at == 1 || at > 1 + kColourBytes || at >= text.size() || text[at] != 'm') return 0;
  if (at + 1 < text.size() && text[at + 1] == ']') return 0;
  return is_colour_text(text.substr(1, at - 1)) ? at + 1 : 0;
}

size_t written_escape_length(std::string_view text) {
  constexpr std::array<std::string_view, 10> kWritten = {
      "\\x1b", "\\x1B", "\\u001b", "\\u001B", "\\033", "\\e", "`e", "^[", "\u2190", "\u241B",
  };
  for (std::string_view written : kWritten) {
    if (text.ends_with(written)) return written.size();
  }
  return 0;
}

}  // namespace pairlint
