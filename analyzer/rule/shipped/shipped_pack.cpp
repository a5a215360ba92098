#include <cassert>

#include "rule/image.h"
#include "rule/pack.h"
#include "rule/shipped/image_bytes.h"

namespace pairlint {

const Pack& shipped_pack() {
  static const Pack pack = [] {
    Result<Pack> read = read_image(shipped_image());
    assert(read && "the image was written by this build");
    return read ? std::move(*read) : Pack{};
  }();
  return pack;
}

}  // namespace pairlint
