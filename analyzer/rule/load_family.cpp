// One pattern may stand for all signals `<family>-<value>`: `code=(?P<code>[0-9]+)` finds code-5
// and code-50043, each of which has a file or a line of a table, and says of any other number that
// it is not known. So a further number costs no further search of the text.
#include <algorithm>

#include "rule/load_documents.h"

namespace pairlint {
namespace {

bool is_of(const std::string& family, const SignalDefinition& signal) {
  return !family.empty() && std::string_view(signal.id).starts_with(family + "-");
}

void select(SignalPattern& pattern, const SignalDocument& document, uint32_t signal) {
  const std::string& id = document.signal.id;
  const bool own = !document.signal.patterns.empty();
  const uint32_t found = own ? kNoSignal : signal;
  pattern.selects.push_back({id.substr(pattern.family.size() + 1), found});
  for (const std::string& value : document.also) pattern.selects.push_back({value, found});
}

void link(SignalPattern& pattern, std::span<const SignalDocument> fresh, uint32_t first) {
  for (uint32_t i = 0; i < fresh.size(); ++i) {
    if (pattern.signal == first + i) {
      for (const std::string& value : fresh[i].except)
        pattern.selects.push_back({value, kNoSignal});
    } else if (is_of(pattern.family, fresh[i].signal)) {
      select(pattern, fresh[i], first + i);
    }
  }
}

}  // namespace

void link_families(Items<SignalDefinition>& signals, std::span<const SignalDocument> fresh) {
  const auto first = static_cast<uint32_t>(signals.size() - fresh.size());
  for (SignalDefinition& signal : signals) {
    for (SignalPattern& pattern : signal.patterns) link(pattern, fresh, first);
  }
}

bool has_pattern(const SignalDefinition& signal, std::span<const SignalDefinition> signals) {
  return !signal.patterns.empty() ||
         std::any_of(signals.begin(), signals.end(), [&](const SignalDefinition& other) {
           return !other.patterns.empty() && is_of(other.patterns.front().family, signal);
         });
}

}  // namespace pairlint
