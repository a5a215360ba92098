#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"

namespace pairlint {

/// Text that was put together from pieces of another one, with the way back to their offsets there.
class MappedText {
 public:
  /// A piece that stands in the other text at `origin` as it is.
  void append(std::string_view piece, uint32_t origin);
  /// A piece that stands for `width` bytes at `origin`.
  void append(std::string_view piece, uint32_t origin, uint32_t width);

  std::string_view text() const { return text_; }
  /// The text for another owner; the way back stays known.
  std::string take_text() { return std::move(text_); }
  /// Where [begin, end) comes from.
  Range origin(Range range) const;

 private:
  struct Run {
    uint32_t begin = 0;   ///< in this text
    uint32_t origin = 0;  ///< in the other
    uint32_t width = 0;   ///< there; 0: the two run in step
  };
  const Run& run_at(uint32_t offset) const;

  std::string text_;
  std::vector<Run> runs_;  ///< ascending
};

}  // namespace pairlint
