#pragma once

#include <string_view>

#include "base/result.h"
#include "record/record.h"

namespace pairlint::cli {

/// `now`, `2026-03-01`, `2026-03-01T12:59[:30]`, with `Z` or `+02:00` behind a time of day if the
/// zone is known. A blank may stand for the T. A date alone means its first second.
Result<Timestamp> read_as_of(std::string_view text);

}  // namespace pairlint::cli
