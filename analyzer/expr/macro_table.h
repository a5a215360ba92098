#pragma once

#include <cstdint>
#include <string_view>

#include "expr/program.h"

namespace pairlint::expr {

/// A function-like form that introduces variables: x.exists(v, condition).
struct Macro {
  std::string_view name;
  Op op;
  uint32_t least_variables;
  uint32_t most_variables;
  bool may_filter;  ///< takes a condition before its body
  uint32_t least_arguments;
  uint32_t most_arguments;
  std::string_view takes;  ///< for messages
};

/// nullptr if there is none of that name.
const Macro* find_macro(std::string_view name);

}  // namespace pairlint::expr
