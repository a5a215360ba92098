#pragma once

#include <string_view>

#include "format/object.h"

namespace pairlint {

/// Decides what the capture showed of a value, and takes off the marks that say it was cut: `...`,
/// U+2026 and its mojibake, at the end, before a closing brace or (the right-aligned cells of a
/// table) at the start. `{a, b...}` becomes `{a, b}`; whether `b` is whole the text does not tell.
Value make_value(std::string_view text, Range range, TextArena& arena);

/// Bytes of the `...`, U+2026 or its mojibake that the text begins or ends with; 0 if with none.
size_t ellipsis_at_start(std::string_view text);
size_t ellipsis_at_end(std::string_view text);

/// How a table draws a cell that was cut: right-aligned ones carry the mark in front.
Value make_cell(std::string_view text, Range range, TextArena& arena);

}  // namespace pairlint
