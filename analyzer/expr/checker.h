#pragma once

#include "expr/compile.h"

namespace pairlint::expr {

/// Checks a resolved program's types and turns members of records into fields.
Checked<Program> check(Program program, const Declarations& declarations, const Type& expected);

}  // namespace pairlint::expr
