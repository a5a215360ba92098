#include "source/line_index.h"

#include <algorithm>

namespace pairlint {

uint32_t LineIndex::line_of(uint32_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return after == starts_.begin() ? 0 : static_cast<uint32_t>(after - starts_.begin()) - 1;
}

void LineIndex::drop_front(uint32_t count, uint32_t bytes) {
  starts_.erase(starts_.begin(), starts_.begin() + count);
  for (uint32_t& start : starts_) start -= bytes;
  end_ -= std::min(bytes, end_);
}

}  // namespace pairlint
