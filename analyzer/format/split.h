#pragma once

#include <vector>

#include "format/format.h"

namespace pairlint {

/// The blocks of a window, in order, without gaps. While bytes are left behind the window the last
/// block may be unfinished: it is then left out, and `next_line` is the line to keep from.
struct SplitResult {
  std::vector<Block> blocks;
  uint32_t next_line = 0;
};

SplitResult split(const Source& source);

}  // namespace pairlint
