#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "record/record.h"

namespace pairlint {

/// A field of a run of the storage test as text, `True` or `False` for a switch; empty if it is not
/// shown.
std::string field_text(const Kind& kind, const Record& run, std::string_view field);

/// What makes two runs the same test: user, binding and folder. Empty without a user: there is
/// nothing to compare then.
std::string test_key(const Kind& kind, const Record& run);

/// Of each input and key the last run that passed. Between inputs no order is known.
struct LastPasses {
  std::map<std::pair<uint32_t, std::string>, uint32_t> runs;

  /// A later run of the same key passed.
  bool is_history(const Kind& kind, const std::vector<Record>& tests, uint32_t run) const;
};
LastPasses last_passes(const Kind& kind, const std::vector<Record>& tests);

}  // namespace pairlint
