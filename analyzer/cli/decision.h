#pragma once

#include "report/explanation.h"
#include "rule/pack.h"

namespace pairlint::cli {

/// How a rule decides, with everything its conditions call.
report::Decision decision_of(const Pack& pack, const Rule& rule);

}  // namespace pairlint::cli
