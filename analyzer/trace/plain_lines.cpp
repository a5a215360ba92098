#include "trace/plain_lines.h"

#include "base/text.h"
#include "format/lines.h"
#include "record/field_value.h"
#include "record/recognise.h"

namespace pairlint {
namespace {

bool is_line_of(const Kind& kind, const Value& value) {
  if (!kind.line_beginnings.empty()) return begins_as_line_of(kind, value.text);
  const FieldState state = type_value(value, kind.fields[kind.line_field], {}).state;
  return state == FieldState::kPresent || state == FieldState::kAmbiguous;
}

}  // namespace

uint32_t read_plain_lines(const Source& source, const Block& block, const Kind& kind,
                          std::vector<Object>& objects) {
  const Lines lines(source, block.first_line, block.skip);
  uint32_t others = 0;
  bool over = false;  // what stands behind a blank line was written by somebody else
  for (uint32_t i = 0; i < block.line_count; ++i) {
    const std::string_view text = trim(lines[block.first_line + i]);
    over = over || (text.empty() && others + objects.size() > 0);
    if (text.empty()) continue;
    const Value value{text, ValueState::kPresent, lines.range(text)};
    if (over || !is_line_of(kind, value)) {
      ++others;
      continue;
    }
    Object object;
    object.range = value.range;
    object.properties.push_back({kind.fields[kind.line_field].name, value});
    objects.push_back(std::move(object));
  }
  return others;
}

void name_plain_text(std::span<const Kind> kinds, Object& object) {
  if (object.properties.size() != 1 || object.properties.front().name != "Value") return;
  Property& property = object.properties.front();
  for (const Kind& kind : kinds) {
    if (!begins_as_line_of(kind, property.value.text)) continue;
    property.name = kind.fields[kind.line_field].name;
    return;
  }
}

}  // namespace pairlint
