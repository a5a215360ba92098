#pragma once

#include <cstddef>
#include <string_view>

#include "source/encoding.h"
#include "source/magic.h"

namespace pairlint {

/// What the first bytes of an input say about the rest.
struct Head {
  Encoding encoding = Encoding::kUtf8;  ///< kUtf8 also for text whose code page is not known yet
  size_t bom_bytes = 0;
  bool is_binary = false;
  const Magic* magic = nullptr;  ///< of what is binary, if that is known
};

/// `bytes` are the first kHeadBytes of an input, or all there are.
Head read_head(std::string_view bytes);

}  // namespace pairlint
