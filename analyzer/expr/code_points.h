#pragma once

#include <cstddef>
#include <string_view>

namespace pairlint::expr {

/// CEL counts a string in code points. A malformed byte counts as one.
size_t code_points(std::string_view utf8);

/// Where the code point of this index begins; the size of the text for the one behind the last;
/// npos beyond that.
size_t byte_offset(std::string_view utf8, size_t index);

/// Whether the bytes are well-formed UTF-8.
bool is_utf8(std::string_view bytes);

}  // namespace pairlint::expr
