#include "finding_key.h"

#include <algorithm>

#include "base/text.h"

namespace pairlint {
namespace {

/// Records without an identity are called by their place, which says nothing in another file.
std::string lasting_id(const report::Result& result) {
  const std::string& id = result.subject.id;
  const size_t colon = id.rfind(':');
  const bool place = colon != std::string::npos && colon + 1 < id.size() &&
                     std::all_of(id.begin() + static_cast<std::ptrdiff_t>(colon) + 1, id.end(),
                                 [](char c) { return is_digit(c); });
  return place && result.where.file == id.substr(0, colon) ? "" : lower(id);
}

}  // namespace

FindingKey key_of(const report::Result& result) {
  return {false,
          result.rule,
          result.subject.kind,
          lasting_id(result),
          lower(result.subject.server),
          result.property};
}

FindingKey key_of(const report::Signal& signal) { return {true, signal.signal, "", "", "", ""}; }

bool counts(const report::Result& result) {
  return result.state == "fail" && result.suppressed.empty();
}

bool counts(const report::Signal& signal) {
  return !signal.superseded && signal.suppressed.empty();
}

}  // namespace pairlint
