// Any bytes inside a document of CLIXML, in one window and in small ones whose lines are cut
// wherever the first byte says.

#include <cstdint>
#include <string>

#include "fuzz/sound_blocks.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const std::string document =
      "<Objs>" + std::string(reinterpret_cast<const char*>(data + 1), size - 1);
  pairlint::require_sound_blocks(document);
  const size_t bytes = 8 + data[0] % size_t{64};
  pairlint::require_sound_blocks(document, {bytes, bytes});
  return 0;
}
