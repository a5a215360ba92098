#pragma once

#include <cstddef>
#include <string_view>

namespace pairlint {

/// What stands at the front of some bytes that ought to be UTF-8.
struct Utf8Piece {
  enum class State : unsigned char {
    kCharacter,
    kBroken,  ///< `length` bytes that no character begins with
    kCut,     ///< the bytes end inside a character
  };
  State state;
  size_t length;
};

/// The character at the front of `bytes` (not empty), or as much as one U+FFFD replaces: the
/// longest beginning of a character, else one byte. Source: Unicode 15, table 3-7 and section 3.9.
Utf8Piece utf8_piece(std::string_view bytes);

/// How much of some bytes is UTF-8 beyond ASCII and how much is not.
struct Utf8Count {
  size_t characters = 0;
  size_t broken = 0;
};
Utf8Count count_utf8(std::string_view bytes, bool whole);

}  // namespace pairlint
