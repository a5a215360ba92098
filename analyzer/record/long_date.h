#pragma once

#include <optional>
#include <string_view>

#include "record/record.h"

namespace pairlint {

/// A date whose month is a word, or whose numbers carry their marks (`2026年11月24日`), as Get-Date
/// prints it. Nothing where the words are of a culture that is not known, or do not make a date.
std::optional<Timestamp> read_long_date(std::string_view text);

}  // namespace pairlint
