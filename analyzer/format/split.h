#pragma once

#include <vector>

#include "format/format.h"

namespace pairlint {

/// The blocks of a window, in order, without gaps. While bytes are left behind the window the last
/// block may be unfinished: it is then left out, and `next_line` is the line to keep from.
struct SplitResult {
  std::vector<Block> blocks;
  uint32_t next_line = 0;
  uint32_t next_skip = 0;  ///< bytes of that line which have been read
};

/// `skip`: bytes of the window's first line which have been read.
SplitResult split(const Source& source, uint32_t skip = 0);

}  // namespace pairlint
