#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace pairlint {

/// Takes a printed date apart from its front.
struct DateCursor {
  std::string_view text;

  bool done() const { return text.empty(); }
  bool take(char c);
  bool take(std::string_view word);  ///< ASCII without regard to case
  void blanks();
  /// At most so many digits; nothing if there is none.
  std::optional<int> number(size_t most_digits);
};

struct TimeOfDay {
  int64_t seconds = 0;  ///< since midnight, or of the day before or after where a zone shifts it
  bool utc = false;     ///< the zone was printed
};

/// `17:26:01`, `5:26:01 PM`, `下午 05:26:01`, `T17:26:01.5+02:00`: the rest of a date's text in any
/// culture. Midnight without any; nothing where something else stands there.
std::optional<TimeOfDay> read_clock(DateCursor at);

}  // namespace pairlint
