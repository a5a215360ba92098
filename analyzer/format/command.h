#pragma once

#include "format/format.h"

namespace pairlint {

/// The command in a block of Format::kCommand. Whether its output is shown depends on what follows:
/// the caller sets `output_shown`.
Command read_command(const Source& source, const Block& block);
/// The same from the block's one object.
Command command_of(const Object& typed, const Source& source);

}  // namespace pairlint
