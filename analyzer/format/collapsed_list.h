#pragma once

#include <string_view>
#include <vector>

#include "format/shapes.h"

namespace pairlint {

/// The labels of a list whose line ends were lost, `Identity : Global Realm : contoso.com ...`,
/// with their values; nothing if the line is no such list.
std::vector<Label> collapsed_list(std::string_view line);

}  // namespace pairlint
