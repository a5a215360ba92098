#include "source/utf8.h"

#include <algorithm>

namespace pairlint {
namespace {

using Byte = unsigned char;

struct Lead {
  size_t length;  ///< of the character; 0: no character begins so
  Byte low;       ///< bounds of the second byte
  Byte high;
};

Lead lead_of(Byte first) {
  if (first < 0x80) return {1, 0, 0};
  if (first < 0xC2 || first > 0xF4) return {0, 0, 0};
  if (first < 0xE0) return {2, 0x80, 0xBF};
  if (first < 0xF0) {
    return {3, static_cast<Byte>(first == 0xE0 ? 0xA0 : 0x80),
            static_cast<Byte>(first == 0xED ? 0x9F : 0xBF)};
  }
  return {4, static_cast<Byte>(first == 0xF0 ? 0x90 : 0x80),
          static_cast<Byte>(first == 0xF4 ? 0x8F : 0xBF)};
}

}  // namespace

Utf8Piece utf8_piece(std::string_view bytes) {
  using State = Utf8Piece::State;
  const Lead lead = lead_of(static_cast<Byte>(bytes[0]));
  if (lead.length == 0) return {State::kBroken, 1};
  Byte low = lead.low;
  Byte high = lead.high;
  for (size_t i = 1; i < lead.length; ++i) {
    if (i == bytes.size()) return {State::kCut, i};
    const Byte next = static_cast<Byte>(bytes[i]);
    if (next < low || next > high) return {State::kBroken, i};
    low = 0x80;
    high = 0xBF;
  }
  return {State::kCharacter, lead.length};
}

Utf8Count count_utf8(std::string_view bytes, bool whole) {
  Utf8Count count;
  while (!bytes.empty()) {
    const Utf8Piece piece = utf8_piece(bytes);
    if (piece.state == Utf8Piece::State::kCharacter) {
      count.characters += piece.length > 1;
    } else if (piece.state == Utf8Piece::State::kBroken || whole) {
      ++count.broken;
    }
    bytes.remove_prefix(piece.length);
  }
  return count;
}

}  // namespace pairlint
