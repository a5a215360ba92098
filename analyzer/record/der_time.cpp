#include "base/text.h"
#include "record/date_text.h"
#include "record/der.h"

namespace pairlint {
namespace {

/// Takes digits off the front of a time.
class TimeText {
 public:
  explicit TimeText(std::string_view text) : rest_(text) {}

  /// The next `digits` digits as a number between the two bounds, else -1.
  int take(size_t digits, int least, int most) {
    if (rest_.size() < digits) return -1;
    int number = 0;
    for (size_t i = 0; i < digits; ++i) {
      if (!is_digit(rest_[i])) return -1;
      number = number * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(digits);
    return number >= least && number <= most ? number : -1;
  }

  bool starts_with_digit() const { return !rest_.empty() && is_digit(rest_.front()); }

  /// Seconds are whole for us. False for a point without digits.
  bool skip_fraction() {
    if (rest_.empty() || rest_.front() != '.') return true;
    rest_.remove_prefix(1);
    const bool any = starts_with_digit();
    while (starts_with_digit()) rest_.remove_prefix(1);
    return any;
  }

  /// Seconds east of UTC: `Z`, `+hhmm`, `-hhmm`; nothing else may follow.
  std::optional<int> take_zone() {
    if (rest_ == "Z") return 0;
    if (rest_.empty() || (rest_.front() != '+' && rest_.front() != '-')) return std::nullopt;
    const int sign = rest_.front() == '-' ? -1 : 1;
    rest_.remove_prefix(1);
    const int hours = take(2, 0, 12);
    const int minutes = take(2, 0, 59);
    if (hours < 0 || minutes < 0 || !rest_.empty()) return std::nullopt;
    return sign * (hours * 3600 + minutes * 60);
  }

 private:
  std::string_view rest_;
};

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

int take_year(TimeText& text, bool generalized) {
  if (generalized) return text.take(4, 0, 9999);
  const int year = text.take(2, 0, 99);
  return year < 0 ? -1 : year + (year < 50 ? 2000 : 1900);
}

}  // namespace

std::optional<Timestamp> read_time(const Der& element) {
  const bool generalized = element.tag == der_tag::kGeneralizedTime;
  if (!generalized && element.tag != der_tag::kUtcTime) return std::nullopt;
  TimeText text(element.body);
  const int year = take_year(text, generalized);
  const int month = text.take(2, 1, 12);
  if (year < 0 || month < 0) return std::nullopt;
  const int day = text.take(2, 1, days_in_month(year, month));
  const int hour = text.take(2, 0, 23);
  const int minute = text.take(2, 0, 59);
  const int second = text.starts_with_digit() ? text.take(2, 0, 59) : 0;
  if (day < 0 || hour < 0 || minute < 0 || second < 0) return std::nullopt;
  if (generalized && !text.skip_fraction()) return std::nullopt;
  const auto zone = text.take_zone();
  if (!zone) return std::nullopt;
  const int64_t days =
      days_from_civil(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  return Timestamp{days * 86400 + hour * 3600 + minute * 60 + second - *zone, true};
}

}  // namespace pairlint
