#include <cmath>

#include "expr/builtins.h"
#include "expr/code_points.h"
#include "expr/number_text.h"
#include "expr/time.h"

namespace pairlint::expr {

namespace {

using Kind = Value::Kind;

Value unreadable(const Value& text, std::string_view type) {
  return Value::error("'" + std::string(text.as_text()) + "' is not of type " + std::string(type));
}

Value out_of_range(std::string_view type) {
  return Value::error("value out of range for " + std::string(type));
}

Value same(const Call& call) { return call[0]; }

Value to_bool(const Call& call) {
  if (call[0].is(Kind::kBool)) return call[0];
  std::string_view text = call[0].as_text();
  for (std::string_view yes : {"true", "True", "TRUE", "t", "1"}) {
    if (text == yes) return Value::boolean(true);
  }
  for (std::string_view no : {"false", "False", "FALSE", "f", "0"}) {
    if (text == no) return Value::boolean(false);
  }
  return unreadable(call[0], "bool");
}

Value double_to_int(double value) {
  bool inside = value > -0x1p63 && value < 0x1p63;
  return inside ? Value::integer(static_cast<int64_t>(value)) : out_of_range("int");
}

Value to_int(const Call& call) {
  const Value& value = call[0];
  switch (value.kind()) {
    case Kind::kUint:
      return value.as_uint() > static_cast<uint64_t>(INT64_MAX) ? out_of_range("int")
                                                                : Value::integer(value.as_int());
    case Kind::kDouble:
      return double_to_int(value.as_double());
    case Kind::kTimestamp:
      return Value::integer(value.seconds());
    case Kind::kString: {
      auto number = parse_int(value.as_text());
      return number ? Value::integer(*number) : unreadable(value, "int");
    }
    default:
      return value;
  }
}

Value to_uint(const Call& call) {
  const Value& value = call[0];
  switch (value.kind()) {
    case Kind::kInt:
      return value.as_int() < 0 ? out_of_range("uint") : Value::unsigned_integer(value.as_uint());
    case Kind::kDouble: {
      bool inside = value.as_double() >= 0 && value.as_double() < 0x1p64;
      return inside ? Value::unsigned_integer(static_cast<uint64_t>(value.as_double()))
                    : out_of_range("uint");
    }
    case Kind::kString: {
      auto number = parse_uint(value.as_text());
      return number ? Value::unsigned_integer(*number) : unreadable(value, "uint");
    }
    default:
      return value;
  }
}

Value to_double(const Call& call) {
  const Value& value = call[0];
  switch (value.kind()) {
    case Kind::kInt:
      return Value::real(static_cast<double>(value.as_int()));
    case Kind::kUint:
      return Value::real(static_cast<double>(value.as_uint()));
    case Kind::kString: {
      auto number = parse_double(value.as_text());
      return number ? Value::real(*number) : unreadable(value, "double");
    }
    default:
      return value;
  }
}

Value to_string(const Call& call) {
  const Value& value = call[0];
  switch (value.kind()) {
    case Kind::kBool:
      return Value::borrowed(value.as_bool() ? "true" : "false");
    case Kind::kInt:
      return Value::text(std::to_string(value.as_int()));
    case Kind::kUint:
      return Value::text(std::to_string(value.as_uint()));
    case Kind::kDouble:
      return Value::text(double_text(value.as_double()));
    case Kind::kTimestamp:
      return Value::text(timestamp_text({value.seconds(), value.nanos()}));
    case Kind::kDuration:
      return Value::text(duration_text({value.seconds(), value.nanos()}));
    case Kind::kBytes:
      if (!is_utf8(value.as_text())) return Value::error("bytes are not UTF-8");
      if (!call.work.produce(value.as_text().size())) return call.work.error();
      return Value::text(std::string(value.as_text()));
    default:
      return value;
  }
}

Value to_bytes(const Call& call) {
  if (call[0].is(Kind::kBytes)) return call[0];
  if (!call.work.produce(call[0].as_text().size())) return call.work.error();
  return Value::bytes(std::string(call[0].as_text()));
}

Value to_timestamp(const Call& call) {
  const Value& value = call[0];
  if (value.is(Kind::kInt)) {
    bool inside = is_timestamp({value.as_int(), 0});
    return inside ? Value::timestamp(value.as_int()) : out_of_range("timestamp");
  }
  if (!value.is(Kind::kString)) return value;
  auto time = parse_timestamp(value.as_text());
  return time ? Value::timestamp(time->seconds, time->nanos) : unreadable(value, "timestamp");
}

Value to_duration(const Call& call) {
  const Value& value = call[0];
  if (!value.is(Kind::kString)) return value;
  auto time = parse_duration(value.as_text());
  return time ? Value::duration(time->seconds, time->nanos) : unreadable(value, "duration");
}

Value type_of(const Call& call) {
  const Value& value = call[0];
  if (!value.is(Kind::kRecord)) return Value::type_name(kind_name(value.kind()));
  return Value::type_name(call.work.declarations->records[value.as_record().type()].name);
}

constexpr std::array<BuiltinRow, 10> kRows{{
    {"bool", to_bool, Takes::kWhole, {"f(bool) -> bool", "f(string) -> bool"}},
    {"bytes", to_bytes, Takes::kWhole, {"f(bytes) -> bytes", "f(string) -> bytes"}},
    {"double",
     to_double,
     Takes::kWhole,
     {"f(double) -> double", "f(int) -> double", "f(uint) -> double", "f(string) -> double"}},
    {"duration", to_duration, Takes::kWhole, {"f(duration) -> duration", "f(string) -> duration"}},
    {"dyn", same, Takes::kPartial, {"f(A) -> dyn"}},
    {"int",
     to_int,
     Takes::kWhole,
     {"f(int) -> int", "f(uint) -> int", "f(double) -> int", "f(string) -> int",
      "f(timestamp) -> int"}},
    {"string",
     to_string,
     Takes::kPartial,
     {"f(string) -> string", "f(bool) -> string", "f(int) -> string", "f(uint) -> string",
      "f(double) -> string", "f(bytes) -> string", "f(timestamp) -> string",
      "f(duration) -> string"}},
    {"timestamp",
     to_timestamp,
     Takes::kWhole,
     {"f(timestamp) -> timestamp", "f(int) -> timestamp", "f(string) -> timestamp"}},
    {"type", type_of, Takes::kPartial, {"f(A) -> type"}},
    {"uint",
     to_uint,
     Takes::kWhole,
     {"f(uint) -> uint", "f(int) -> uint", "f(double) -> uint", "f(string) -> uint"}},
}};

}  // namespace

std::span<const BuiltinRow> conversion_functions() { return kRows; }

}  // namespace pairlint::expr
