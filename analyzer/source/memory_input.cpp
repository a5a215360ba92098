#include <algorithm>

#include "source/input.h"

namespace pairlint {

Result<size_t> MemoryInput::read(std::span<char> into) {
  const size_t count = std::min(into.size(), bytes_.size() - at_);
  if (count == 0 && !into.empty() && !damage_.empty()) return give_up(damage_);
  std::copy_n(bytes_.data() + at_, count, into.data());
  at_ += count;
  return count;
}

}  // namespace pairlint
