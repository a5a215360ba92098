// Cultures order day, month and year as they like and put a weekday, articles and points between
// them. The month's name tells which number is which: what has four digits is the year, the other
// one the day. The time stands behind all three.
#include "record/long_date.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "record/clock_text.h"
#include "record/date_text.h"

namespace pairlint {
namespace {

constexpr size_t kLongestDate = 100;  ///< bytes; what is longer is a sentence
constexpr int kMostWords = 3;         ///< between the date and the time: a weekday, `г.`

/// In English, German, French, Spanish, Italian, Portuguese, Dutch, Russian, Turkish, Polish; what
/// is the same in two stands there once. ASCII in lower case.
constexpr std::array<std::string_view, 12> kMonths = {
    "jan january januar janvier enero gennaio janeiro januari января ocak stycznia",
    "feb february februar février febrero febbraio fevereiro februari февраля Şubat lutego",
    "mar march märz mars marzo março maart марта mart marca",
    "apr april avril abril aprile апреля nisan kwietnia",
    "may mai mayo maggio maio mei мая mayıs maja",
    "jun june juni juin junio giugno junho июня haziran czerwca",
    "jul july juli juillet julio luglio julho июля temmuz lipca",
    "aug august août agosto augustus августа ağustos sierpnia",
    "sep september septembre septiembre settembre setembro сентября eylül września",
    "oct october oktober octobre octubre ottobre outubro октября ekim października",
    "nov november novembre noviembre novembro ноября kasım listopada",
    "dec december dezember décembre diciembre dicembre dezembro декабря aralık grudnia",
};

int month_called(std::string_view word) {
  const std::string name = lower(word);
  for (size_t month = 0; month < kMonths.size(); ++month) {
    for (const std::string_view known : split_at(kMonths[month], ' ')) {
      if (known == name) return static_cast<int>(month) + 1;
    }
  }
  return 0;
}

struct CivilDay {
  int year = 0, month = 0, day = 0;
  bool complete() const { return year > 0 && month > 0 && day > 0; }
};

/// Takes the next word, without the comma, the point or the ordinal mark behind it.
std::string_view take_word(std::string_view& rest) {
  rest = trim_left(rest);
  const size_t end = std::min(rest.find(' '), rest.size());
  std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  while (word.ends_with(',') || word.ends_with('.')) word.remove_suffix(1);
  return word;
}

/// Whether the word is no part of a date, or one that is still missing.
bool place(std::string_view word, CivilDay& date) {
  DateCursor at{word};
  const auto number = at.number(4);
  if (number && at.done()) {
    int& part = word.size() == 4 ? date.year : date.day;
    if (part != 0 || word.size() == 3) return false;
    part = *number;
    return true;
  }
  const int month = number ? 0 : month_called(word);
  if (month == 0) return !number;
  if (date.month != 0) return false;
  date.month = month;
  return true;
}

std::optional<CivilDay> take_words(std::string_view& rest) {
  CivilDay date;
  while (!date.complete()) {
    const std::string_view word = take_word(rest);
    if (word.empty() || !place(word, date)) return std::nullopt;
  }
  return date;
}

/// `2026年11月24日`, `2026년 11월 24일`.
std::optional<CivilDay> take_marked(std::string_view& rest) {
  static constexpr std::string_view kMarks[][2] = {{"年", "년"}, {"月", "월"}, {"日", "일"}};
  DateCursor at{trim_left(rest)};
  std::array<int, 3> parts{};
  for (size_t i = 0; i < parts.size(); ++i) {
    const auto number = at.number(4);
    if (!number || (!at.take(kMarks[i][0]) && !at.take(kMarks[i][1]))) return std::nullopt;
    parts[i] = *number;
    at.blanks();
  }
  rest = at.text;
  return CivilDay{parts[0], parts[1], parts[2]};
}

/// The time, perhaps behind a weekday; `GMT` names its zone in the `r` format.
std::optional<TimeOfDay> clock_behind(std::string_view rest) {
  rest = trim(rest);
  const bool greenwich = rest.ends_with(" GMT");
  if (greenwich) rest.remove_suffix(4);
  for (int words = 0; words <= kMostWords; ++words) {
    if (auto time = read_clock({rest})) {
      time->utc = time->utc || greenwich;
      return time;
    }
    take_word(rest);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Timestamp> read_long_date(std::string_view text) {
  if (text.size() > kLongestDate) return std::nullopt;
  std::string_view rest = text;
  auto date = take_marked(rest);
  if (!date) date = take_words(rest);
  if (!date || !valid_day(date->year, date->month, date->day)) return std::nullopt;
  const auto time = clock_behind(rest);
  if (!time) return std::nullopt;
  const int64_t days = days_from_civil(date->year, static_cast<unsigned>(date->month),
                                       static_cast<unsigned>(date->day));
  return Timestamp{days * 86400 + time->seconds, time->utc};
}

}  // namespace pairlint
