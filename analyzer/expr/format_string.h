#pragma once

#include "expr/builtins.h"

namespace pairlint::expr {

/// 'a %s b %.2f'.format([x, y])
Value format_string(const Call& call);

}  // namespace pairlint::expr
