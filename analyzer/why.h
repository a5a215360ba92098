#pragma once

#include "analyze.h"
#include "report/why.h"

namespace pairlint {

/// What one rule of the pack saw in a case, and what would have turned its verdict.
report::Why why(std::span<const std::unique_ptr<Input>> inputs, const Pack& knowledge,
                const AnalyzeOptions& options, const Rule& rule);

}  // namespace pairlint
