#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace pairlint::report {

/// One character of an input, made harmless for a terminal.
struct Glyph {
  std::string text;
  uint32_t columns = 1;  ///< on the screen: 0 for combining marks, 2 for wide characters
  uint32_t units = 1;    ///< UTF-16 code units it takes in the input
};

/// Control characters, bidirectional controls and what a terminal does not show at all.
bool is_unsafe_to_show(char32_t c);

/// Reads the character at `at` and moves behind it. A malformed byte becomes U+FFFD; what is unsafe
/// to show is spelled out (`\x1b`, `\u202e`), and so is everything beyond ASCII unless `unicode`.
Glyph next_glyph(std::string_view utf8, size_t& at, bool unicode);

/// The whole text, character by character.
std::string visible(std::string_view utf8, bool unicode);

/// White space, line ends too, as one blank each, none at the ends.
std::string in_one_line(std::string_view text);

/// Screen columns of text that is already visible.
size_t columns_of(std::string_view shown);

/// As much of the text as fits into `columns`, ending in an ellipsis if that is not all.
std::string shortened(std::string_view utf8, size_t columns, bool unicode);

}  // namespace pairlint::report
