#include "expr/grammar_table.h"

#include <algorithm>
#include <array>

namespace pairlint::expr {
namespace {

constexpr std::array<BinaryOperator, 12> kBinaryOperators{{{"<", Op::kLess, 1},
                                                           {"<=", Op::kLessOrEqual, 1},
                                                           {">", Op::kGreater, 1},
                                                           {">=", Op::kGreaterOrEqual, 1},
                                                           {"==", Op::kEqual, 1},
                                                           {"!=", Op::kNotEqual, 1},
                                                           {"in", Op::kIn, 1},
                                                           {"+", Op::kAdd, 2},
                                                           {"-", Op::kSubtract, 2},
                                                           {"*", Op::kMultiply, 3},
                                                           {"/", Op::kDivide, 3},
                                                           {"%", Op::kModulo, 3}}};
constexpr std::array<std::string_view, 17> kReserved{
    "as",  "break", "const",     "continue", "else",   "for", "function", "if",   "import",
    "let", "loop",  "namespace", "package",  "return", "var", "void",     "while"};

}  // namespace

std::span<const BinaryOperator> binary_operators() { return kBinaryOperators; }

bool is_reserved(std::string_view word) {
  return std::find(kReserved.begin(), kReserved.end(), word) != kReserved.end();
}

}  // namespace pairlint::expr
