#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
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

/// How the language definition writes an overload: `string.f(int) -> string` for a receiver,
/// `f(list<A>) -> int` for a global function, `...` for any number of numbers or a list of them.
/// What a call is checked by is taken out of it while compiling.
struct Signature {
  constexpr Signature() = default;
  constexpr Signature(const char* signature) : Signature(std::string_view(signature)) {}
  constexpr Signature(std::string_view signature);

  std::string_view text;
  bool receiver = false;
  uint8_t count = 0;
  std::array<Type::Kind, 4> parameters{};  ///< receiver first

 private:
  constexpr void add(std::string_view type);
};

/// One of CEL's own functions as its table lists it.
struct BuiltinRow {
  std::string_view name;
  BuiltinFunction run = nullptr;
  Takes takes = Takes::kWhole;
  std::array<Signature, 8> signatures{};
};

struct Builtin {
  std::string_view name;
  BuiltinFunction run = nullptr;
  Takes takes = Takes::kWhole;
  std::vector<Overload> overloads;
  bool variadic = false;  ///< takes any number of numbers, or a list of them
};

/// The rows of all of them, in the order of builtins(): all that a call needs.
const std::vector<const BuiltinRow*>& builtin_rows();
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
bool fits(const Signature& signature, std::span<const Value> arguments);

constexpr std::array<std::pair<std::string_view, Type::Kind>, 13> kTypeNames{{
    {"dyn", Type::Kind::kDyn},
    {"null", Type::Kind::kNull},
    {"bool", Type::Kind::kBool},
    {"int", Type::Kind::kInt},
    {"uint", Type::Kind::kUint},
    {"double", Type::Kind::kDouble},
    {"string", Type::Kind::kString},
    {"bytes", Type::Kind::kBytes},
    {"timestamp", Type::Kind::kTimestamp},
    {"duration", Type::Kind::kDuration},
    {"type", Type::Kind::kType},
    {"list", Type::Kind::kList},
    {"map", Type::Kind::kMap},
}};

/// Single letters are type parameters.
constexpr Type::Kind kind_of_name(std::string_view name) {
  for (const auto& [known, kind] : kTypeNames) {
    if (known == name) return kind;
  }
  return Type::Kind::kParameter;
}

constexpr void Signature::add(std::string_view type) {
  parameters[count++] = kind_of_name(type.substr(0, type.find('<')));
}

constexpr Signature::Signature(std::string_view signature) : text(signature) {
  const size_t open = text.find('(');
  if (open == std::string_view::npos) return;
  receiver = text.find('.') < open;
  if (receiver) add(text.substr(0, text.find('.')));
  for (size_t at = open + 1; text[at] != ')';) {
    size_t end = at;
    for (int depth = 0; depth > 0 || (text[end] != ',' && text[end] != ')'); ++end) {
      depth += (text[end] == '<') - (text[end] == '>');
    }
    add(text.substr(at, end - at));
    at = text[end] == ',' ? end + 2 : end;
  }
}

}  // namespace pairlint::expr
