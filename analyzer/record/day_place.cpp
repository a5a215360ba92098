// Where the day stands in dates with slashes, and what one date says of those printed with it.
#include "base/text.h"
#include "record/clock_text.h"
#include "record/date_text.h"

namespace pairlint {
namespace {

/// The readings of an ambiguous date, in the order of read_date().
constexpr size_t kDaySecond = 0;
constexpr size_t kDayFirst = 1;

}  // namespace

DayPlace day_place(std::string_view printed) {
  DateCursor at{trim(printed)};
  const auto first = at.number(4);
  if (!first || *first > 31 || !at.take('/')) return DayPlace::kUnknown;
  const auto second = at.number(2);
  if (!second || !at.take('/') || (*first > 12) == (*second > 12)) return DayPlace::kUnknown;
  return *first > 12 ? DayPlace::kFirst : DayPlace::kSecond;
}

DayPlace day_place_of(std::span<const Record> records) {
  DayPlace place = DayPlace::kUnknown;
  for (const Record& record : records) {
    for (const FieldValue& field : record.fields) {
      if (!std::holds_alternative<Timestamp>(field.payload)) continue;
      const DayPlace proved = day_place(field.shown);
      if (proved == DayPlace::kUnknown) continue;
      if (place != DayPlace::kUnknown && place != proved) return DayPlace::kUnknown;
      place = proved;
    }
  }
  return place;
}

bool is_ambiguous_date(const FieldValue& field) {
  return field.state == FieldState::kAmbiguous && field.candidates.size() == 2 &&
         std::holds_alternative<Timestamp>(field.candidates.front());
}

void settle_date(FieldValue& field, DayPlace place) {
  if (place == DayPlace::kUnknown || !is_ambiguous_date(field)) return;
  field.payload = field.candidates[place == DayPlace::kFirst ? kDayFirst : kDaySecond];
  field.state = FieldState::kPresent;
  field.candidates.clear();
}

void settle_dates(std::span<Record> records) {
  const DayPlace place = day_place_of(records);
  for (Record& record : records) {
    for (FieldValue& field : record.fields) settle_date(field, place);
  }
}

}  // namespace pairlint
