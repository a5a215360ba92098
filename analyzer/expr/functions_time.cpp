// The parts of timestamps and durations. CEL counts months, days of the month and days of the year
// from 0; only getDate() counts from 1.
#include "expr/builtins.h"
#include "expr/time.h"

namespace pairlint::expr {

namespace {

/// The parts of an instant in UTC, or in the zone of a second argument.
template <class Part>
Value in_zone(const Call& call, Part part) {
  int64_t seconds = call[0].seconds();
  std::optional<int32_t> offset = 0;
  if (call.size() == 2) {
    std::string_view zone = call[1].as_text();
    offset = parse_fixed_offset(zone);
    if (!offset && call.work.zone_offset) offset = call.work.zone_offset(zone, seconds);
    if (!offset) return Value::error("unknown time zone '" + std::string(zone) + "'");
  }
  return Value::integer(part(civil_time(add({seconds, 0}, {*offset, 0}).seconds)));
}

bool is_duration(const Call& call) { return call[0].is(Value::Kind::kDuration); }

Value full_year(const Call& call) {
  return in_zone(call, [](const CivilTime& civil) { return civil.year; });
}

Value month(const Call& call) {
  return in_zone(call, [](const CivilTime& civil) { return civil.month - 1; });
}

Value date(const Call& call) {
  return in_zone(call, [](const CivilTime& civil) { return civil.day; });
}

Value day_of_month(const Call& call) {
  return in_zone(call, [](const CivilTime& civil) { return civil.day - 1; });
}

Value day_of_week(const Call& call) {
  return in_zone(call, [](const CivilTime& civil) { return civil.day_of_week; });
}

Value day_of_year(const Call& call) {
  return in_zone(call, [](const CivilTime& civil) { return civil.day_of_year; });
}

Value hours(const Call& call) {
  if (is_duration(call)) return Value::integer(call[0].seconds() / 3600);
  return in_zone(call, [](const CivilTime& civil) { return civil.hour; });
}

Value minutes(const Call& call) {
  if (is_duration(call)) return Value::integer(call[0].seconds() / 60);
  return in_zone(call, [](const CivilTime& civil) { return civil.minute; });
}

Value seconds(const Call& call) {
  if (is_duration(call)) return Value::integer(call[0].seconds());
  return in_zone(call, [](const CivilTime& civil) { return civil.second; });
}

/// Of a duration too: the milliseconds within its second.
Value milliseconds(const Call& call) {
  int64_t value = call[0].nanos() / 1'000'000;
  return in_zone(call.size() == 2 ? call : Call{call.arguments.subspan(0, 1), call.work},
                 [value](const CivilTime&) { return value; });
}

constexpr std::string_view kUtc = "timestamp.f() -> int";
constexpr std::string_view kZone = "timestamp.f(string) -> int";
constexpr std::string_view kDuration = "duration.f() -> int";

constexpr std::array<BuiltinRow, 10> kRows{{
    {"getDate", date, Takes::kWhole, {kUtc, kZone}},
    {"getDayOfMonth", day_of_month, Takes::kWhole, {kUtc, kZone}},
    {"getDayOfWeek", day_of_week, Takes::kWhole, {kUtc, kZone}},
    {"getDayOfYear", day_of_year, Takes::kWhole, {kUtc, kZone}},
    {"getFullYear", full_year, Takes::kWhole, {kUtc, kZone}},
    {"getHours", hours, Takes::kWhole, {kUtc, kZone, kDuration}},
    {"getMilliseconds", milliseconds, Takes::kWhole, {kUtc, kZone, kDuration}},
    {"getMinutes", minutes, Takes::kWhole, {kUtc, kZone, kDuration}},
    {"getMonth", month, Takes::kWhole, {kUtc, kZone}},
    {"getSeconds", seconds, Takes::kWhole, {kUtc, kZone, kDuration}},
}};

}  // namespace

std::span<const BuiltinRow> time_functions() { return kRows; }

}  // namespace pairlint::expr
