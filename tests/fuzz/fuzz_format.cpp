// Any bytes through every reader, in windows of one page.

#include <cstdint>
#include <string>

#include "fuzz/sound_blocks.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  pairlint::require_sound_blocks(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
