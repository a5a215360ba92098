#pragma once

#include <compare>
#include <string>

#include "report/report.h"

namespace pairlint {

/// What makes a finding the same one in another report of the same deployment: what is wrong with
/// what, not where it stood.
struct FindingKey {
  bool is_signal = false;
  std::string id;                                ///< of the rule or the signal
  std::string kind, identity, server, property;  ///< of a result; names in lower case
  auto operator<=>(const FindingKey&) const = default;
};

FindingKey key_of(const report::Result& result);
/// All repeats of an error are one.
FindingKey key_of(const report::Signal& signal);

/// Something is wrong, and neither a person nor a later attempt has set it aside.
bool counts(const report::Result& result);
bool counts(const report::Signal& signal);

}  // namespace pairlint
