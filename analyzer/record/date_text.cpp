// Reads dates by shape alone, never by culture settings: digits are grouped by their separators.
// `.` and `-` mean day, month, year, a leading year turns them round, `/` is decided by a part
// above 12 or stays open. Blanks may follow a separator (sk-SK), a point the year (hu-HU, hr-HR).
// A name for a month stands in no culture's `G` format, which Format-List uses, but in what
// Get-Date prints: long_date.cpp reads it.
#include "record/date_text.h"

#include <array>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "record/clock_text.h"
#include "record/long_date.h"

namespace pairlint {
namespace {

bool leap(int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

void add_reading(std::vector<Timestamp>& readings, int year, int month, int day,
                 const TimeOfDay& time) {
  if (!valid_day(year, month, day)) return;
  const Timestamp reading{
      days_from_civil(year, static_cast<unsigned>(month), static_cast<unsigned>(day)) * 86400 +
          time.seconds,
      time.utc};
  if (readings.empty() || !(readings.back() == reading)) readings.push_back(reading);
}

struct DateParts {
  int first, second, third;
  char separator;
};

std::optional<DateParts> read_parts(DateCursor& at) {
  const auto first = at.number(4);
  if (!first || at.done()) return std::nullopt;
  const char separator = at.text.front();
  if (separator != '/' && separator != '.' && separator != '-') return std::nullopt;
  at.take(separator);
  at.blanks();
  const auto second = at.number(2);
  if (!second || !at.take(separator)) return std::nullopt;
  at.blanks();
  const auto third = at.number(4);
  if (!third) return std::nullopt;
  if (separator == '.') at.take('.');
  return DateParts{*first, *second, *third, separator};
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

bool valid_day(int year, int month, int day) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  // Thai settings count 543 years more: 2567 is 2024, and nothing in the text tells the two apart.
  const bool buddhist = year >= 2500 && year < 2700;
  if (year < 1601 || buddhist || month < 1 || month > 12 || day < 1) return false;
  const int last = kDays[static_cast<size_t>(month - 1)] + (month == 2 && leap(year) ? 1 : 0);
  return day <= last;
}

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
  DateCursor at{trim(text)};
  if (const auto date = read_json_date(at.text)) return {*date};
  if (const auto date = read_compact_date(at.text)) return {*date};
  const auto parts = read_parts(at);
  if (!parts) {
    if (const auto date = read_long_date(trim(text))) readings.push_back(*date);
    return readings;
  }
  const auto time = read_clock(at);
  if (!time) return readings;
  const auto [first, second, third, separator] = *parts;
  if (first > 31) {
    add_reading(readings, first, second, third, *time);
  } else if (separator == '/') {
    add_reading(readings, third, first, second, *time);
    add_reading(readings, third, second, first, *time);
  } else {
    add_reading(readings, third, second, first, *time);
  }
  return readings;
}

std::optional<Timestamp> read_compact_date(std::string_view text) {
  DateCursor at{trim(text)};
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
