#pragma once

#include "expr/program.h"
#include "expr/value.h"
#include "expr/work.h"

namespace pairlint::expr {

/// a op b for + - * / %, where neither is unknown or an error. Overflow, division by zero and types
/// without the operator give an error.
Value calculate(Op op, const Value& a, const Value& b, Work& work);
Value negative(const Value& value);

/// The error for a function or operator that does not take these values.
Value no_overload(std::string_view what, const Value& a);
Value no_overload(std::string_view what, const Value& a, const Value& b);

}  // namespace pairlint::expr
