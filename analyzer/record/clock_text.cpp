// The half of the day stands behind the time, before it in Chinese and Korean, or not at all: what
// cultures call it is a table. Seconds may be missing, as in what certutil prints; Finnish and old
// Italian settings separate by points.
#include "record/clock_text.h"

#include <array>

#include "base/text.h"

namespace pairlint {
namespace {

struct HalfOfDay {
  std::string_view printed;
  bool afternoon;
};

/// Source: the AM and PM designators of Windows' cultures. Longer names before their beginnings.
constexpr auto kHalves = std::to_array<HalfOfDay>({
    {"AM", false},    // en
    {"PM", true},     //
    {"a.m.", false},  // es-ES, en-NZ
    {"p.m.", true},
    {"a. m.", false},  // es-MX
    {"p. m.", true},   //
    {"上午", false},   // zh
    {"下午", true},
    {"午前", false},  // ja
    {"午後", true},
    {"오전", false},  // ko
    {"오후", true},
    {"ÖÖ", false},  // tr
    {"ÖS", true},
    {"πμ", false},  // el
    {"μμ", true},   //
    {"SA", false},  // vi
    {"CH", true},   //
});

std::optional<bool> take_half(DateCursor& at) {
  at.blanks();
  for (const HalfOfDay& half : kHalves) {
    if (at.take(half.printed)) return half.afternoon;
  }
  return std::nullopt;
}

std::optional<int> minutes_or_seconds(DateCursor& at) {
  const auto value = at.number(2);
  return value && *value < 60 ? value : std::nullopt;
}

/// `hh:mm[:ss[.fff]]`; the separator of hours and minutes is that of minutes and seconds.
std::optional<int64_t> take_time(DateCursor& at, int64_t& hour) {
  const auto hours = at.number(2);
  const char separator = at.text.starts_with('.') ? '.' : ':';
  if (!hours || *hours > 23 || !at.take(separator)) return std::nullopt;
  hour = *hours;
  const auto minute = minutes_or_seconds(at);
  if (!minute) return std::nullopt;
  if (!at.take(separator)) return int64_t{*minute} * 60;
  const auto second = minutes_or_seconds(at);
  if (!second) return std::nullopt;
  if (at.take('.')) {
    while (!at.done() && is_digit(at.text.front())) at.text.remove_prefix(1);
  }
  return int64_t{*minute} * 60 + *second;
}

/// `Z` or `+hh:mm`; the seconds to subtract.
std::optional<int64_t> take_zone(DateCursor& at, bool& known) {
  known = true;
  if (at.take('Z')) return 0;
  const bool plus = at.text.starts_with('+');
  known = plus || at.text.starts_with('-');
  if (!known) return 0;
  at.text.remove_prefix(1);
  const auto hours = at.number(2);
  at.take(':');
  const auto minutes = minutes_or_seconds(at);
  if (!hours || *hours > 14 || !minutes) return std::nullopt;
  const int64_t offset = int64_t{*hours} * 3600 + int64_t{*minutes} * 60;
  return plus ? offset : -offset;
}

}  // namespace

bool DateCursor::take(char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

bool DateCursor::take(std::string_view word) {
  if (!starts_with_ignoring_case(text, word)) return false;
  text.remove_prefix(word.size());
  return true;
}

void DateCursor::blanks() { text = trim_left(text); }

std::optional<int> DateCursor::number(size_t most_digits) {
  size_t n = 0;
  int value = 0;
  while (n < text.size() && n < most_digits && is_digit(text[n])) {
    value = value * 10 + (text[n++] - '0');
  }
  if (n == 0) return std::nullopt;
  text.remove_prefix(n);
  return value;
}

std::optional<TimeOfDay> read_clock(DateCursor at) {
  TimeOfDay time;
  at.blanks();
  if (!at.take('T')) at.blanks();
  if (at.done()) return time;
  auto half = take_half(at);
  at.blanks();
  int64_t hour = 0;
  const auto minutes = take_time(at, hour);
  if (!minutes) return std::nullopt;
  if (!half) half = take_half(at);
  if (half && (hour < 1 || hour > 12)) return std::nullopt;
  if (half) hour = hour % 12 + (*half ? 12 : 0);
  const auto offset = take_zone(at, time.utc);
  at.blanks();
  if (!offset || !at.done()) return std::nullopt;
  time.seconds = hour * 3600 + *minutes - *offset;
  return time;
}

}  // namespace pairlint
