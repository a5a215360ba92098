#include "expr/time.h"

#include <array>
#include <cmath>
#include <cstdlib>

#include "base/text.h"

namespace pairlint::expr {

namespace {

constexpr int32_t kNanos = 1'000'000'000;
constexpr int64_t kDaySeconds = 86'400;
constexpr int64_t kFirstSecond = -62'135'596'800;  // 0001-01-01T00:00:00Z
constexpr int64_t kLastSecond = 253'402'300'799;   // 9999-12-31T23:59:59Z

/// Reads fixed-width numbers and separators from the front of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<int32_t> digits(size_t count) {
    if (text_.size() < count) return std::nullopt;
    int32_t value = 0;
    for (char c : text_.substr(0, count)) {
      if (!is_digit(c)) return std::nullopt;
      value = value * 10 + (c - '0');
    }
    text_.remove_prefix(count);
    return value;
  }

  bool accept(char c) {
    if (!text_.starts_with(c)) return false;
    text_.remove_prefix(1);
    return true;
  }

  /// Digits behind a decimal point as nanoseconds; further digits are dropped.
  std::optional<int32_t> fraction() {
    int32_t value = 0;
    size_t count = 0;
    for (; count < text_.size() && is_digit(text_[count]); ++count) {
      if (count < 9) value = value * 10 + (text_[count] - '0');
    }
    if (count == 0) return std::nullopt;
    for (size_t i = count; i < 9; ++i) value *= 10;
    text_.remove_prefix(count);
    return value;
  }

  bool done() const { return text_.empty(); }

 private:
  std::string_view text_;
};

bool is_leap_year(int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int32_t days_in_month(int64_t year, int32_t month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Days from 1970-01-01 to a date of the Gregorian calendar. Years are counted from March, so that
/// a leap day ends its year, and in eras of 400 years, which all have 146,097 days.
int64_t days_before(int64_t year, int32_t month, int32_t day) {
  if (month <= 2) --year;
  int64_t era = (year >= 0 ? year : year - 399) / 400;
  int64_t year_of_era = year - era * 400;
  int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

std::optional<int64_t> read_date(Reader& reader) {
  auto year = reader.digits(4);
  if (!year || !reader.accept('-')) return std::nullopt;
  auto month = reader.digits(2);
  if (!month || !reader.accept('-')) return std::nullopt;
  auto day = reader.digits(2);
  if (!day) return std::nullopt;
  if (*month < 1 || *month > 12 || *day < 1 || *day > days_in_month(*year, *month)) {
    return std::nullopt;
  }
  return days_before(*year, *month, *day) * kDaySeconds;
}

std::optional<int64_t> read_clock(Reader& reader) {
  auto hour = reader.digits(2);
  if (!hour || *hour > 23 || !reader.accept(':')) return std::nullopt;
  auto minute = reader.digits(2);
  if (!minute || *minute > 59 || !reader.accept(':')) return std::nullopt;
  auto second = reader.digits(2);
  if (!second || *second > 59) return std::nullopt;
  return *hour * 3600 + *minute * 60 + *second;
}

/// `hh:mm`, up to a day.
std::optional<int32_t> read_offset(Reader& reader) {
  auto hour = reader.digits(2);
  if (!hour || *hour > 23 || !reader.accept(':')) return std::nullopt;
  auto minute = reader.digits(2);
  if (!minute || *minute > 59) return std::nullopt;
  return *hour * 3600 + *minute * 60;
}

std::optional<int32_t> read_zone(Reader& reader) {
  if (reader.accept('Z')) return 0;
  int32_t sign = reader.accept('-') ? -1 : reader.accept('+') ? 1 : 0;
  if (sign == 0) return std::nullopt;
  auto offset = read_offset(reader);
  if (!offset) return std::nullopt;
  return sign * *offset;
}

Time normalized(int64_t seconds, int64_t nanos) {
  seconds += nanos / kNanos;
  nanos %= kNanos;
  if (nanos < 0) {
    nanos += kNanos;
    --seconds;
  }
  return {seconds, static_cast<int32_t>(nanos)};
}

struct Unit {
  std::string_view name;
  int64_t nanos;
};

// Longer names first: "ms" begins like "m".
constexpr std::array<Unit, 7> kUnits{{{"ms", 1'000'000},
                                      {"us", 1000},
                                      {"\xC2\xB5s", 1000},
                                      {"ns", 1},
                                      {"h", 3'600'000'000'000},
                                      {"m", 60'000'000'000},
                                      {"s", kNanos}}};

const Unit* take_unit(std::string_view& text) {
  for (const Unit& unit : kUnits) {
    if (!text.starts_with(unit.name)) continue;
    text.remove_prefix(unit.name.size());
    return &unit;
  }
  return nullptr;
}

/// One `12.5h` of a duration, added to `total`; false if it is malformed or leaves the range.
bool take_part(std::string_view& text, uint64_t& total) {
  uint64_t whole = 0;
  size_t digits = 0;
  for (; !text.empty() && is_digit(text[0]); ++digits, text.remove_prefix(1)) {
    if (__builtin_mul_overflow(whole, uint64_t{10}, &whole) ||
        __builtin_add_overflow(whole, static_cast<uint64_t>(text[0] - '0'), &whole)) {
      return false;
    }
  }
  double fraction = 0;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    double scale = 0.1;
    for (; !text.empty() && is_digit(text[0]); ++digits, text.remove_prefix(1)) {
      fraction += (text[0] - '0') * scale;
      scale /= 10;
    }
  }
  const Unit* unit = digits == 0 ? nullptr : take_unit(text);
  if (unit == nullptr) return false;
  uint64_t nanos = 0;
  auto rest = static_cast<uint64_t>(std::llround(fraction * static_cast<double>(unit->nanos)));
  return !__builtin_mul_overflow(whole, static_cast<uint64_t>(unit->nanos), &nanos) &&
         !__builtin_add_overflow(nanos, rest, &nanos) &&
         !__builtin_add_overflow(total, nanos, &total);
}

void append_two(std::string& out, int32_t value) {
  out += static_cast<char>('0' + value / 10 % 10);
  out += static_cast<char>('0' + value % 10);
}

void append_fraction(std::string& out, int32_t nanos) {
  if (nanos == 0) return;
  std::string digits = std::to_string(nanos);
  digits.insert(0, 9 - digits.size(), '0');
  out += '.' + digits.substr(0, digits.find_last_not_of('0') + 1);
}

}  // namespace

std::optional<Time> parse_timestamp(std::string_view text) {
  Reader reader(text);
  auto date = read_date(reader);
  if (!date || !reader.accept('T')) return std::nullopt;
  auto clock = read_clock(reader);
  if (!clock) return std::nullopt;
  std::optional<int32_t> nanos = 0;
  if (reader.accept('.')) nanos = reader.fraction();
  if (!nanos) return std::nullopt;
  auto zone = read_zone(reader);
  if (!zone || !reader.done()) return std::nullopt;
  Time time{*date + *clock - *zone, *nanos};
  if (!is_timestamp(time)) return std::nullopt;
  return time;
}

std::optional<Time> parse_duration(std::string_view text) {
  bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return Time{};
  if (text.empty()) return std::nullopt;
  uint64_t total = 0;
  while (!text.empty()) {
    if (!take_part(text, total)) return std::nullopt;
  }
  if (total > static_cast<uint64_t>(INT64_MAX)) return std::nullopt;
  auto seconds = static_cast<int64_t>(total / kNanos);
  auto nanos = static_cast<int32_t>(total % kNanos);
  return negative ? Time{-seconds, -nanos} : Time{seconds, nanos};
}

std::string timestamp_text(Time time) {
  CivilTime civil = civil_time(time.seconds);
  std::string out = std::to_string(civil.year);
  out.insert(0, out.size() < 4 ? 4 - out.size() : 0, '0');
  const std::array<std::pair<char, int32_t>, 5> parts{{{'-', civil.month},
                                                       {'-', civil.day},
                                                       {'T', civil.hour},
                                                       {':', civil.minute},
                                                       {':', civil.second}}};
  for (auto [separator, value] : parts) {
    out += separator;
    append_two(out, value);
  }
  append_fraction(out, time.nanos);
  return out + 'Z';
}

std::string duration_text(Time time) {
  std::string out = time.seconds < 0 || time.nanos < 0 ? "-" : "";
  out += std::to_string(std::abs(time.seconds));
  append_fraction(out, std::abs(time.nanos));
  return out + 's';
}

bool is_timestamp(Time time) { return time.seconds >= kFirstSecond && time.seconds <= kLastSecond; }

bool is_duration(Time time) {
  int64_t nanos = 0;
  return !__builtin_mul_overflow(time.seconds, int64_t{kNanos}, &nanos) &&
         !__builtin_add_overflow(nanos, int64_t{time.nanos}, &nanos);
}

Time add(Time a, Time b) {
  int64_t seconds = 0;
  if (__builtin_add_overflow(a.seconds, b.seconds, &seconds)) return {INT64_MAX / 2, 0};
  return normalized(seconds, int64_t{a.nanos} + b.nanos);
}

Time subtract(Time a, Time b) {
  int64_t seconds = 0;
  if (__builtin_sub_overflow(a.seconds, b.seconds, &seconds)) return {INT64_MAX / 2, 0};
  return normalized(seconds, int64_t{a.nanos} - b.nanos);
}

Time as_duration(Time time) {
  if (time.seconds < 0 && time.nanos > 0) return {time.seconds + 1, time.nanos - kNanos};
  return time;
}

namespace {

/// The inverse of days_before().
CivilTime civil_date(int64_t days) {
  int64_t shifted = days + 719'468;
  int64_t era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
  int64_t day_of_era = shifted - era * 146'097;
  int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  int64_t from_march = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t month = (5 * from_march + 2) / 153;
  CivilTime civil;
  civil.day = static_cast<int32_t>(from_march - (153 * month + 2) / 5 + 1);
  civil.month = static_cast<int32_t>(month < 10 ? month + 3 : month - 9);
  civil.year = year_of_era + era * 400 + (civil.month <= 2 ? 1 : 0);
  civil.day_of_year = static_cast<int32_t>(days - days_before(civil.year, 1, 1));
  civil.day_of_week = static_cast<int32_t>(((days + 4) % 7 + 7) % 7);
  return civil;
}

}  // namespace

CivilTime civil_time(int64_t seconds) {
  int64_t days = seconds / kDaySeconds;
  int64_t clock = seconds % kDaySeconds;
  if (clock < 0) {
    clock += kDaySeconds;
    --days;
  }
  CivilTime civil = civil_date(days);
  civil.hour = static_cast<int32_t>(clock / 3600);
  civil.minute = static_cast<int32_t>(clock / 60 % 60);
  civil.second = static_cast<int32_t>(clock % 60);
  return civil;
}

std::optional<int32_t> parse_fixed_offset(std::string_view zone) {
  if (zone == "UTC" || zone == "Z" || zone.empty()) return 0;
  Reader reader(zone);
  int32_t sign = reader.accept('-') ? -1 : 1;
  if (sign == 1) reader.accept('+');
  auto offset = read_offset(reader);
  if (!offset || !reader.done()) return std::nullopt;
  return sign * *offset;
}

}  // namespace pairlint::expr
