#include "unit/format/describe.h"

#include "base/text.h"
#include "format/split.h"

namespace pairlint {
namespace {

std::string_view state_name(ValueState state) {
  switch (state) {
    case ValueState::kPresent:
      return "";
    case ValueState::kBlank:
      return " [blank]";
    case ValueState::kCut:
      return " [cut]";
    case ValueState::kMasked:
      return " [masked]";
    case ValueState::kOpaque:
      return " [opaque]";
    case ValueState::kDamaged:
      return " [damaged]";
  }
  return "";
}

std::string place(const Position& position) {
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

std::string visible(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

/// Elements and members stand below their value, two columns further in.
void describe_value(const Source& source, const std::string& indent, std::string_view name,
                    const Value& value, std::string& out) {
  const Span where = source.span(value.range);
  out += indent + std::string(name) + " = " + visible(value.text) +
         std::string(state_name(value.state)) + (value.repaired ? " [repaired]" : "") +
         (value.end_only ? " [end only]" : "") + " " + place(where.begin) + "-" + place(where.end) +
         "\n";
  for (const Value& item : value.items()) describe_value(source, indent + "  ", "-", item, out);
  for (const Property& member : value.members()) {
    describe_value(source, indent + "  ", member.name, member.value, out);
  }
}

void describe_object(const Source& source, const Object& object, std::string& out) {
  const Span span = source.span(object.range);
  out += "  object " + std::to_string(span.begin.line) + "-" + std::to_string(span.end.line);
  if (!object.type_name.empty()) out += " " + std::string(object.type_name);
  out += "\n";
  for (const Property& property : object.properties) {
    describe_value(source, "    ", property.name, property.value, out);
  }
}

void describe_block(const Source& source, const Block& block, TextArena& arena, std::string& out) {
  out += std::string(format_name(block.format)) + " " +
         std::to_string(source.physical_line(block.first_line)) + "-" +
         std::to_string(source.physical_line(block.first_line + block.line_count - 1)) + "\n";
  for (const FormatReader& reader : format_readers()) {
    if (reader.format != block.format) continue;
    arena.clear();
    std::vector<Object> objects;
    reader.read(source, block, arena, objects);
    for (const Object& object : objects) describe_object(source, object, out);
  }
}

}  // namespace

std::string describe(std::string_view bytes, WindowSize size) {
  MemoryInput input("sample", std::string(bytes));
  Source source(input, 0, size);
  TextArena arena;
  std::string out;
  SplitResult result;
  for (bool more = true; more;) {
    const Result<bool> advanced = source.advance(result.next_line);
    result = split(source, result.next_skip);
    for (const Block& block : result.blocks) describe_block(source, block, arena, out);
    more = advanced && !source.at_end();
  }
  for (const Diagnostic& told : arena.diagnostics()) {
    out += "note " + told.id + " " + place(told.where.begin) + "-" + place(told.where.end) + "\n";
  }
  return out;
}

}  // namespace pairlint
