#include "format/clixml_streams.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "format/clixml_markup.h"
#include "format/readers.h"
#include "format/split.h"

namespace pairlint {

std::string_view stream_name(std::string_view attribute, TextArena& arena) {
  return arena.store(upper(attribute));
}

void StreamTexts::add(std::string_view stream, std::string_view raw, uint32_t origin,
                      Range element) {
  if (equal_ignoring_case(stream, "Error")) return add_error(raw, origin);
  flush();
  std::string_view text = decode_text(raw, arena_).text;
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  const Range place =
      raw.empty() ? element : island_.range(origin, origin + static_cast<uint32_t>(raw.size()));
  const Value name{stream_name(stream, arena_), ValueState::kPresent, element};
  const ValueState state = text.empty() ? ValueState::kBlank : ValueState::kPresent;
  objects_.push_back(
      {Format::kClixml, element, {{"Stream", name}, {"Message", {text, state, place}}}});
}

/// Every LF there ends a line of the console; a CR before it is half a line end.
void StreamTexts::add_error(std::string_view raw, uint32_t origin) {
  EscapeScanner scanner(raw);
  while (const auto piece = scanner.next()) {
    const auto width = static_cast<uint32_t>(piece->raw.size());
    std::string character;
    if (piece->stands || piece->is_undefined) {
      errors_.append(piece->raw, origin);
    } else if (piece->character != '\r') {
      append_utf8(character, piece->character);
      errors_.append(character, origin, width);
    }
    origin += width;
  }
}

void StreamTexts::flush() {
  if (errors_.text().empty()) return;
  MemoryInput input("error stream", std::string(errors_.text()));
  Source console(input, 0, {errors_.text().size() + 1, errors_.text().size() + 4});
  if (console.advance(0).has_value() && !console.is_binary()) read_console(console);
  errors_ = {};
}

/// Only errors are looked for: an island within an island is not read.
void StreamTexts::read_console(const Source& console) {
  const bool in_step = console.text() == errors_.text();
  TextArena arena;
  std::vector<Object> errors;
  for (const Block& block : split(console).blocks) {
    if (block.format == Format::kErrorRecord) read_error_record(console, block, arena, errors);
  }
  for (const Object& error : errors) keep(error, in_step);
}

/// What the console's text no longer has in step is only known to stand among the errors.
Range StreamTexts::window_range(Range range, bool in_step) const {
  if (!in_step) range = {0, static_cast<uint32_t>(errors_.text().size())};
  const Range offsets = errors_.origin(range);
  return island_.range(offsets.begin, offsets.end);
}

void StreamTexts::keep(const Object& error, bool in_step) {
  Object kept{Format::kClixml, window_range(error.range, in_step), {}};
  for (const Property& property : error.properties) {
    const Value& value = property.value;
    kept.properties.push_back(
        {arena_.store(std::string(property.name)),
         {arena_.store(std::string(value.text)), value.state, window_range(value.range, in_step)}});
  }
  objects_.push_back(std::move(kept));
}

namespace {

const Value* member_of(const Value* value, std::string_view name) {
  if (value == nullptr) return nullptr;
  for (const Property& member : value->members()) {
    if (equal_ignoring_case(member.name, name)) return &member.value;
  }
  return nullptr;
}

/// Where an ErrorRecord has what a printed error shows: in a property of its own, as remoting
/// writes it, or inside another one, as Export-Clixml does.
struct ErrorSource {
  std::string_view printed;
  std::string_view own;
  std::string_view outer;
  std::string_view inner;
};

constexpr auto kErrorSources = std::to_array<ErrorSource>({
    {"Cmdlet", "ErrorCategory_Activity", "CategoryInfo", "Activity"},
    {"Position", "", "InvocationInfo", "PositionMessage"},
    {"CategoryInfo", "ErrorCategory_Message", "", ""},
    {"Reason", "ErrorCategory_Reason", "CategoryInfo", "Reason"},
});

const Value* find_source(const Object& object, const ErrorSource& source) {
  const Value* own = object.find(source.own);
  return own != nullptr ? own : member_of(object.find(source.outer), source.inner);
}

/// A position goes on with the source line.
Value first_line(Value value) {
  value.text = value.text.substr(0, value.text.find_first_of("\r\n"));
  return value;
}

}  // namespace

void name_like_printed_error(Object& object, const Value& message) {
  if (bare_type_name(object.type_name) != "System.Management.Automation.ErrorRecord") return;
  std::vector<Property> named;
  if (!message.text.empty()) named.push_back({"Message", message});
  for (const ErrorSource& source : kErrorSources) {
    const Value* value = find_source(object, source);
    const bool shown = value != nullptr && value->state == ValueState::kPresent;
    if (shown && object.find(source.printed) == nullptr) {
      named.push_back({source.printed, first_line(*value)});
    }
  }
  object.properties.insert(object.properties.begin(), named.begin(), named.end());
}

}  // namespace pairlint
