#pragma once

#include <cstdint>

#include "base/limits.h"
#include "expr/evaluator.h"
#include "expr/patterns.h"

namespace pairlint::expr {

/// What an evaluation may spend, and what functions need besides their arguments.
class Work {
 public:
  void begin(uint64_t step_limit) {
    steps_left_ = step_limit;
    bytes_left_ = limits::kExpressionProducedBytes;
    out_of_steps_ = out_of_bytes_ = false;
  }

  /// Counts steps; false when there are none left, and the evaluation ends with an error.
  bool step(uint64_t count = 1) {
    if (count > steps_left_) {
      steps_left_ = 0;
      out_of_steps_ = true;
      return false;
    }
    steps_left_ -= count;
    return true;
  }

  /// To be asked before making a string or a list of this size.
  bool produce(uint64_t bytes) {
    if (bytes > bytes_left_) {
      bytes_left_ = 0;
      out_of_bytes_ = true;
      return false;
    }
    bytes_left_ -= bytes;
    return true;
  }

  uint64_t steps_left() const { return steps_left_; }
  bool exhausted() const { return out_of_steps_ || out_of_bytes_; }
  /// The error that an exhausted evaluation ends with.
  Value error() const;

  Patterns patterns;
  ZoneOffset zone_offset = nullptr;
  const Declarations* declarations = nullptr;

 private:
  uint64_t steps_left_ = 0;
  uint64_t bytes_left_ = 0;
  bool out_of_steps_ = false;
  bool out_of_bytes_ = false;
};

}  // namespace pairlint::expr
