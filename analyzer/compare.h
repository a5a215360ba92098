#pragma once

#include "report/comparison.h"

namespace pairlint {

/// What became of each finding. Findings are matched by rule, kind, identity, server and property,
/// not by line; records without an identity by their order. A finding that is gone counts as fixed
/// only where the later case shows it (LaterCase::is_fixed), an error if the storage test passed.
/// Both reports must have their records (AnalyzeOptions::keep_records).
report::Comparison compare(const report::Report& before, const report::Report& after);

}  // namespace pairlint
