#pragma once

#include <string_view>
#include <vector>

#include "expr/program.h"
#include "expr/types.h"

namespace pairlint::expr {

/// How an operator is written, for messages.
std::string_view operator_text(Op op);

/// What an operator of two operands or of sign takes; empty for && || ! and ?:.
const std::vector<Overload>& operator_overloads(Op op);

}  // namespace pairlint::expr
