// The math extension of CEL.
#include <cmath>

#include "expr/arithmetic.h"
#include "expr/builtins.h"
#include "expr/comparison.h"

namespace pairlint::expr {

namespace {

using Kind = Value::Kind;

bool is_number(const Value& value) {
  return value.is(Kind::kInt) || value.is(Kind::kUint) || value.is(Kind::kDouble);
}

/// The number among several that `better` than all others; several arguments or one list.
Value extreme(const Call& call, Op better) {
  std::span<const Value> numbers = call.arguments;
  if (call.size() == 1 && call[0].is(Kind::kList)) numbers = call[0].as_list().items;
  if (numbers.empty()) return Value::error("no numbers to choose from");
  const Value* best = numbers.data();
  for (const Value& number : numbers) {
    if (!is_number(number)) return no_overload("math.greatest or least", number);
    if (compare(better, number, *best).is_true()) best = &number;
  }
  return *best;
}

Value greatest(const Call& call) { return extreme(call, Op::kGreater); }
Value least(const Call& call) { return extreme(call, Op::kLess); }

Value absolute(const Call& call) {
  const Value& value = call[0];
  if (value.is(Kind::kDouble)) return Value::real(std::fabs(value.as_double()));
  return value.is(Kind::kInt) && value.as_int() < 0 ? negative(value) : value;
}

Value sign(const Call& call) {
  const Value& value = call[0];
  if (value.is(Kind::kUint)) return Value::unsigned_integer(value.as_uint() > 0 ? 1 : 0);
  if (value.is(Kind::kInt)) return Value::integer((value.as_int() > 0) - (value.as_int() < 0));
  double number = value.as_double();
  if (std::isnan(number)) return value;
  return Value::real((number > 0) - (number < 0));
}

Value ceil(const Call& call) { return Value::real(std::ceil(call[0].as_double())); }
Value floor(const Call& call) { return Value::real(std::floor(call[0].as_double())); }
Value round(const Call& call) { return Value::real(std::round(call[0].as_double())); }
Value trunc(const Call& call) { return Value::real(std::trunc(call[0].as_double())); }
Value is_nan(const Call& call) { return Value::boolean(std::isnan(call[0].as_double())); }
Value is_inf(const Call& call) { return Value::boolean(std::isinf(call[0].as_double())); }
Value is_finite(const Call& call) { return Value::boolean(std::isfinite(call[0].as_double())); }

Value square_root(const Call& call) {
  const Value& value = call[0];
  if (value.is(Kind::kInt)) return Value::real(std::sqrt(static_cast<double>(value.as_int())));
  if (value.is(Kind::kUint)) return Value::real(std::sqrt(static_cast<double>(value.as_uint())));
  return Value::real(std::sqrt(value.as_double()));
}

/// An integer of the type of `like` with these bits.
Value of_bits(const Value& like, uint64_t bits) {
  return like.is(Kind::kInt) ? Value::integer(static_cast<int64_t>(bits))
                             : Value::unsigned_integer(bits);
}

Value bit_and(const Call& call) { return of_bits(call[0], call[0].as_uint() & call[1].as_uint()); }
Value bit_or(const Call& call) { return of_bits(call[0], call[0].as_uint() | call[1].as_uint()); }
Value bit_xor(const Call& call) { return of_bits(call[0], call[0].as_uint() ^ call[1].as_uint()); }
Value bit_not(const Call& call) { return of_bits(call[0], ~call[0].as_uint()); }

Value bit_shift_left(const Call& call) {
  int64_t offset = call[1].as_int();
  if (offset < 0) return Value::error("shift by a negative offset");
  return of_bits(call[0], offset > 63 ? 0 : call[0].as_uint() << offset);
}

Value bit_shift_right(const Call& call) {
  int64_t offset = call[1].as_int();
  if (offset < 0) return Value::error("shift by a negative offset");
  if (call[0].is(Kind::kInt))
    return Value::integer(call[0].as_int() >> std::min<int64_t>(offset, 63));
  return Value::unsigned_integer(offset > 63 ? 0 : call[0].as_uint() >> offset);
}

constexpr std::string_view kReal = "f(double) -> double";
constexpr std::string_view kTest = "f(double) -> bool";
constexpr std::string_view kInts = "f(int, int) -> int";
constexpr std::string_view kUints = "f(uint, uint) -> uint";
constexpr std::string_view kUintShift = "f(uint, int) -> uint";

constexpr std::array<BuiltinRow, 18> kRows{{
    {"math.abs", absolute, Takes::kWhole, {kReal, "f(int) -> int", "f(uint) -> uint"}},
    {"math.bitAnd", bit_and, Takes::kWhole, {kInts, kUints}},
    {"math.bitNot", bit_not, Takes::kWhole, {"f(int) -> int", "f(uint) -> uint"}},
    {"math.bitOr", bit_or, Takes::kWhole, {kInts, kUints}},
    {"math.bitShiftLeft", bit_shift_left, Takes::kWhole, {kInts, kUintShift}},
    {"math.bitShiftRight", bit_shift_right, Takes::kWhole, {kInts, kUintShift}},
    {"math.bitXor", bit_xor, Takes::kWhole, {kInts, kUints}},
    {"math.ceil", ceil, Takes::kWhole, {kReal}},
    {"math.floor", floor, Takes::kWhole, {kReal}},
    {"math.greatest", greatest, Takes::kWhole, {"..."}},
    {"math.isFinite", is_finite, Takes::kWhole, {kTest}},
    {"math.isInf", is_inf, Takes::kWhole, {kTest}},
    {"math.isNaN", is_nan, Takes::kWhole, {kTest}},
    {"math.least", least, Takes::kWhole, {"..."}},
    {"math.round", round, Takes::kWhole, {kReal}},
    {"math.sign", sign, Takes::kWhole, {kReal, "f(int) -> int", "f(uint) -> uint"}},
    {"math.sqrt", square_root, Takes::kWhole, {kReal, "f(int) -> double", "f(uint) -> double"}},
    {"math.trunc", trunc, Takes::kWhole, {kReal}},
}};

}  // namespace

std::span<const BuiltinRow> math_functions() { return kRows; }

}  // namespace pairlint::expr
