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
  // Between inputs no order is known, so the input is part of the key.
  std::map<std::pair<uint32_t, std::string>, uint32_t> last_pass;
  for (uint32_t i = 0; i < tests.size(); ++i) {
    if (text_of(kind, tests[i], "Verdict") != "passed") continue;
    const std::string key = key_of(kind, tests[i]);
    if (!key.empty()) last_pass[{tests[i].span.input, key}] = i;
  }
  for (Signal& signal : signals_) {
    if (last_pass.empty() || signal.attempt >= tests.size()) continue;
    const Record& test = tests[signal.attempt];
    const auto pass = last_pass.find({test.span.input, key_of(kind, test)});
    signal.superseded = pass != last_pass.end() && pass->second > signal.attempt;
  }
}

}  // namespace pairlint
