#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rule/pack.h"

namespace pairlint::cli {

/// What an id or a code names.
struct Lookup {
  std::vector<const Rule*> rules;
  std::vector<const SignalDefinition*> signals;
  bool empty() const { return rules.empty() && signals.empty(); }
};

/// `oauth-autodiscover-url-xml`, `code-50043`, or a code as an error message shows it: `50043`,
/// `code=5,`, `ErrorAccessDenied`, `0x80090325`. Case does not matter. A bare code may name several
/// errors.
Lookup look_up(const Pack& pack, std::string_view word);

/// At most three ids that look like the word, nearest first.
std::vector<std::string> near_ids(const Pack& pack, std::string_view word);

}  // namespace pairlint::cli
