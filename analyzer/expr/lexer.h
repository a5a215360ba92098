#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "expr/compile.h"

namespace pairlint::expr {

enum class TokenKind : uint8_t {
  kEnd,
  kIdentifier,
  kKeyword,
  kInt,
  kUint,
  kDouble,
  kString,
  kBytes,
  kPunctuation,
};

/// Bytes [begin, end) of the source.
struct Token {
  TokenKind kind = TokenKind::kEnd;
  uint32_t begin = 0;
  uint32_t end = 0;
};

/// The tokens of an expression, the last one being kEnd. Blanks and comments are gone.
Checked<std::vector<Token>> tokenize(std::string_view source);

}  // namespace pairlint::expr
