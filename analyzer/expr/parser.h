#pragma once

#include <span>
#include <string_view>

#include "expr/compile.h"

namespace pairlint::expr {

/// The program of an expression with its names unresolved (kName, kSelect, kUnresolvedCall); macros
/// and calls of definitions are expanded and their variables are slots already.
Checked<Program> parse(std::string_view source, std::span<const Definition> definitions = {});

}  // namespace pairlint::expr
