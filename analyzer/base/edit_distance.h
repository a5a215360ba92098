#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pairlint {

/// How many characters must be inserted, removed, replaced or swapped with their neighbour to make
/// one text of the other. A difference in ASCII case counts as nothing.
size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that is most like a misspelt name; empty if none is like it. The first of several
/// equals.
std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace pairlint
