#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/record.h"

namespace pairlint {

/// Every reading of a date as PowerShell prints it in some culture; empty if it is none. Two
/// readings mean d/M against M/d. AM and PM do not prove the United States: en-AU prints them too.
/// Source: input-formats 8, date policy.
std::vector<Timestamp> read_date(std::string_view text);

/// `yyyyMMddHHmmss`, as transcripts stamp their frames in local time.
std::optional<Timestamp> read_compact_date(std::string_view text);

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
int64_t days_from_civil(int64_t year, unsigned month, unsigned day);

/// `2026-03-01T12:59:59` with `Z` where the zone is known.
std::string iso_date(const Timestamp& time);

}  // namespace pairlint
