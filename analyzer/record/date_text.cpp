// Reads dates by shape alone, never by culture settings: digits are grouped by their separators.
// `.` means d.M.y, `-` or a leading year means y-M-d, `/` is decided by a part above 12 or stays
// open. Month names are not read: no culture prints them in the `G` format that Format-List uses.
#include "record/date_text.h"

#include <array>
#include <charconv>
#include <optional>

#include "base/text.h"

namespace pairlint {
namespace {

struct Cursor {
  std::string_view text;

  bool done() const { return text.empty(); }
  bool take(char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
  }
  void blanks() { text = trim_left(text); }
  std::optional<int> number(size_t most_digits) {
    size_t n = 0;
    int value = 0;
    while (n < text.size() && n < most_digits && is_digit(text[n])) {
      value = value * 10 + (text[n++] - '0');
    }
    if (n == 0) return std::nullopt;
    text.remove_prefix(n);
    return value;
  }
};

bool leap(int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

bool valid_day(int year, int month, int day) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1601 || month < 1 || month > 12 || day < 1) return false;
  const int last = kDays[static_cast<size_t>(month - 1)] + (month == 2 && leap(year) ? 1 : 0);
  return day <= last;
}

/// `:mm[:ss[.fff]]`, AM/PM and zone behind an hour; seconds of the day, or nothing if malformed.
struct TimeOfDay {
  int64_t seconds = 0;
  bool utc = false;
};

std::optional<int> minutes_or_seconds(Cursor& at) {
  const auto value = at.number(2);
  return value && *value < 60 ? value : std::nullopt;
}

bool read_half_of_day(Cursor& at, int& hour) {
  at.blanks();
  const bool am =
      starts_with_ignoring_case(at.text, "AM") || starts_with_ignoring_case(at.text, "a.m.");
  const bool pm =
      starts_with_ignoring_case(at.text, "PM") || starts_with_ignoring_case(at.text, "p.m.");
  if (!am && !pm) return true;
  if (hour < 1 || hour > 12) return false;
  hour = hour % 12 + (pm ? 12 : 0);
  at.text.remove_prefix(at.text[1] == '.' ? 4 : 2);
  return true;
}

/// `Z` or `+hh:mm`; returns the seconds to subtract, and that the zone is known.
std::optional<int64_t> read_zone(Cursor& at, bool& known) {
  if (at.take('Z')) {
    known = true;
    return 0;
  }
  const bool plus = !at.done() && at.text.front() == '+';
  if (!plus && (at.done() || at.text.front() != '-')) return 0;
  at.text.remove_prefix(1);
  const auto hours = at.number(2);
  at.take(':');
  const auto minutes = minutes_or_seconds(at);
  if (!hours || *hours > 14 || !minutes) return std::nullopt;
  known = true;
  const int64_t offset = int64_t{*hours} * 3600 + int64_t{*minutes} * 60;
  return plus ? offset : -offset;
}

std::optional<TimeOfDay> read_time(Cursor& at) {
  TimeOfDay time;
  at.blanks();
  if (!at.take('T')) at.blanks();
  if (at.done()) return time;
  auto hour = at.number(2);
  if (!hour || *hour > 23 || !at.take(':')) return std::nullopt;
  const auto minute = minutes_or_seconds(at);
  if (!minute) return std::nullopt;
  int second = 0;
  if (at.take(':')) {
    const auto read = minutes_or_seconds(at);
    if (!read) return std::nullopt;
    second = *read;
    if (at.take('.')) {
      while (!at.done() && is_digit(at.text.front())) at.text.remove_prefix(1);
    }
  }
  if (!read_half_of_day(at, *hour)) return std::nullopt;
  const auto offset = read_zone(at, time.utc);
  at.blanks();
  if (!offset || !at.done()) return std::nullopt;
  time.seconds = int64_t{*hour} * 3600 + int64_t{*minute} * 60 + second - *offset;
  return time;
}

void add_reading(std::vector<Timestamp>& readings, int year, int month, int day,
                 const TimeOfDay& time) {
  if (!valid_day(year, month, day)) return;
  const Timestamp reading{
      days_from_civil(year, static_cast<unsigned>(month), static_cast<unsigned>(day)) * 86400 +
          time.seconds,
      time.utc};
  if (readings.empty() || !(readings.back() == reading)) readings.push_back(reading);
}

/// `/Date(ms)/` and `/Date(ms+hhmm)/` of Windows PowerShell's JSON: milliseconds since 1970 in UTC;
/// the offset says only how the writer would show them.
std::optional<Timestamp> read_json_date(std::string_view text) {
  constexpr std::string_view kHead = "/Date(";
  constexpr int64_t kLeast = -11'644'473'600;  // 1601
  constexpr int64_t kMost = 253'402'300'799;   // the end of 9999
  if (!text.starts_with(kHead) || !text.ends_with(")/")) return std::nullopt;
  text.remove_prefix(kHead.size());
  int64_t milliseconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), milliseconds);
  const std::string_view rest = text.substr(static_cast<size_t>(end - text.data()));
  if (error != std::errc{} || rest.find_first_not_of("+-0123456789)/") != std::string_view::npos) {
    return std::nullopt;
  }
  const int64_t seconds = milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0);
  if (seconds < kLeast || seconds > kMost) return std::nullopt;
  return Timestamp{seconds, true};
}

std::string padded(int64_t value, size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

int64_t days_from_civil(int64_t year, unsigned month, unsigned day) {
  // Years run from March, in eras of 400 years (Howard Hinnant, "chrono-compatible algorithms").
  year -= month <= 2 ? 1 : 0;
  const int64_t era = (year >= 0 ? year : year - 399) / 400;
  const auto year_of_era = static_cast<unsigned>(year - era * 400);
  const unsigned day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const unsigned day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + static_cast<int64_t>(day_of_era) - 719468;
}

std::vector<Timestamp> read_date(std::string_view text) {
  std::vector<Timestamp> readings;
  Cursor at{trim(text)};
  if (const auto date = read_json_date(at.text)) return {*date};
  const auto first = at.number(4);
  if (!first || at.done()) return readings;
  const char separator = at.text.front();
  if (separator != '/' && separator != '.' && separator != '-') return readings;
  at.take(separator);
  const auto second = at.number(2);
  if (!second || !at.take(separator)) return readings;
  const auto third = at.number(4);
  if (!third) return readings;
  const auto time = read_time(at);
  if (!time) return readings;
  if (*first > 31) {
    add_reading(readings, *first, *second, *third, *time);
  } else if (separator == '/') {
    add_reading(readings, *third, *first, *second, *time);
    add_reading(readings, *third, *second, *first, *time);
  } else {
    add_reading(readings, *third, *second, *first, *time);
  }
  return readings;
}

std::optional<Timestamp> read_compact_date(std::string_view text) {
  Cursor at{trim(text)};
  if (at.text.size() != 14) return std::nullopt;
  std::array<int, 6> parts{};
  for (size_t i = 0; i < parts.size(); ++i) {
    const size_t before = at.text.size();
    const size_t width = i == 0 ? 4 : 2;
    const auto number = at.number(width);
    if (!number || before - at.text.size() != width) return std::nullopt;
    parts[i] = *number;
  }
  const auto [year, month, day, hour, minute, second] = parts;
  if (!valid_day(year, month, day) || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return Timestamp{
      days_from_civil(year, static_cast<unsigned>(month), static_cast<unsigned>(day)) * 86400 +
          int64_t{hour} * 3600 + int64_t{minute} * 60 + second,
      false};
}

std::string iso_date(const Timestamp& time) {
  int64_t days = time.seconds / 86400;
  int64_t rest = time.seconds % 86400;
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  days += 719468;
  const int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const int64_t day_of_era = days - era * 146097;
  const int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t shifted = (5 * day_of_year + 2) / 153;
  const int64_t day = day_of_year - (153 * shifted + 2) / 5 + 1;
  const int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  const int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) + "T" +
         padded(rest / 3600, 2) + ":" + padded(rest / 60 % 60, 2) + ":" + padded(rest % 60, 2) +
         (time.utc ? "Z" : "");
}

}  // namespace pairlint
