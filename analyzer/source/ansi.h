#pragma once

#include <cstddef>
#include <string_view>

namespace pairlint {

/// Length of the terminal control sequence that `text` begins with, ESC included. What is malformed
/// or has no end in sight is taken only as far as it is certainly no text: at least the ESC.
size_t escape_length(std::string_view text);

/// The same for a sequence that begins with U+009B.
size_t c1_escape_length(std::string_view text);

/// Length of a colour sequence that lost its ESC, `[32;1m`; 0 if `text` does not begin with one.
size_t orphan_colour_length(std::string_view text);

/// Length of a written-out ESC that `text` ends with: `\x1b`, `\e`, `^[`, U+2190 and the like.
size_t written_escape_length(std::string_view text);

}  // namespace pairlint
