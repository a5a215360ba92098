#pragma once

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <utility>
#include <vector>

#include "expr/value.h"

namespace pairlint::expr {

/// Ids of what was read, in reading order, each once.
class EvidenceLog {
 public:
  void note(uint32_t id) {
    if (id != kNoEvidence && is_new(id)) order_.push_back(id);
  }
  std::vector<uint32_t> take() { return std::move(order_); }

  auto begin() const { return order_.begin(); }
  auto end() const { return order_.end(); }

 private:
  /// Most evaluations read a few values: these are looked through, more are looked up.
  bool is_new(uint32_t id) {
    constexpr size_t kFew = 32;
    if (order_.size() < kFew) return std::find(order_.begin(), order_.end(), id) == order_.end();
    if (seen_.empty()) seen_.insert(order_.begin(), order_.end());
    return seen_.insert(id).second;
  }

  std::vector<uint32_t> order_;
  std::unordered_set<uint32_t> seen_;
};

}  // namespace pairlint::expr
