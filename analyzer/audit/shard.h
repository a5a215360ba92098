#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pairlint::audit {

/// One of `count` parts of an audit, counted from 0.
struct Shard {
  size_t index = 0, count = 1;

  /// By the name alone (FNV-1a), so every machine gives a case to the same part, whatever other
  /// cases there are.
  bool holds(std::string_view case_name) const {
    uint64_t hash = 14695981039346656037U;
    for (const char c : case_name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash % count == index;
  }
};

}  // namespace pairlint::audit
