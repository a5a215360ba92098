#pragma once

#include <string>

#include "source/source.h"

namespace pairlint {

/// Splits and reads a text window by window and aborts unless blocks have no gaps, every block can
/// be read, and every range lies inside its block.
void require_sound_blocks(const std::string& bytes, WindowSize size = {});

}  // namespace pairlint
