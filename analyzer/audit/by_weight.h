#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "audit/summary.h"

namespace pairlint::audit {

template <class Value>
using Entry = std::pair<const std::string, Value>;

/// The entries with the greatest weight first; among equals by name.
template <class Value, class Weight>
std::vector<const Entry<Value>*> by_weight(const std::map<std::string, Value>& all,
                                           const Weight& weight) {
  std::vector<const Entry<Value>*> order;
  for (const auto& entry : all) order.push_back(&entry);
  std::stable_sort(order.begin(), order.end(), [&](const auto* a, const auto* b) {
    return weight(a->second) > weight(b->second);
  });
  return order;
}

inline size_t number_of_cases(const Cluster& cluster) { return cluster.cases.size(); }

}  // namespace pairlint::audit
