#pragma once

#include <cstdint>
#include <string_view>

#include "format/object.h"

namespace pairlint {

/// Decides what the capture showed of a value, undoes what mail and blogs did to it (damage.h), and
/// takes off the marks that say it was cut: `...`, U+2026, its mojibake and the question mark it
/// becomes in ASCII, at the end or before a closing brace. `{a, b...}` becomes `{a, b}`; whether
/// `b` is whole the text does not tell.
Value make_value(std::string_view text, Range range, TextArena& arena);

/// The same for a format that writes values whole: no dots say that anything was cut.
Value make_exact_value(std::string_view text, Range range);

/// Bytes of the `...`, U+2026 or its mojibake that the text begins or ends with; 0 if with none.
size_t ellipsis_at_start(std::string_view text);
size_t ellipsis_at_end(std::string_view text);

enum class Align : uint8_t { kLeft, kRight };
/// The same for the cell of a table: a right-aligned one that was cut carries the mark in front.
Value make_cell(std::string_view text, Range range, Align align, TextArena& arena);

}  // namespace pairlint
