#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/items.h"
#include "expr/value.h"

namespace pairlint::expr {

/// What the checker knows of an expression's value.
struct Type {
  enum class Kind : uint8_t {
    kDyn,
    kNull,
    kBool,
    kInt,
    kUint,
    kDouble,
    kString,
    kBytes,
    kTimestamp,
    kDuration,
    kType,
    kList,
    kMap,
    kRecord,
    kParameter,
  };

  Kind kind = Kind::kDyn;
  uint32_t index = 0;  ///< of a record type; of a type parameter
  Items<Type> of;      ///< element of a list; key and value of a map

  static Type dyn() { return {}; }
  static Type null() { return {Kind::kNull, 0, {}}; }
  static Type boolean() { return {Kind::kBool, 0, {}}; }
  static Type integer() { return {Kind::kInt, 0, {}}; }
  static Type unsigned_integer() { return {Kind::kUint, 0, {}}; }
  static Type real() { return {Kind::kDouble, 0, {}}; }
  static Type string() { return {Kind::kString, 0, {}}; }
  static Type bytes() { return {Kind::kBytes, 0, {}}; }
  static Type timestamp() { return {Kind::kTimestamp, 0, {}}; }
  static Type duration() { return {Kind::kDuration, 0, {}}; }
  static Type type() { return {Kind::kType, 0, {}}; }
  static Type list(Type element) { return {Kind::kList, 0, {std::move(element)}}; }
  static Type map(Type key, Type value) {
    return {Kind::kMap, 0, {std::move(key), std::move(value)}};
  }
  static Type record(uint32_t index) { return {Kind::kRecord, index, {}}; }
  /// Stands for any one type within an overload.
  static Type parameter(uint32_t index) { return {Kind::kParameter, index, {}}; }

  bool is(Kind other) const { return kind == other; }
  bool operator==(const Type&) const = default;
};

struct FieldDeclaration {
  Text name;
  Type type;
};

struct RecordType {
  Text name;
  Items<FieldDeclaration> fields;
};

struct Variable {
  Text name;  ///< may be qualified: a.b
  Type type;
};

/// What a function of the caller is ready to receive; anything less known than that makes its
/// result unknown before it is called.
enum class Takes : uint8_t {
  kWhole,    ///< certain values only
  kPartial,  ///< also cut strings and partial lists
  kUnknown,  ///< also unknown values and errors: the function looks at them itself
};

/// `host` is what the caller gave to Evaluator::evaluate. The arguments' kinds fit an overload;
/// a receiver is the first argument. The result must own its text or share it: Value::part().
using NativeFunction = Value (*)(std::span<const Value> arguments, const void* host);

struct Overload {
  std::vector<Type> parameters;  ///< receiver first
  Type result;
  bool receiver = false;  ///< x.f(y) rather than f(x, y)
};

/// A function that the caller adds.
struct Function {
  std::string name;
  std::vector<Overload> overloads;
  NativeFunction native = nullptr;
  Takes takes = Takes::kWhole;
  bool field_only = false;  ///< its first argument must be a field: captured(oauth.Realm)
};

/// An expression with a name, that other expressions call like a function. A call is replaced by
/// the body while it is parsed: programs know nothing of definitions. The body sees its parameters
/// and what every expression may name, but no variable of the place where it is called.
struct Definition {
  Text name;
  Items<Text> parameters;
  Text body;
};

/// Everything that an expression may name besides CEL's own functions. Programs refer to it by
/// index: evaluate them with the same declarations that they were compiled with.
struct Declarations {
  Items<RecordType> records;
  Items<Variable> variables;  ///< a variable's index is its slot
  std::vector<Function> functions = {};
  Items<Definition> definitions = {};
};

/// list<string>, map<string, int>, CsOAuthConfiguration ...
std::string type_text(const Type& type, const Declarations& declarations);

}  // namespace pairlint::expr
