#pragma once

#include "rule/pack.h"

namespace pairlint {

/// How near an error is to what went wrong, 0 the nearest: Exchange's own x-ms-diagnostics, codes
/// of its SOAP answers, what Windows says of the connection, HTTP, the store's symbol, and last the
/// bare number of the test.
int distance_from_cause(const SignalDefinition& signal);

/// The stages of the storage test in which a fault of this rule shows: the first of the errors that
/// it explains or that name it as a cause. Empty if it ends none.
std::string broken_stage(const Pack& pack, const Rule& rule);

}  // namespace pairlint
