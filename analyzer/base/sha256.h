#pragma once

#include <string>
#include <string_view>

namespace pairlint {

/// SHA-256 (FIPS 180-4) as `sha256sum` prints it: 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace pairlint
