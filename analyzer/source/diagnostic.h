#pragma once

#include <string>
#include <vector>

#include "base/span.h"

namespace pairlint {

/// Something about an *input* that could not be read as it stands; work went on. Never a finding
/// about the analysed servers. `id` is stable ("decoded-with-replacements", "line-too-long" ...).
struct Diagnostic {
  std::string id;
  std::string message;  ///< lower case, what was found and what was done, no full stop
  Span where;           ///< begin.line 0: the input as a whole
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace pairlint
