#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "record/record.h"

namespace pairlint {

/// Which of several things that are alike stand for all of them: the first and the last.
class Repeats {
 public:
  /// Things of equal text are alike.
  explicit Repeats(std::span<const std::string> things);

  bool keeps(uint32_t thing) const { return first_[thing] == thing || last_[thing] == thing; }
  /// How many are kept.
  uint32_t kept() const { return kept_; }
  /// The first and the last that are like a thing, by their places among those that are kept.
  uint32_t first(uint32_t thing) const { return place_[first_[thing]]; }
  uint32_t last(uint32_t thing) const { return place_[last_[thing]]; }
  uint32_t place(uint32_t kept_thing) const { return place_[kept_thing]; }
  std::vector<bool> kept_ones() const;

 private:
  std::vector<uint32_t> first_;
  std::vector<uint32_t> last_;
  std::vector<uint32_t> place_;
  uint32_t kept_ = 0;
};

/// All that a record says, its place aside.
std::string content_of(const Record& record);

}  // namespace pairlint
