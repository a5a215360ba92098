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

void SignalList::describe(std::span<std::string> runs) const {
  for (const Signal& signal : signals_) {
    if (signal.attempt >= runs.size()) continue;
    runs[signal.attempt] += '\0' + std::to_string(signal.signal);
  }
}

void SignalList::renumber(const std::vector<bool>& kept, std::span<const uint32_t> runs) {
  places_.clear();
  std::vector<Signal> before = std::exchange(signals_, {});
  for (const bool stays : {true, false}) {
    for (Signal& signal : before) {
      const bool in_run = signal.attempt < runs.size();
      if (stays != (!in_run || kept[signal.attempt])) continue;
      Signal moved = stays ? std::move(signal) : signal;
      if (in_run) moved.attempt = runs[moved.attempt];
      add(std::move(moved));
    }
  }
}

void SignalList::supersede(const Kind& kind, const std::vector<Record>& tests) {
  const LastPasses passes = last_passes(kind, tests);
  for (Signal& signal : signals_) {
    if (signal.attempt >= tests.size()) continue;
    const Record& test = tests[signal.attempt];
    signal.superseded =
        passed_behind(kind, test, signal.span) || passes.is_history(kind, tests, signal.attempt);
  }
}

}  // namespace pairlint
