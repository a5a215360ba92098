#pragma once

#include "format/json_walk.h"
#include "format/object.h"

namespace pairlint {

/// The string that the walk has just read, its escapes decoded.
std::string_view json_text(const JsonWalk& walk, TextArena& arena);

/// The value that the walk has just read. ConvertTo-Json writes strings for what lies deeper than
/// it was told to go (`@{...}`, the name of a type): opaque. Null is blank and says so.
Value json_value(JsonEvent event, const JsonWalk& walk, TextArena& arena);

}  // namespace pairlint
