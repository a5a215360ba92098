#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pairlint {

/// A value as it was before mail, tickets and blogs rewrote it; nothing if nothing shows that they
/// did. Undone are HTML entities (`&amp;`), escapes of CLIXML (`_x000D_`) and Markdown (`\_`),
/// UTF-8 that was read as Windows-1252 (`MÃ¼nchen`), and links that were rewritten
/// (rewritten_link.h). Source: input-formats 7.
std::optional<std::string> undo_damage(std::string_view text);
/// Only the entities: a command has backslashes and links of its own.
std::optional<std::string> undo_entities(std::string_view text);

}  // namespace pairlint
