#include "cli/as_of.h"

#include <chrono>
#include <optional>
#include <string>

#include "base/text.h"
#include "record/date_text.h"

namespace pairlint::cli {
namespace {

/// Takes pieces of fixed shape from the front of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::optional<int64_t> digits(size_t count) {
    if (rest_.size() < count) return std::nullopt;
    int64_t value = 0;
    for (size_t i = 0; i < count; ++i) {
      if (!is_digit(rest_[i])) return std::nullopt;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }

 private:
  std::string_view rest_;
};

std::optional<int64_t> read_date_part(Reader& reader) {
  const auto year = reader.digits(4);
  if (!year || !reader.take('-')) return std::nullopt;
  const auto month = reader.digits(2);
  if (!month || !reader.take('-')) return std::nullopt;
  const auto day = reader.digits(2);
  const auto whole = [](int64_t number) { return static_cast<int>(number); };
  if (!day || !valid_day(whole(*year), whole(*month), whole(*day))) return std::nullopt;
  return days_from_civil(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)) * 86400;
}

std::optional<int64_t> read_clock(Reader& reader) {
  const auto hour = reader.digits(2);
  if (!hour || !reader.take(':')) return std::nullopt;
  const auto minute = reader.digits(2);
  std::optional<int64_t> second = 0;
  if (minute && reader.take(':')) second = reader.digits(2);
  if (!minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return *hour * 3600 + *minute * 60 + *second;
}

/// Seconds east of UTC.
std::optional<int64_t> read_zone(Reader& reader) {
  if (reader.take('Z') || reader.take('z')) return 0;
  const bool west = reader.take('-');
  if (!west && !reader.take('+')) return std::nullopt;
  const auto offset = read_clock(reader);
  if (!offset) return std::nullopt;
  return west ? -*offset : *offset;
}

std::optional<Timestamp> read_iso(std::string_view text) {
  Reader reader(text);
  const auto date = read_date_part(reader);
  if (!date) return std::nullopt;
  if (reader.done()) return Timestamp{*date, false};
  if (!reader.take('T') && !reader.take('t') && !reader.take(' ')) return std::nullopt;
  const auto clock = read_clock(reader);
  if (!clock) return std::nullopt;
  if (reader.done()) return Timestamp{*date + *clock, false};
  const auto zone = read_zone(reader);
  if (!zone || !reader.done()) return std::nullopt;
  return Timestamp{*date + *clock - *zone, true};
}

Timestamp now() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(since_epoch).count(), true};
}

}  // namespace

Result<Timestamp> read_as_of(std::string_view text) {
  if (equal_ignoring_case(text, "now")) return now();
  if (const auto time = read_iso(text)) return *time;
  return fail("--as-of: '" + std::string(text) +
              "' is no date such as 2026-03-01, 2026-03-01T12:59 or 2026-03-01T12:59:30Z, and not "
              "'now'");
}

}  // namespace pairlint::cli
