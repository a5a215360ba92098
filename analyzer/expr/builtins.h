#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "expr/types.h"
#include "expr/work.h"

namespace pairlint::expr {

/// What one of CEL's own functions is called with. The arguments' kinds fit one of its overloads.
struct Call {
  std::span<const Value> arguments;
  Work& work;
  const Value& operator[](size_t index) const { return arguments[index]; }
  size_t size() const { return arguments.size(); }
};
using BuiltinFunction = Value (*)(const Call& call);

/// One of CEL's own functions as its table lists it. A signature reads like the language
/// definition: `string.f(int) -> string` for a receiver, `f(list<A>) -> int` for a global one.
struct BuiltinRow {
  std::string_view name;
  BuiltinFunction run = nullptr;
  Takes takes = Takes::kWhole;
  std::array<std::string_view, 8> signatures{};
};

struct Builtin {
  std::string_view name;
  BuiltinFunction run = nullptr;
  Takes takes = Takes::kWhole;
  std::vector<Overload> overloads;
  bool variadic = false;  ///< takes any number of numbers, or a list of them
};

/// All of them, in an order that stays the same for one version of the code: programs refer to them
/// by index.
const std::vector<Builtin>& builtins();
constexpr uint32_t kNoFunction = UINT32_MAX;
uint32_t find_builtin(std::string_view name);

std::span<const BuiltinRow> string_functions();
std::span<const BuiltinRow> text_search_functions();
std::span<const BuiltinRow> conversion_functions();
std::span<const BuiltinRow> time_functions();
std::span<const BuiltinRow> math_functions();

/// Reads a signature of the table above.
Overload parse_signature(std::string_view text);

/// The reasons of all cut and partial arguments, as an unknown value.
Value unknown_of(const Call& call);
/// Whether the arguments behind the first one are complete.
bool others_complete(const Call& call);

/// Whether the arguments' kinds are those of the overload. Unknown values and errors fit anything.
bool fits(const Overload& overload, std::span<const Value> arguments);

}  // namespace pairlint::expr
