// ConvertTo-Json, metadata documents and whatever else is JSON. The walk tells what comes next;
// here values are made of it, container by container and without recursion. Shapes of .NET that
// stand for one text are given that text: collections that PowerShell 5.1 wraps (`value` and
// `Count`), addresses, mail domains, dates with their display hint.
#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "format/json_text.h"
#include "format/json_walk.h"
#include "format/readers.h"

namespace pairlint {
namespace {

struct Container {
  bool is_list = false;
  bool whole = true;      ///< nothing was left out
  bool named = false;     ///< `name` has no value yet
  std::string_view name;  ///< of the next member
  Range range;
  std::vector<Property> members;
  std::vector<Value> items;
};

const Value* member_of(const Value& value, std::string_view name) {
  for (const Property& member : value.members()) {
    if (equal_ignoring_case(member.name, name)) return &member.value;
  }
  return nullptr;
}

/// What Windows PowerShell makes of a collection that has members of its own.
const Value* wrapped_list(const Value& value, bool whole) {
  const bool counted = value.count == 2 && member_of(value, "Count");
  const bool count_lost = value.count == 1 && !whole;
  const Value* list = counted || count_lost ? member_of(value, "value") : nullptr;
  return list && list->shape == ValueShape::kList ? list : nullptr;
}

/// The member that says what the object as a whole is.
const Value* speaking_member(const Value& value) {
  constexpr std::array<std::string_view, 3> kNames = {"OriginalString", "AbsoluteUri", "Address"};
  for (const std::string_view name : kNames) {
    const Value* member = member_of(value, name);
    if (member && member->state != ValueState::kBlank) return member;
  }
  return member_of(value, "DateTime") ? member_of(value, "value") : nullptr;
}

class JsonBuild {
 public:
  JsonBuild(TextArena& arena, std::vector<Object>& objects) : arena_(arena), objects_(objects) {}

  /// Reads the document that the walk stands at.
  void read(JsonWalk& walk);

 private:
  void take(JsonEvent event, JsonWalk& walk);
  void open(JsonEvent event, Range range);
  void close(uint32_t end, bool whole);
  void end_here(JsonWalk& walk);
  Value list_of(Container& container);
  Value object_of(Container& container);
  Value* add(const Value& value);
  void leave_out();
  void emit(const Value& document);
  void emit_object(const Value& value);

  TextArena& arena_;
  std::vector<Object>& objects_;
  std::vector<Container> open_;
  size_t too_deep_ = 0;    ///< containers open below the deepest that is read
  size_t values_ = 0;      ///< of the block
  Value* word_ = nullptr;  ///< the last value, if it may have been cut by the end of the text
};

void JsonBuild::read(JsonWalk& walk) {
  do {
    const JsonEvent event = walk.next();
    if (event == JsonEvent::kCut) return end_here(walk);
    take(event, walk);
  } while (walk.depth() > 0);
}

void JsonBuild::take(JsonEvent event, JsonWalk& walk) {
  const bool opens = event == JsonEvent::kObject || event == JsonEvent::kList;
  const bool full = values_ >= limits::kJsonValues;
  word_ = nullptr;
  if (too_deep_ > 0 || (opens && (full || open_.size() >= limits::kJsonValueDepth))) {
    if (opens) ++too_deep_;
    if (event != JsonEvent::kClose || --too_deep_ > 0) return;
    return full ? leave_out() : static_cast<void>(add({{}, ValueState::kOpaque, walk.range()}));
  }
  if (opens) return open(event, walk.range());
  if (event == JsonEvent::kClose) return close(walk.range().end, true);
  Container& inner = open_.back();
  if (event == JsonEvent::kElision) {
    inner.whole = false;
  } else if (event == JsonEvent::kName) {
    inner.name = json_text(walk, arena_);
    inner.named = true;
  } else if (full) {
    leave_out();
  } else {
    Value* value = add(json_value(event, walk, arena_));
    if (event == JsonEvent::kWord) word_ = value;
  }
}

void JsonBuild::open(JsonEvent event, Range range) {
  Container& container = open_.emplace_back();
  container.is_list = event == JsonEvent::kList;
  container.range = range;
}

/// The text ends inside the document: what was seen is certain, the lists are not whole.
void JsonBuild::end_here(JsonWalk& walk) {
  if (word_ && walk.is_at_end()) word_->state = ValueState::kCut;
  too_deep_ = 0;
  while (!open_.empty()) close(walk.range().end, false);
}

void JsonBuild::close(uint32_t end, bool whole) {
  Container container = std::move(open_.back());
  open_.pop_back();
  container.range.end = std::max(container.range.end, end);
  container.whole = container.whole && whole;
  const Value value = container.is_list ? list_of(container) : object_of(container);
  if (open_.empty()) {
    emit(value);
  } else {
    add(value);
  }
}

Value JsonBuild::list_of(Container& container) {
  Value list = arena_.list(std::move(container.items), container.range);
  if (!container.whole) list.state = ValueState::kCut;
  return list;
}

Value JsonBuild::object_of(Container& container) {
  Value object = arena_.object(std::move(container.members), {}, container.range);
  if (const Value* list = wrapped_list(object, container.whole)) return *list;
  if (const Value* speaking = speaking_member(object)) {
    object.text = speaking->text;
    object.state = speaking->state;
  }
  if (!container.whole) object.state = ValueState::kCut;
  return object;
}

void JsonBuild::leave_out() { open_.back().whole = open_.back().named = false; }

/// Returns where the value is kept; nullptr if nothing names it or the object is full.
Value* JsonBuild::add(const Value& value) {
  Container& outer = open_.back();
  ++values_;
  if (outer.is_list) return &outer.items.emplace_back(value);
  const bool fits = outer.named && outer.members.size() < limits::kObjectProperties;
  outer.named = false;
  return fits ? &outer.members.emplace_back(Property{outer.name, value}).value : nullptr;
}

void JsonBuild::emit(const Value& document) {
  if (document.shape == ValueShape::kObject) return emit_object(document);
  for (const Value& item : document.items()) {
    if (item.shape == ValueShape::kObject) emit_object(item);
  }
}

void JsonBuild::emit_object(const Value& value) {
  Object object{Format::kJson, value.range, {}, nullptr};
  object.properties.assign(value.members().begin(), value.members().end());
  objects_.push_back(std::move(object));
}

/// Most lines have no brace. A list may have its first one in the next line.
bool may_hold_document(std::string_view line) {
  return line.find('{') != std::string_view::npos || trim(line) == "[";
}

}  // namespace

uint32_t claim_json(const Lines& lines, uint32_t line) {
  if (!may_hold_document(lines[line])) return 0;
  JsonWalk walk(lines, line, lines.count());
  if (!walk.find_document()) return 0;
  // A very long list goes on as a further block behind one of its elements.
  const auto is_long = [&] {
    return lines.begin_of(walk.last_line()) - lines.begin_of(line) > limits::kRunBytes;
  };
  do {
    for (JsonEvent event = walk.next(); walk.depth() > 0; event = walk.next()) {
      const bool element_ends = event == JsonEvent::kClose && walk.is_between_elements();
      if (element_ends && is_long()) return walk.last_line() - line + 1;
    }
  } while (walk.find_next() && !(is_long() && walk.is_on_new_line()));
  return walk.last_line() - line + 1;
}

void read_json(const Source& source, const Block& block, TextArena& arena,
               std::vector<Object>& objects) {
  const Lines lines(source, block.first_line);
  JsonWalk walk(lines, block.first_line, block.first_line + block.line_count);
  JsonBuild build(arena, objects);
  for (bool more = walk.find_document(); more; more = walk.find_next()) build.read(walk);
}

}  // namespace pairlint
