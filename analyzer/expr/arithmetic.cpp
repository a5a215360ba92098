#include "expr/arithmetic.h"

#include <cmath>

#include "expr/time.h"

namespace pairlint::expr {

namespace {

using Kind = Value::Kind;

Value overflow(std::string_view type) { return Value::error(std::string(type) + " overflow"); }

std::string_view symbol(Op op) {
  switch (op) {
    case Op::kAdd:
      return "+";
    case Op::kSubtract:
      return "-";
    case Op::kMultiply:
      return "*";
    case Op::kDivide:
      return "/";
    default:
      return "%";
  }
}

template <class Number>
bool overflows(Op op, Number a, Number b, Number& result) {
  switch (op) {
    case Op::kAdd:
      return __builtin_add_overflow(a, b, &result);
    case Op::kSubtract:
      return __builtin_sub_overflow(a, b, &result);
    default:
      return __builtin_mul_overflow(a, b, &result);
  }
}

Value integers(Op op, int64_t a, int64_t b) {
  bool divides = op == Op::kDivide || op == Op::kModulo;
  if (divides && b == 0) return Value::error("division by zero");
  if (divides && a == INT64_MIN && b == -1) return overflow("int");
  if (divides) return Value::integer(op == Op::kDivide ? a / b : a % b);
  int64_t result = 0;
  return overflows(op, a, b, result) ? overflow("int") : Value::integer(result);
}

Value naturals(Op op, uint64_t a, uint64_t b) {
  bool divides = op == Op::kDivide || op == Op::kModulo;
  if (divides && b == 0) return Value::error("division by zero");
  if (divides) return Value::unsigned_integer(op == Op::kDivide ? a / b : a % b);
  uint64_t result = 0;
  return overflows(op, a, b, result) ? overflow("uint") : Value::unsigned_integer(result);
}

Value reals(Op op, const Value& a, const Value& b) {
  double x = a.as_double();
  double y = b.as_double();
  switch (op) {
    case Op::kAdd:
      return Value::real(x + y);
    case Op::kSubtract:
      return Value::real(x - y);
    case Op::kMultiply:
      return Value::real(x * y);
    case Op::kDivide:
      return Value::real(x / y);
    default:
      return no_overload("%", a, b);
  }
}

/// What follows a cut is at no certain place, so a cut string hides what is appended to it.
Value joined_texts(const Value& a, const Value& b, Work& work) {
  if (a.is_incomplete()) return a;
  if (!work.produce(a.as_text().size() + b.as_text().size())) return work.error();
  std::string text(a.as_text());
  text += b.as_text();
  if (a.is(Kind::kBytes)) return Value::bytes(std::move(text));
  return b.is_incomplete() ? Value::cut_text(std::move(text), b.why())
                           : Value::text(std::move(text));
}

Value joined_lists(const List& a, const List& b, Work& work) {
  size_t count = a.items.size() + b.items.size();
  if (!work.produce(count * sizeof(Value)) || !work.step(count)) return work.error();
  auto list = std::make_shared<List>();
  list->items.reserve(count);
  list->items = a.items;
  list->items.insert(list->items.end(), b.items.begin(), b.items.end());
  list->rest = a.rest;
  list->rest.merge(b.rest);
  list->placed = a.rest.empty() ? a.items.size() + b.certain() : a.certain();
  return Value::list(std::move(list));
}

Time time_of(const Value& value) { return {value.seconds(), value.nanos()}; }

Value timestamp_of(Time time) {
  if (!is_timestamp(time)) return overflow("timestamp");
  return Value::timestamp(time.seconds, time.nanos);
}

Value duration_of(Time time) {
  time = as_duration(time);
  if (!is_duration(time)) return overflow("duration");
  return Value::duration(time.seconds, time.nanos);
}

Value times(Op op, const Value& a, const Value& b) {
  bool instants = a.is(Kind::kTimestamp) && b.is(Kind::kTimestamp);
  if (op == Op::kAdd && !instants) {
    Time sum = add(time_of(a), time_of(b));
    bool durations = a.is(Kind::kDuration) && b.is(Kind::kDuration);
    return durations ? duration_of(sum) : timestamp_of(sum);
  }
  bool backwards = a.is(Kind::kDuration) && b.is(Kind::kTimestamp);
  if (op != Op::kSubtract || backwards) return no_overload(symbol(op), a, b);
  Time difference = subtract(time_of(a), time_of(b));
  bool instant = a.is(Kind::kTimestamp) && !instants;
  return instant ? timestamp_of(difference) : duration_of(difference);
}

bool is_time(const Value& value) { return value.is(Kind::kTimestamp) || value.is(Kind::kDuration); }

std::string type_of(const Value& value) { return std::string(kind_name(value.kind())); }

}  // namespace

Value no_overload(std::string_view what, const Value& a) {
  return Value::error("no such overload: " + std::string(what) + " of " + type_of(a));
}

Value no_overload(std::string_view what, const Value& a, const Value& b) {
  return Value::error("no such overload: " + std::string(what) + " of " + type_of(a) + " and " +
                      type_of(b));
}

Value calculate(Op op, const Value& a, const Value& b, Work& work) {
  if (is_time(a) && is_time(b)) return times(op, a, b);
  if (a.kind() != b.kind()) return no_overload(symbol(op), a, b);
  switch (a.kind()) {
    case Kind::kInt:
      return integers(op, a.as_int(), b.as_int());
    case Kind::kUint:
      return naturals(op, a.as_uint(), b.as_uint());
    case Kind::kDouble:
      return reals(op, a, b);
    case Kind::kString:
    case Kind::kBytes:
      return op == Op::kAdd ? joined_texts(a, b, work) : no_overload(symbol(op), a, b);
    case Kind::kList:
      return op == Op::kAdd ? joined_lists(a.as_list(), b.as_list(), work)
                            : no_overload(symbol(op), a, b);
    default:
      return no_overload(symbol(op), a, b);
  }
}

Value negative(const Value& value) {
  if (value.is(Kind::kDouble)) return Value::real(-value.as_double());
  if (!value.is(Kind::kInt)) return no_overload("-", value);
  return value.as_int() == INT64_MIN ? overflow("int") : Value::integer(-value.as_int());
}

}  // namespace pairlint::expr
