#pragma once

#include <optional>
#include <string_view>

#include "format/object.h"

namespace pairlint {

/// Follows names joined by dots, `keys.keyValue.value`, each the ASCII case-insensitive name of a
/// member of what stands before it. A property of the whole name goes first.
bool has_path(const Object& object, std::string_view path);

/// The value there. Where lists stand on the way, one list of what all their elements have there;
/// it is cut if one of them was, or has nothing there.
std::optional<Value> value_at(const Object& object, std::string_view path, TextArena& arena);

}  // namespace pairlint
