#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/rule_samples.h"
#include "rule/pack.h"

namespace pairlint::cli {

/// Replaces every leaf of every condition of a rule in turn, once by true and once by false, and
/// returns a sentence for each replacement that no sample notices: that part of the rule could be
/// wrong, and its samples would not show it.
std::vector<std::string> unnoticed_leaves(const Pack& pack, const Rule& rule,
                                          std::span<const RuleSample> samples);

}  // namespace pairlint::cli
