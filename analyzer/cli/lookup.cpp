#include "cli/lookup.h"

#include <algorithm>

#include "base/edit_distance.h"
#include "base/text.h"

namespace pairlint::cli {
namespace {

constexpr size_t kShortestWordInTitles = 4;
constexpr size_t kNearIds = 3;

/// `code=5,` -> `5`
std::string_view bare(std::string_view word) {
  word = trim(word);
  const size_t equals = word.rfind('=');
  if (equals != std::string_view::npos) word.remove_prefix(equals + 1);
  while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == ';')) {
    word.remove_suffix(1);
  }
  return trim(word);
}

/// `code-50043` -> `50043`
std::string_view behind_family(std::string_view id) {
  const size_t dash = id.find('-');
  return dash == std::string_view::npos ? id : id.substr(dash + 1);
}

template <class Names>
Lookup collect(const Pack& pack, Names names) {
  Lookup found;
  for (const Rule& rule : pack.rules) {
    if (names(rule.id, rule.title, false)) found.rules.push_back(&rule);
  }
  for (const SignalDefinition& signal : pack.signals) {
    if (names(signal.id, signal.title, true)) found.signals.push_back(&signal);
  }
  return found;
}

}  // namespace

Lookup look_up(const Pack& pack, std::string_view word) {
  const std::string_view code = bare(word);
  Lookup found = collect(pack, [&](const std::string& id, const std::string&, bool) {
    return equal_ignoring_case(id, code);
  });
  if (!found.empty() || code.empty()) return found;
  found = collect(pack, [&](const std::string& id, const std::string&, bool is_signal) {
    return is_signal && equal_ignoring_case(behind_family(id), code);
  });
  if (!found.empty() || code.size() < kShortestWordInTitles) return found;
  return collect(pack, [&](const std::string&, const std::string& title, bool is_signal) {
    return is_signal && find_ignoring_case(title, code) != std::string_view::npos;
  });
}

std::vector<std::string> near_ids(const Pack& pack, std::string_view word) {
  std::vector<std::string> known;
  for (const Rule& rule : pack.rules) known.push_back(rule.id);
  for (const SignalDefinition& signal : pack.signals) known.push_back(signal.id);
  std::vector<std::string> near;
  while (near.size() < kNearIds) {
    const std::string next(nearest_name(bare(word), known));
    if (next.empty()) break;
    near.push_back(next);
    std::erase(known, next);
  }
  return near;
}

}  // namespace pairlint::cli
