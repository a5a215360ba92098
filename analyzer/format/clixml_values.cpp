// What an element of CLIXML means to the one around it. An object is what its ToString says, an
// enumeration too; a list is its elements, and what nothing stands for is known by its type alone.
#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "format/clixml_reader.h"
#include "format/value.h"

namespace pairlint {
namespace {

/// The number inside an enumeration, as .NET calls it.
constexpr std::string_view kEnumNumber = "value__";
/// What a value is called that is exported alone.
constexpr std::string_view kLoneValue = "Value";

/// What an object may hold besides its members.
bool may_be_content(Element element) {
  return element == Element::kText || element == Element::kBytes || element == Element::kSecret ||
         element == Element::kList || element == Element::kDictionary;
}

bool is_space(char c) { return is_blank(c) || c == '\n'; }

/// PowerShell writes no line end into a value: mail wrapped the text at a blank, or a tool that
/// indents put it on lines of its own.
std::string unwrapped(std::string_view text, bool is_base64) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!is_base64 && !out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

/// Without the blanks around text that stands on lines of its own.
Range without_margin(std::string_view text, Range range) {
  if (text.size() != range.size()) return range;
  while (!range.empty() && is_space(text.front())) text.remove_prefix(1), ++range.begin;
  while (!range.empty() && is_space(text.back())) text.remove_suffix(1), --range.end;
  return range;
}

}  // namespace

Value ClixmlReader::text_value(const Frame& frame) {
  std::string_view raw = frame.text;
  Range range = frame.text_range;
  const bool is_base64 = frame.element == Element::kBytes;
  if (raw.find('\n') != std::string_view::npos) {
    range = without_margin(raw, range);
    raw = arena_.store(unwrapped(raw, is_base64));
  }
  Value value{raw, raw.empty() ? ValueState::kBlank : ValueState::kPresent, {}};
  if (!is_base64) {
    const DecodedText decoded = decode_text(raw, arena_);
    // What a whole object prints is no value of anything: nobody asks whether it is masked.
    const bool of_whole =
        frame.element == Element::kToString && !open_.empty() && is_top(open_.size() - 1);
    value.text = decoded.text;
    if (!of_whole) value = make_exact_value(decoded.text, {});
    if (!decoded.is_known) value.state = ValueState::kOpaque;
  }
  if (frame.element == Element::kSecret) value = {{}, ValueState::kMasked, {}};
  if (frame.is_cut) value.state = ValueState::kCut;
  value.range = range.empty() ? element_range(frame) : island_.range(range.begin, range.end);
  return value;
}

std::vector<Property> ClixmlReader::take_members(const Frame& frame) {
  const auto first = members_.begin() + static_cast<std::ptrdiff_t>(frame.first);
  const auto most = static_cast<std::ptrdiff_t>(limits::kObjectProperties);
  std::vector<Property> taken(first, first + std::min(most, members_.end() - first));
  members_.erase(first, members_.end());
  return taken;
}

Value ClixmlReader::list_value(const Frame& frame) {
  std::vector<Value> items;
  items.reserve(members_.size() - frame.first);
  for (size_t i = frame.first; i < members_.size(); ++i) items.push_back(members_[i].value);
  members_.resize(frame.first);
  Value value = arena_.list(std::move(items), element_range(frame));
  if (frame.is_cut) value.state = ValueState::kCut;
  return value;
}

/// Shown like PowerShell does, by its keys.
Value ClixmlReader::dictionary_value(const Frame& frame) {
  std::vector<Property> entries = take_members(frame);
  std::string keys;
  for (const Property& entry : entries) {
    keys += keys.empty() ? "{" : ", ";
    keys += entry.name;
  }
  if (entries.empty()) return {{}, ValueState::kBlank, element_range(frame)};
  Value value = arena_.object(std::move(entries), arena_.store(keys + '}'), element_range(frame));
  if (frame.is_cut) value.state = ValueState::kCut;
  return value;
}

/// What stands for an object: its ToString, else the value that is boxed in it, else its type.
Value ClixmlReader::object_value(Frame& frame) {
  const bool is_boxed = frame.content && frame.content->shape == ValueShape::kText;
  if (frame.content && !is_boxed) {
    members_.resize(frame.first);
    return *frame.content;
  }
  if (frame.printed && is_boxed) members_.push_back({kEnumNumber, *frame.content});
  std::vector<Property> members = take_members(frame);
  Value shown{frame.type, frame.is_cut ? ValueState::kCut : ValueState::kOpaque,
              element_range(frame)};
  if (frame.printed || is_boxed) shown = frame.printed ? *frame.printed : *frame.content;
  if (members.empty()) return shown;
  Value value = arena_.object(std::move(members), shown.text, shown.range);
  value.state = shown.state;
  return value;
}

/// The text of an object that stands in an earlier block.
Value ClixmlReader::known_text(uint32_t id, Range range) {
  const std::string_view text = arena_.references().find(References::Of::kObject, id);
  if (text.empty() || repeated_ + text.size() > limits::kClixmlRepeated) {
    return {{}, ValueState::kOpaque, range};
  }
  repeated_ += text.size();
  return make_exact_value(arena_.store(std::string(text)), range);
}

/// The same object as an earlier one. One that is still open would hold itself.
Value ClixmlReader::repeated_value(Frame& frame) {
  const Range range = element_range(frame);
  const auto known = frame.id ? known_.find(*frame.id) : known_.end();
  if (known == known_.end()) {
    const bool is_open = std::any_of(open_.begin(), open_.end(), [&](const Frame& outer) {
      return outer.element == Element::kObject && outer.id == frame.id;
    });
    const Value value =
        frame.id && !is_open ? known_text(*frame.id, range) : Value{{}, ValueState::kOpaque, range};
    if (value.text.empty() && !is_open) {
      tell("clixml-unknown-reference",
           "CLIXML refers to an object that is not there; the value is not known",
           {frame.begin, end_});
    }
    return value;
  }
  const bool too_much = repeated_ + known->second.weight > limits::kClixmlRepeated ||
                        open_.size() + known->second.height > limits::kClixmlDepth;
  if (too_much) return {{}, ValueState::kOpaque, range};
  repeated_ += frame.weight = known->second.weight;
  frame.height = known->second.height;
  Value value = known->second.value;
  value.range = range;
  return value;
}

Value ClixmlReader::value_of(Frame& frame) {
  switch (frame.element) {
    case Element::kObject: {
      const Value value = object_value(frame);
      remember(frame, value);
      return value;
    }
    case Element::kList:
      return list_value(frame);
    case Element::kDictionary:
      return dictionary_value(frame);
    case Element::kProgress:
    case Element::kMembers:
      return arena_.object(take_members(frame), {}, element_range(frame));
    case Element::kAgain:
      return repeated_value(frame);
    case Element::kNull:
      return {{}, ValueState::kBlank, element_range(frame)};
    default:
      return text_value(frame);
  }
}

void ClixmlReader::remember(const Frame& frame, const Value& value) {
  if (!frame.id) return;
  known_[*frame.id] = {value, frame.height, frame.weight};
  arena_.references().set(References::Of::kObject, *frame.id, value.text);
}

void ClixmlReader::note_types(const Frame& types, Frame& object) {
  object.type = types.type;
  if (!types.id) return;
  types_[*types.id] = types.type;
  arena_.references().set(References::Of::kType, *types.id, types.type);
}

std::string_view ClixmlReader::type_again(uint32_t id) {
  if (const auto known = types_.find(id); known != types_.end()) return known->second;
  const std::string_view type = arena_.references().find(References::Of::kType, id);
  return types_[id] = type.empty() ? type : arena_.store(std::string(type));
}

/// Hands an element that ended to the one around it.
void ClixmlReader::deliver(Frame& frame) {
  Frame& parent = open_.back();
  if (frame.element == Element::kMembers && frame.name.empty() &&
      parent.element == Element::kObject) {
    // Props and MS: their members are the object's.
    parent.height = std::max(parent.height, frame.height);
    parent.weight += frame.weight;
  } else if (frame.element == Element::kTypes) {
    note_types(frame, parent);
  } else if (frame.element == Element::kTypesAgain) {
    if (frame.id) parent.type = type_again(*frame.id);
  } else if (frame.element == Element::kTypeName && parent.element == Element::kTypes) {
    if (parent.type.empty()) parent.type = text_value(frame).text;
  } else if (frame.element == Element::kEntry) {
    const Value key = frame.printed.value_or(Value{});
    members_.resize(frame.first);
    if (frame.content) members_.push_back({key.text, *frame.content});
    parent.height = std::max(parent.height, frame.height);
    parent.weight += frame.weight + key.text.size();
  } else {
    deliver_value(frame);
  }
}

void ClixmlReader::deliver_value(Frame& frame) {
  const Value value = value_of(frame);
  Frame& parent = open_.back();
  if (frame.element != Element::kAgain) frame.weight += value.text.size();
  parent.weight += frame.weight;
  parent.height = std::max(parent.height, frame.height + 1);
  switch (parent.element) {
    case Element::kObject:
      if (frame.element == Element::kToString) parent.printed = value;
      if (may_be_content(frame.element)) parent.content = value;
      break;
    case Element::kEntry:
      (frame.name == "Key" ? parent.printed : parent.content) = value;
      break;
    case Element::kProgress:
      members_.push_back({progress_property(frame.tag), value});
      break;
    case Element::kMembers:
    case Element::kList:
    case Element::kDictionary:
      members_.push_back({frame.name, value});
      break;
    default:
      break;
  }
}

void ClixmlReader::emit(Frame& frame) {
  if (frame.element == Element::kObject) return emit_object(frame);
  if (!holds_text(frame.element)) return;
  if (!frame.stream.empty()) {
    return streams_.add(frame.stream, frame.text, frame.text_range.begin, element_range(frame));
  }
  streams_.flush();
  const Value value = text_value(frame);
  objects_.push_back({Format::kClixml, element_range(frame), {{kLoneValue, value}}});
}

std::vector<Property> ClixmlReader::properties_of(Frame& frame) {
  std::vector<Property> properties = take_members(frame);
  if (!frame.content) return properties;
  const std::span<const Property> entries = frame.content->members();
  properties.insert(properties.end(), entries.begin(), entries.end());
  if (frame.content->shape == ValueShape::kText) properties.push_back({kLoneValue, *frame.content});
  return properties;
}

void ClixmlReader::emit_object(Frame& frame) {
  streams_.flush();
  Object object{Format::kClixml, island_.range(frame.begin, frame.inside), properties_of(frame)};
  object.type_name = frame.type;
  if (frame.printed) object.text = frame.printed->text;
  if (frame.id) {
    known_[*frame.id] = {{object.text, ValueState::kPresent, object.range}, 1, object.text.size()};
    arena_.references().set(References::Of::kObject, *frame.id, object.text);
  }
  name_like_printed_error(object, frame.printed.value_or(Value{}));
  if (object.properties.empty()) return;
  if (!frame.stream.empty()) {
    const Value stream{stream_name(frame.stream, arena_), ValueState::kPresent, object.range};
    object.properties.insert(object.properties.begin(), {"Stream", stream});
  }
  objects_.push_back(std::move(object));
}

}  // namespace pairlint
