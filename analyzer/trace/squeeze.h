#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/text.h"

namespace pairlint {

/// Squeezed text is in lower case, without blanks, line ends and the marks that mail puts in front
/// of lines, with ASCII quotes for typographic ones: no way of wrapping changes it.
constexpr char kNothing = '\n';

constexpr std::array<char, 256> squeezed_bytes() {
  std::array<char, 256> squeezed{};
  for (size_t c = 0; c < squeezed.size(); ++c) squeezed[c] = to_lower(static_cast<char>(c));
  for (const unsigned char special : {' ', '\t', '\xE2'}) squeezed[special] = kNothing;
  return squeezed;
}
/// kNothing also for the first byte of a quote, so that most bytes are settled by one look.
inline constexpr std::array<char, 256> kSqueezedBytes = squeezed_bytes();

/// Behind the marks that mail has put in front of the line at `at`: `> `, `>> `, `| > `. A mark
/// that a word follows at once is none: a tag may have been wrapped before its end.
size_t behind_quote_marks(std::string_view text, size_t at);

/// What the character before `at` becomes if a table of bytes does not tell; moves behind it.
char take_special(std::string_view text, size_t& at);

/// What the character at `at` becomes, or kNothing; moves behind it, and behind the marks of the
/// next line. `at` is behind those of its own.
inline char take_squeezed(std::string_view text, size_t& at) {
  const char c = kSqueezedBytes[static_cast<unsigned char>(text[at++])];
  return c == kNothing ? take_special(text, at) : c;
}

/// All of it squeezed.
std::string squeezed(std::string_view text);

}  // namespace pairlint
