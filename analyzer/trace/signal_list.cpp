#include "trace/signal_list.h"

#include <string>

#include "trace/test_key.h"

namespace pairlint {
namespace {

/// The run went on behind this place and passed: a challenge that was answered, or what was tried
/// again.
bool passed_behind(const Kind& kind, const Record& test, const Span& place) {
  const uint32_t field = kind.field_index("Verdict");
  return field_text(kind, test, "Verdict") == "passed" && place < test.fields[field].span;
}

}  // namespace

void SignalList::add(Signal signal) {
  const auto [place, fresh] = places_.try_emplace({signal.signal, signal.attempt}, signals_.size());
  if (fresh) {
    signals_.push_back(std::move(signal));
  } else {
    signals_[place->second].count += signal.count;
  }
}

void SignalList::supersede(const Kind& kind, const std::vector<Record>& tests) {
  // Between inputs no order is known, so the input is part of the key.
  std::map<std::pair<uint32_t, std::string>, uint32_t> last_pass;
  for (uint32_t i = 0; i < tests.size(); ++i) {
    if (field_text(kind, tests[i], "Verdict") != "passed") continue;
    const std::string key = test_key(kind, tests[i]);
    if (!key.empty()) last_pass[{tests[i].span.input, key}] = i;
  }
  for (Signal& signal : signals_) {
    if (signal.attempt >= tests.size()) continue;
    const Record& test = tests[signal.attempt];
    signal.superseded = passed_behind(kind, test, signal.span);
    if (last_pass.empty() || signal.superseded) continue;
    const auto pass = last_pass.find({test.span.input, test_key(kind, test)});
    signal.superseded = pass != last_pass.end() && pass->second > signal.attempt;
  }
}

}  // namespace pairlint
