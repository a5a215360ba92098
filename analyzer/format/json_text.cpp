#include "format/json_text.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "format/value.h"

namespace pairlint {
namespace {

/// The four digits of `\uXXXX` behind `at`.
std::optional<char32_t> hex_digits(std::string_view text, size_t at) {
  if (at + 4 > text.size()) return std::nullopt;
  char32_t unit = 0;
  for (const char c : text.substr(at, 4)) {
    if (!is_hex(c)) return std::nullopt;
    unit = unit * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10);
  }
  return unit;
}

bool is_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDFFF; }

/// Decodes the escape at `at`, which is a backslash, and moves behind it. Unknown ones stay.
void append_escape(std::string& out, std::string_view text, size_t& at) {
  constexpr std::string_view kLetters = "bfnrt";
  constexpr std::string_view kMeanings = "\b\f\n\r\t";
  const char c = at + 1 < text.size() ? text[at + 1] : '\\';
  at += 2;
  if (const size_t letter = kLetters.find(c); letter != std::string_view::npos) {
    out += kMeanings[letter];
    return;
  }
  auto unit = c == 'u' ? hex_digits(text, at) : std::nullopt;
  if (!unit) {
    out += c;
    return;
  }
  at += 4;
  const bool pair = *unit >= 0xD800 && *unit < 0xDC00 && text.substr(at).starts_with("\\u");
  const auto low = pair ? hex_digits(text, at + 2) : std::nullopt;
  if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
    unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
    at += 6;
  }
  append_utf8(out, is_surrogate(*unit) ? 0xFFFD : *unit);
}

std::string decoded(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (size_t at = 0; at < raw.size();) {
    const size_t escape = std::min(raw.find('\\', at), raw.size());
    out.append(raw.substr(at, escape - at));
    at = escape;
    if (at < raw.size()) append_escape(out, raw, at);
  }
  return out;
}

/// Somebody took the middle out of one long word: what stands before the mark is certain.
size_t find_elision(std::string_view word) {
  if (word.find(' ') != std::string_view::npos) return std::string_view::npos;
  return std::min(
      {word.find("..."), word.find("\xE2\x80\xA6"), word.find("\xC3\xA2\xE2\x82\xAC\xC2\xA6")});
}

}  // namespace

std::string_view json_text(const JsonWalk& walk, TextArena& arena) {
  const std::string_view raw = walk.raw();
  if (raw.find('\\') != std::string_view::npos) return arena.store(decoded(raw));
  return walk.is_joined() ? arena.store(std::string(raw)) : raw;
}

Value json_value(JsonEvent event, const JsonWalk& walk, TextArena& arena) {
  const std::string_view text = json_text(walk, arena);
  if (event == JsonEvent::kWord) {
    const bool null = equal_ignoring_case(text, "null");
    return {text, null ? ValueState::kBlank : ValueState::kPresent, walk.range()};
  }
  if (text.starts_with("@{")) return {text, ValueState::kOpaque, walk.range()};
  const size_t elision = find_elision(text);
  Value value = make_value(text.substr(0, elision), walk.range(), arena);
  if (elision != std::string_view::npos || walk.is_cut()) value.state = ValueState::kCut;
  return value;
}

}  // namespace pairlint
