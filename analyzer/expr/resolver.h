#pragma once

#include "expr/program.h"
#include "expr/types.h"

namespace pairlint::expr {

/// Turns names into slots, type names and functions. Of a dotted name the longest declared part is
/// the variable: a.b.c, then a.b, then a. What does not resolve stays as it is.
void resolve(Program& program, const Declarations& declarations);

}  // namespace pairlint::expr
