#pragma once

#include <functional>
#include <string_view>

#include "audit/index_cases.h"
#include "audit/summary.h"
#include "base/result.h"

namespace pairlint::audit {

/// index.html: all cases on one page that is complete in itself. It comes in parts, so that
/// thousands of rows are never in memory at once; the first failure of `write` ends it.
Result<void> write_index(const Summary& summary, const IndexCases& cases,
                         const std::function<Result<void>(std::string_view)>& write);

}  // namespace pairlint::audit
