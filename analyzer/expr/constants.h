#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "expr/lexer.h"

namespace pairlint::expr {

/// The text or the bytes of a string token: prefix, quotes and escapes are gone.
Checked<std::string> string_constant(std::string_view source, const Token& token);

/// `negative`: a minus sign stands before it, so that the least int can be written.
Checked<int64_t> int_constant(std::string_view source, const Token& token, bool negative);
Checked<uint64_t> uint_constant(std::string_view source, const Token& token);
Checked<double> double_constant(std::string_view source, const Token& token);

}  // namespace pairlint::expr
