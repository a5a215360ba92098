#pragma once

#include "rule/pack.h"

namespace pairlint {

/// How near an error is to what went wrong, 0 the nearest: its place in the pack's order of
/// evidence.
int distance_from_cause(const Pack& pack, const SignalDefinition& signal);

/// The stages of the storage test in which a fault of this rule shows: the first of the errors that
/// it explains or that name it as a cause. Empty if it ends none.
std::string broken_stage(const Pack& pack, const Rule& rule);

}  // namespace pairlint
