#pragma once

#include <span>
#include <string_view>

#include "expr/program.h"

/// The tables of CEL's grammar (cel-spec, langdef).
namespace pairlint::expr {

struct BinaryOperator {
  std::string_view text;
  Op op;
  int precedence;  ///< the higher, the closer it binds
};
std::span<const BinaryOperator> binary_operators();
inline constexpr int kHighestPrecedence = 3;

/// Words that no variable may have as its name.
bool is_reserved(std::string_view word);

}  // namespace pairlint::expr
