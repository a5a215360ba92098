#include "diagnose/strength.h"

#include <algorithm>
#include <iterator>

namespace pairlint {
namespace {

/// Families of ids; what is in none of them stands in the middle.
constexpr std::string_view kNearestFirst[] = {"diagnostics-", "ews-", "autodiscover-", "tls-",
                                              "web-"};
constexpr std::string_view kFarthestLast[] = {"http-", "store-", "code-"};

/// A stage that the pack does not know comes behind those that it knows.
size_t order_of(const Pack& pack, std::string_view stage) {
  const auto at = std::find_if(pack.stages.begin(), pack.stages.end(),
                               [&](const Stage& known) { return known.id == stage; });
  return static_cast<size_t>(at - pack.stages.begin());
}

constexpr std::string_view kSignalPrefix = "signal:";

bool is_signal(std::string_view target, std::string_view id) {
  return target.starts_with(kSignalPrefix) && target.substr(kSignalPrefix.size()) == id;
}

bool names(const SignalDefinition& signal, const Rule& rule) {
  return std::any_of(signal.causes.begin(), signal.causes.end(),
                     [&](const Cause& cause) { return cause.rule == rule.id; }) ||
         std::any_of(rule.explains.begin(), rule.explains.end(),
                     [&](const Text& target) { return is_signal(target, signal.id); });
}

}  // namespace

int distance_from_cause(const SignalDefinition& signal) {
  const std::string_view id = signal.id;
  int distance = 0;
  for (const std::string_view family : kNearestFirst) {
    if (id.starts_with(family)) return distance;
    ++distance;
  }
  for (const std::string_view family : kFarthestLast) {
    ++distance;
    if (id.starts_with(family)) return distance;
  }
  return static_cast<int>(std::size(kNearestFirst));
}

std::string broken_stage(const Pack& pack, const Rule& rule) {
  std::string first;
  for (const SignalDefinition& signal : pack.signals) {
    if (!names(signal, rule)) continue;
    if (first.empty() || order_of(pack, signal.stage) < order_of(pack, first)) first = signal.stage;
  }
  return first;
}

}  // namespace pairlint
