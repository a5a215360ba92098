#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pairlint::expr {

/// Seconds since 1970-01-01T00:00:00Z, or the length of a duration. An instant's nanos are in
/// [0, 1e9); a duration's have the sign of its seconds.
struct Time {
  int64_t seconds = 0;
  int32_t nanos = 0;
  auto operator<=>(const Time&) const = default;
};

/// RFC 3339 with an offset or Z, from year 1 to 9999.
std::optional<Time> parse_timestamp(std::string_view text);
/// 1h30m, 1.5s, -10ms, 100us, 7ns: units h, m, s, ms, us, ns.
std::optional<Time> parse_duration(std::string_view text);

/// 2009-02-13T23:31:30.5Z
std::string timestamp_text(Time time);
/// 90.5s
std::string duration_text(Time time);

/// Years 1 to 9999.
bool is_timestamp(Time time);
/// What 64-bit nanoseconds hold (about 292 years): CEL's durations are that subset of protobuf's.
bool is_duration(Time time);

/// With nanos in [0, 1e9), as an instant has them; outside every range if it overflows.
Time add(Time a, Time b);
Time subtract(Time a, Time b);
/// The same length with nanos of the sign of its seconds.
Time as_duration(Time time);

/// The parts of an instant as a calendar and a clock show them.
struct CivilTime {
  int64_t year = 0;
  int32_t month = 0;        ///< 1 to 12
  int32_t day = 0;          ///< 1 to 31
  int32_t day_of_year = 0;  ///< from 0
  int32_t day_of_week = 0;  ///< from 0, Sunday
  int32_t hour = 0;
  int32_t minute = 0;
  int32_t second = 0;
};
CivilTime civil_time(int64_t seconds);

/// Seconds east of UTC of `UTC`, `+01:00`, `-09:30`, `02:00`; nothing for any other text.
std::optional<int32_t> parse_fixed_offset(std::string_view zone);

}  // namespace pairlint::expr
