#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/record.h"

namespace pairlint {

/// Every reading of a date as PowerShell prints it in some culture; empty if it is none. Two
/// readings mean d/M against M/d. AM and PM do not prove the United States: en-AU prints them too.
/// Source: input-formats 8, date policy.
std::vector<Timestamp> read_date(std::string_view text);

/// Which number between slashes is the day.
enum class DayPlace : uint8_t { kUnknown, kFirst, kSecond };
/// What a printed date proves of the culture that printed it: a number above 12 is no month.
DayPlace day_place(std::string_view printed);

/// What these records prove together; unknown where two of their dates prove different things.
DayPlace day_place_of(std::span<const Record> records);

/// Takes the reading of an ambiguous date that fits; leaves other values as they are.
void settle_date(FieldValue& field, DayPlace place);
bool is_ambiguous_date(const FieldValue& field);

/// What was printed together was printed in one culture: settles the ambiguous dates of these
/// records where another date of theirs proves which number is the day. Where two dates prove
/// different things, all stay as they are.
void settle_dates(std::span<Record> records);

/// `yyyyMMddHHmmss`, as transcripts stamp their frames in local time.
std::optional<Timestamp> read_compact_date(std::string_view text);

/// Whether the Gregorian calendar has this day; none before 1601, where Windows' time
/// begins and the years of Hijri calendars are, and none that may be counted from Buddha.
bool valid_day(int year, int month, int day);

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
int64_t days_from_civil(int64_t year, unsigned month, unsigned day);

/// `2026-03-01T12:59:59` with `Z` where the zone is known.
std::string iso_date(const Timestamp& time);

}  // namespace pairlint
