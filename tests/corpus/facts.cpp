#include "corpus/facts.h"

#include <string_view>

#include "base/text.h"

namespace pairlint::corpus {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;

std::string with_index(std::string text, size_t index) {
  for (size_t at; (at = text.find("/*")) != std::string::npos;) {
    text.replace(at, 2, "/" + std::to_string(index));
  }
  return text;
}

/// The same with an entry for each index instead of `*`.
json expanded(const json& entries, size_t count) {
  json all = json::object();
  for (const auto& [pointer, place] : entries.items()) {
    const size_t times = pointer.find("/*") == std::string::npos ? 1 : count;
    for (size_t i = 0; i < times; ++i) {
      all[with_index(pointer, i)] = json::parse(with_index(place.dump(), i));
    }
  }
  return all;
}

/// Nothing of the manifest may go unchecked, and nothing be named that it does not have.
void check_covered(const json& stated, const json& pointers, std::vector<std::string>& faults) {
  const json leaves = stated.flatten();
  for (const auto& [leaf, value] : leaves.items()) {
    bool covered = false;
    for (const auto& [pointer, where] : pointers.items()) {
      covered = covered || leaf == pointer || leaf.starts_with(pointer + "/");
    }
    if (!covered) faults.push_back("expected.json has nothing for the fact " + leaf);
  }
  for (const auto& [pointer, where] : pointers.items()) {
    if (!stated.contains(Pointer(pointer))) faults.push_back("the manifest has no " + pointer);
  }
}

std::string written(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// What must be found where the manifest has `stated`.
json right_value(const json& stated, const json& place) {
  if (place.contains("is")) return place["is"];
  if (!place.contains("means")) return stated;
  const std::string key = written(stated);
  return place["means"].value(key, json("what expected.json gives no meaning: " + key));
}

/// Null is what pairlint calls blank; only one of the two may write true as "true", 16 as "16".
bool same(const json& right, const json& value) {
  if (right.is_null()) return value == "" || value == json::array();
  const bool either = right.is_string() != value.is_string();
  if (!either || !right.is_primitive() || !value.is_primitive()) return right == value;
  return equal_ignoring_case(written(right), written(value));
}

bool agrees(const json& right, const json& value, const std::string& as) {
  const auto in_lower_case = [](const json& any) { return json::parse(lower(any.dump())); };
  if (as == "name") return same(in_lower_case(right), in_lower_case(value));
  if (as == "beginning") return value.is_string() && written(value).starts_with(written(right));
  return same(right, value);
}

void check_fact(const json& stated, const json& place, const json& found,
                std::vector<std::string>& faults) {
  const std::string at = place.is_string() ? place : place["at"];
  if (!found.contains(Pointer(at))) {
    faults.push_back("there is no " + at + ", which should be " + stated.dump());
    return;
  }
  const json right = right_value(stated, place);
  const json& value = found.at(Pointer(at));
  const std::string as = place.is_string() ? "" : place.value("as", "");
  if (!agrees(right, value, as)) {
    faults.push_back(at + " is " + value.dump() + ", not " + right.dump());
  }
}

}  // namespace

std::vector<std::string> faults_of(const json& stated, const json& expected, const json& found) {
  std::vector<std::string> faults;
  const json facts = expanded(expected.value("facts", json::object()), stated.size());
  json pointers = facts;
  pointers.update(expanded(expected.value("unchecked", json::object()), stated.size()));
  check_covered(stated, pointers, faults);
  for (const auto& [pointer, place] : facts.items()) {
    if (!stated.contains(Pointer(pointer))) continue;
    check_fact(stated.at(Pointer(pointer)), place, found, faults);
  }
  return faults;
}

}  // namespace pairlint::corpus
