#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace pairlint {

/// SHA-1 (RFC 3174). Windows names certificates by it; it protects nothing here.
std::array<uint8_t, 20> sha1(std::string_view bytes);

/// Two upper-case hex digits a byte.
std::string upper_hex(std::string_view bytes);

/// The SHA-1 as thumbprints are printed: 40 upper-case hex digits.
std::string sha1_hex(std::string_view bytes);

}  // namespace pairlint
