#include "record/inside.h"

#include <vector>

#include "base/limits.h"
#include "base/text.h"

namespace pairlint {
namespace {

struct Waiting {
  const Value* value;
  std::string_view server;
};

std::string_view server_named_in(std::span<const Property> members) {
  for (const Property& member : members) {
    const bool named = equal_ignoring_case(member.name, "ServerName");
    if (named && member.value.state == ValueState::kPresent) return member.value.text;
  }
  return {};
}

/// Its place is its first byte: what it holds may be thousands of lines.
InnerObject inner_object(const Waiting& waiting, Format format) {
  InnerObject inner;
  const Value& value = *waiting.value;
  inner.object.format = format;
  inner.object.range = {value.range.begin, value.range.begin + (value.range.empty() ? 0 : 1)};
  inner.object.properties.assign(value.members().begin(), value.members().end());
  inner.server = waiting.server;
  return inner;
}

/// In the order in which they stand; the last one added is the next one looked at.
void add_below(std::span<const Property> members, std::string_view server,
               std::vector<Waiting>& waiting) {
  const std::string_view own = server_named_in(members);
  if (!own.empty()) server = own;
  for (size_t i = members.size(); i-- > 0;) {
    const Value& value = members[i].value;
    if (value.shape != ValueShape::kText) waiting.push_back({&value, server});
  }
}

}  // namespace

void look_inside(const Object& whole, const std::function<bool(const InnerObject&)>& takes) {
  std::vector<Waiting> waiting;
  add_below(whole.properties, {}, waiting);
  for (size_t looked = 0; !waiting.empty() && looked < limits::kInnerValues; ++looked) {
    const Waiting next = waiting.back();
    waiting.pop_back();
    const std::span<const Value> items = next.value->items();
    for (size_t i = items.size(); i-- > 0;) {
      if (items[i].shape != ValueShape::kText) waiting.push_back({&items[i], next.server});
    }
    if (next.value->shape != ValueShape::kObject) continue;
    if (!takes(inner_object(next, whole.format))) {
      add_below(next.value->members(), next.server, waiting);
    }
  }
}

}  // namespace pairlint
