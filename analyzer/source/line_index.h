#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace pairlint {

/// Offsets of line starts: no object per line.
class LineIndex {
 public:
  uint32_t count() const { return static_cast<uint32_t>(starts_.size()); }
  /// The bytes of a line without its line end.
  Range operator[](uint32_t line) const {
    return {starts_[line], line + 1 < count() ? starts_[line + 1] - 1 : end_};
  }
  /// The line that holds the byte at `offset`, its line end included; the last one for what lies
  /// behind it, 0 if there is none.
  uint32_t line_of(uint32_t offset) const;

  /// Appends the line [begin, end), its line end not included.
  void add(uint32_t begin, uint32_t end) {
    starts_.push_back(begin);
    end_ = end;
  }
  /// Forgets the first `count` lines; `bytes` is how many bytes of text go with them.
  void drop_front(uint32_t count, uint32_t bytes);
  const std::vector<uint32_t>& starts() const { return starts_; }

 private:
  std::vector<uint32_t> starts_;
  uint32_t end_ = 0;
};

}  // namespace pairlint
