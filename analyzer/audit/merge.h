#pragma once

#include <string>
#include <vector>

#include "audit/result_folder.h"
#include "base/result.h"

namespace pairlint::audit {

/// Adds the results of other audits to `into`, in byte order of the names of their cases, equal
/// lines once. The order of the folders does not matter, and merging what was merged neither. Holds
/// one line of each. Fails for a folder without results and for a line that is none.
Result<void> merge(const std::vector<std::string>& folders, ResultFolder& into);

}  // namespace pairlint::audit
