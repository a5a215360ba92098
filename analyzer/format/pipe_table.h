#pragma once

#include <cstdint>
#include <vector>

#include "format/lines.h"
#include "format/object.h"

/// A table that somebody, or a ticket system, redrew with bars: `| Name | Realm |` above
/// `|---|---|`.
namespace pairlint {

/// The lines of such a table that begins at a line; 0: none does.
uint32_t claim_pipe_table(const Lines& lines, uint32_t line);
void read_pipe_table(const Lines& lines, uint32_t first, uint32_t end, TextArena& arena,
                     std::vector<Object>& objects);

}  // namespace pairlint
