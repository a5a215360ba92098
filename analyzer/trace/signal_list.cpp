#include "trace/signal_list.h"

#include <string>

namespace pairlint {
namespace {

std::string text_of(const Kind& kind, const Record& record, const char* field) {
  const uint32_t index = kind.field_index(field);
  if (index == Kind::kNoField) return {};
  const auto* text = std::get_if<std::string>(&record.fields[index].payload);
  return text ? *text : std::string();
}

/// What makes two runs the same test. Without a user there is nothing to compare.
std::string key_of(const Kind& kind, const Record& test) {
  const std::string user = text_of(kind, test, "SipUri");
  if (user.empty()) return {};
  return user + '\n' + text_of(kind, test, "Binding") + '\n' + text_of(kind, test, "Folder");
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
  for (Signal& signal : signals_) {
    if (signal.attempt >= tests.size()) continue;
    const std::string key = key_of(kind, tests[signal.attempt]);
    for (size_t later = signal.attempt + 1; later < tests.size() && !key.empty(); ++later) {
      // Between inputs no order is known.
      if (tests[later].span.input != tests[signal.attempt].span.input) break;
      if (key_of(kind, tests[later]) == key && text_of(kind, tests[later], "Verdict") == "passed") {
        signal.superseded = true;
      }
    }
  }
}

}  // namespace pairlint
