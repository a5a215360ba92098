#include "record/value_path.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"
#include "record/certificate_value.h"

namespace pairlint {
namespace {

/// The values at the end of a part of the path.
struct Found {
  std::vector<Value> values;
  bool listed = false;  ///< a list stood on the way
  bool whole = true;    ///< everything on the way was shown and had what was looked for
};

bool is_list(const Value& value) { return value.shape == ValueShape::kList; }

/// Puts the elements of lists in the place of the lists, however deep those nest.
void flatten(Found& found) {
  while (std::any_of(found.values.begin(), found.values.end(), is_list)) {
    found.listed = true;
    std::vector<Value> flat;
    for (const Value& value : found.values) {
      found.whole = found.whole && !(is_list(value) && value.state == ValueState::kCut);
      const std::span<const Value> parts = is_list(value) ? value.items() : std::span(&value, 1);
      flat.insert(flat.end(), parts.begin(), parts.end());
    }
    found.values = std::move(flat);
  }
}

const Value* member_of(const Value& value, std::string_view name) {
  for (const Property& member : value.members()) {
    if (equal_ignoring_case(member.name, name)) return &member.value;
  }
  return nullptr;
}

/// `open` gives a value with members for one that holds them in another form, or nullptr.
template <class Open>
void step(Found& found, std::string_view name, Open open) {
  flatten(found);
  std::vector<Value> members;
  for (const Value& value : found.values) {
    const Value* inside = value.shape == ValueShape::kText ? open(value) : &value;
    const Value* member = inside ? member_of(*inside, name) : nullptr;
    found.whole = found.whole && member != nullptr;
    if (member) members.push_back(*member);
  }
  found.values = std::move(members);
}

template <class Open>
Found follow(const Object& object, std::string_view path, Open open) {
  Found found;
  if (const Value* whole = object.find(path)) {
    found.values.push_back(*whole);
    return found;
  }
  const std::vector<std::string_view> names = split_at(path, '.');
  if (const Value* first = object.find(names.front())) found.values.push_back(*first);
  for (size_t i = 1; i < names.size() && !found.values.empty(); ++i) step(found, names[i], open);
  return found;
}

Value list_of(Found& found, TextArena& arena) {
  Range range = found.values.front().range;
  for (const Value& value : found.values) {
    range.begin = std::min(range.begin, value.range.begin);
    range.end = std::max(range.end, value.range.end);
  }
  Value list = arena.list(std::move(found.values), range);
  if (!found.whole) list.state = ValueState::kCut;
  return list;
}

const Value* closed(const Value&) { return nullptr; }

}  // namespace

bool has_path(const Object& object, std::string_view path) {
  if (object.find(path)) return true;
  return path.find('.') != std::string_view::npos && !follow(object, path, closed).values.empty();
}

const Value* PathReader::opened(const Value& value) {
  for (const auto& [text, known] : opened_) {
    if (text == value.text.data()) return known ? &*known : nullptr;
  }
  const auto& [text, opened] =
      opened_.emplace_back(value.text.data(), open_certificate(value, arena_));
  return opened ? &*opened : nullptr;
}

std::optional<Value> PathReader::at(std::string_view path) {
  Found found = follow(object_, path, [this](const Value& value) { return opened(value); });
  if (found.values.empty()) return std::nullopt;
  if (!found.listed && found.values.size() == 1) return found.values.front();
  flatten(found);
  if (found.values.empty()) return std::nullopt;
  return list_of(found, arena_);
}

}  // namespace pairlint
