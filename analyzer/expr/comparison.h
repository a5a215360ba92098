#pragma once

#include "expr/program.h"
#include "expr/value.h"
#include "expr/work.h"

namespace pairlint::expr {

/// a == b: true, false, or unknown where a cut string or a partial list leaves it open. Values of
/// different types are unequal, numbers are compared by value.
Value equal(const Value& a, const Value& b, Work& work);

/// a op b for < <= > >=; an error if the types have no order.
Value compare(Op op, const Value& a, const Value& b);

/// element in list, key in map.
Value contains(const Value& container, const Value& wanted, Work& work);

/// true, false or unknown for a truth that holds in some of the possible cases.
Value truth_of(bool may_hold, bool may_fail, const UnknownSet& why);

/// not of a truth value or an unknown.
Value negated(const Value& truth);

}  // namespace pairlint::expr
