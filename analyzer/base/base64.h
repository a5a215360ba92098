#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pairlint {

/// How base64 text ended.
enum class Base64End : uint8_t {
  kWhole,     ///< with its padding, or in a group that needs none
  kUnpadded,  ///< without the padding that its last group needs
  kCut,       ///< inside a group: bits are missing
  kForeign,   ///< before something that is not base64
};

struct Base64 {
  std::string bytes;  ///< all that is certain
  Base64End end = Base64End::kWhole;
};

/// Decodes base64 (RFC 4648, the plain alphabet) with white space anywhere in it. Text that was cut
/// in a multiple of four characters cannot be told from whole text: what it encodes must tell.
Base64 decode_base64(std::string_view text);

/// Whether a character may stand in base64: alphabet and padding, no white space.
bool is_base64(char c);

}  // namespace pairlint
