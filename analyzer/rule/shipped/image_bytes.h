#pragma once

#include <string_view>

namespace pairlint {

/// The image of the pack in rules/, from a source that embed_pack writes while building.
std::string_view shipped_image();

}  // namespace pairlint
