#include "trace/event_head.h"

namespace pairlint {
namespace {

constexpr std::string_view kKind = "WindowsEvent";

const Value* value_of(const Object& object, const Field& field) {
  if (const Value* value = object.find(field.name)) return value;
  for (const Text& name : field.from) {
    if (const Value* value = object.find(name)) return value;
  }
  return nullptr;
}

template <class T>
const T* known(const Kind& kind, const Record& record, std::string_view field) {
  const uint32_t index = kind.field_index(field);
  return index == Kind::kNoField ? nullptr : std::get_if<T>(&record.fields[index].payload);
}

}  // namespace

std::optional<EventHead> event_head(const Kind& kind, const Record& record, const Object& object) {
  if (kind.name != kKind) return std::nullopt;
  const auto* source = known<std::string>(kind, record, "Source");
  const auto* id = known<int64_t>(kind, record, "Id");
  if (!source || !id) return std::nullopt;
  const Value* number = value_of(object, kind.fields[kind.field_index("Id")]);
  if (!number) return std::nullopt;
  return EventHead{"Source: " + *source + "\nEvent ID: " + std::to_string(*id) + "\n",
                   number->range, object.range};
}

}  // namespace pairlint
