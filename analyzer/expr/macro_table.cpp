#include "expr/macro_table.h"

#include <array>

namespace pairlint::expr {

namespace {

constexpr std::string_view kCondition = "a variable or two and a condition";
constexpr std::string_view kFilter = "a variable and a condition";
constexpr std::string_view kMap = "a variable, a condition if need be, and an expression";
constexpr std::string_view kTransform = "two variables, a condition if need be, and an expression";

constexpr std::array<Macro, 9> kMacros{{
    {"all", Op::kAll, 1, 2, false, 2, 3, kCondition},
    {"exists", Op::kExists, 1, 2, false, 2, 3, kCondition},
    {"exists_one", Op::kExistsOne, 1, 2, false, 2, 3, kCondition},
    {"existsOne", Op::kExistsOne, 1, 2, false, 2, 3, kCondition},
    {"filter", Op::kFilter, 1, 1, false, 2, 2, kFilter},
    {"map", Op::kTransformList, 1, 1, true, 2, 3, kMap},
    {"transformList", Op::kTransformList, 2, 2, true, 3, 4, kTransform},
    {"transformMap", Op::kTransformMap, 2, 2, true, 3, 4, kTransform},
    {"transformMapEntry", Op::kTransformEntry, 2, 2, true, 3, 4, kTransform},
}};

}  // namespace

const Macro* find_macro(std::string_view name) {
  for (const Macro& macro : kMacros) {
    if (macro.name == name) return &macro;
  }
  return nullptr;
}

}  // namespace pairlint::expr
