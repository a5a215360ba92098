#include "diagnose/strength.h"

#include <algorithm>

namespace pairlint {
namespace {

constexpr std::string_view kOthers = "*";

bool is_of(std::string_view family, std::string_view id) {
  return id.starts_with(family) && id.substr(family.size()).starts_with('-');
}

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

int distance_from_cause(const Pack& pack, const SignalDefinition& signal) {
  int others = 0;
  for (int distance = 0; const Text& family : pack.evidence) {
    if (is_of(family, signal.id)) return distance;
    if (family == kOthers) others = distance;
    ++distance;
  }
  return others;
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
