#pragma once

#include <vector>

#include "cli/lookup.h"
#include "report/explanation.h"
#include "rule/pack.h"

namespace pairlint::cli {

/// What the pack says of everything that was found; rules first.
std::vector<report::Explanation> explanations_of(const Pack& pack, const Lookup& found);

}  // namespace pairlint::cli
