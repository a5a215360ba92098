#pragma once

#include <tl/expected.hpp>
#include <vector>

#include "base/result.h"
#include "rule/fault.h"
#include "rule/pack.h"
#include "suppress.h"

namespace pairlint {

/// The entries of a suppression file, or every mistake in it: `name:line:col: message` with the
/// line and a caret. Rules, signals, kinds and properties must be ones that the pack knows.
tl::expected<std::vector<SuppressionEntry>, std::vector<Error>> load_suppressions(
    const Document& document, const Pack& pack);

}  // namespace pairlint
