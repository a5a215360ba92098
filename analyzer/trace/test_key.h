#pragma once

#include <string>
#include <string_view>

#include "record/record.h"

namespace pairlint {

/// A field of a run of the storage test as text, `True` or `False` for a switch; empty if it is not
/// shown.
std::string field_text(const Kind& kind, const Record& run, std::string_view field);

/// What makes two runs the same test: user, binding and folder. Empty without a user: there is
/// nothing to compare then.
std::string test_key(const Kind& kind, const Record& run);

}  // namespace pairlint
