#include "expr/value.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.h"

namespace pairlint::expr {

namespace {

/// What a cut string owns.
struct CutText {
  std::string visible;
  UnknownSet rest;
};

}  // namespace

void UnknownSet::add(uint32_t id) {
  if (empty_) {
    *this = UnknownSet(id);
    return;
  }
  if (several_.empty()) {
    if (id == only_) return;
    several_ = {only_};
    only_ = 0;
  }
  const auto at = std::lower_bound(several_.begin(), several_.end(), id);
  if (at == several_.end() || *at != id) several_.insert(at, id);
}

void UnknownSet::merge(const UnknownSet& other) {
  if (empty_) {
    *this = other;
    return;
  }
  for (const uint32_t id : other.ids()) add(id);
}

size_t List::certain() const {
  return rest.empty() || placed > items.size() ? items.size() : placed;
}

Value Value::boolean(bool value) {
  Value result;
  result.kind_ = Kind::kBool;
  result.bits_.boolean = value;
  return result;
}

Value Value::integer(int64_t value) {
  Value result;
  result.kind_ = Kind::kInt;
  result.bits_.integer = value;
  return result;
}

Value Value::unsigned_integer(uint64_t value) {
  Value result;
  result.kind_ = Kind::kUint;
  result.bits_.natural = value;
  return result;
}

Value Value::real(double value) {
  Value result;
  result.kind_ = Kind::kDouble;
  result.bits_.real = value;
  return result;
}

Value Value::of(Kind kind, std::shared_ptr<const void> heap) {
  Value result;
  result.kind_ = kind;
  result.heap_ = std::move(heap);
  return result;
}

Value Value::text_of(Kind kind, std::string_view text, std::shared_ptr<const void> heap) {
  Value result = of(kind, std::move(heap));
  result.bits_.view = {text.data(), text.size()};
  return result;
}

Value Value::text(std::string value) {
  auto owner = std::make_shared<const std::string>(std::move(value));
  std::string_view view = *owner;
  return text_of(Kind::kString, view, std::move(owner));
}

Value Value::borrowed(std::string_view value) { return text_of(Kind::kString, value, nullptr); }

Value Value::part(const Value& text, std::string_view part) {
  return text_of(Kind::kString, part, text.heap_);
}

Value Value::cut_text(std::string visible, UnknownSet rest) {
  auto owner = std::make_shared<const CutText>(CutText{std::move(visible), std::move(rest)});
  std::string_view view = owner->visible;
  Value result = text_of(Kind::kString, view, std::move(owner));
  result.incomplete_ = true;
  result.whole_ = false;
  return result;
}

Value Value::bytes(std::string value) {
  Value result = text(std::move(value));
  result.kind_ = Kind::kBytes;
  return result;
}

Value Value::borrowed_bytes(std::string_view value) {
  return text_of(Kind::kBytes, value, nullptr);
}

Value Value::list(std::vector<Value> items) {
  size_t count = items.size();
  return list(std::make_shared<const List>(List{std::move(items), {}, count}));
}

Value Value::partial_list(std::vector<Value> items, UnknownSet rest) {
  size_t count = items.size();
  return list(std::make_shared<const List>(List{std::move(items), std::move(rest), count}));
}

Value Value::list(std::shared_ptr<const List> list) {
  bool partial = !list->rest.empty();
  bool whole = !partial && std::all_of(list->items.begin(), list->items.end(),
                                       [](const Value& item) { return item.is_whole(); });
  Value result = of(Kind::kList, std::move(list));
  result.incomplete_ = partial;
  result.whole_ = whole;
  return result;
}

Value Value::timestamp(int64_t seconds, int32_t nanos) {
  Value result;
  result.kind_ = Kind::kTimestamp;
  result.bits_.time = {seconds, nanos};
  return result;
}

Value Value::duration(int64_t seconds, int32_t nanos) {
  Value result = timestamp(seconds, nanos);
  result.kind_ = Kind::kDuration;
  return result;
}

Value Value::type_name(std::string_view name) { return text_of(Kind::kType, name, nullptr); }

Value Value::record(const Record* record) {
  Value result;
  result.kind_ = Kind::kRecord;
  result.bits_.record = record;
  return result;
}

Value Value::unknown(uint32_t id) {
  Value result;
  result.kind_ = Kind::kUnknown;
  result.whole_ = false;
  result.bits_.natural = id;
  return result;
}

Value Value::unknown(UnknownSet why) {
  if (why.ids().size() == 1) return unknown(why.ids().front());
  Value result = of(Kind::kUnknown, std::make_shared<const UnknownSet>(std::move(why)));
  result.whole_ = false;
  return result;
}

Value Value::error(std::string message) {
  Value result = text(std::move(message));
  result.kind_ = Kind::kError;
  result.whole_ = false;
  return result;
}

UnknownSet Value::why() const {
  if (kind_ == Kind::kUnknown && !heap_) return UnknownSet(static_cast<uint32_t>(bits_.natural));
  if (kind_ == Kind::kUnknown) return *static_cast<const UnknownSet*>(heap_.get());
  if (!incomplete_) return {};
  if (kind_ == Kind::kList) return as_list().rest;
  return static_cast<const CutText*>(heap_.get())->rest;
}

Value Value::with_evidence(uint32_t id) const& { return Value(*this).with_evidence(id); }

Value Value::with_evidence(uint32_t id) && {
  evidence_ = id;
  return std::move(*this);
}

namespace {

bool is_number(const Value& value) {
  return value.is(Value::Kind::kInt) || value.is(Value::Kind::kUint);
}

int key_rank(const Value& key) { return key.is(Value::Kind::kBool) ? 0 : is_number(key) ? 1 : 2; }

template <class T>
int order_of(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

int order_of_numbers(const Value& a, const Value& b) {
  if (a.is(Value::Kind::kInt) && a.as_int() < 0) {
    return b.is(Value::Kind::kInt) ? order_of(a.as_int(), b.as_int()) : -1;
  }
  if (b.is(Value::Kind::kInt) && b.as_int() < 0) return 1;
  return order_of(a.as_uint(), b.as_uint());
}

int order_of_keys(const Value& a, const Value& b) {
  int ranks = order_of(key_rank(a), key_rank(b));
  if (ranks != 0) return ranks;
  if (a.is(Value::Kind::kBool)) return order_of(a.as_bool(), b.as_bool());
  if (is_number(a)) return order_of_numbers(a, b);
  return order_of(a.as_text(), b.as_text());
}

bool is_key(const Value& value) {
  return value.is(Value::Kind::kBool) || is_number(value) ||
         (value.is(Value::Kind::kString) && value.is_whole());
}

/// The int or uint that a double equals, else null.
Value as_number_key(double value) {
  if (value != std::floor(value)) return {};
  if (value >= -0x1p63 && value < 0x1p63) return Value::integer(static_cast<int64_t>(value));
  if (value >= 0 && value < 0x1p64) return Value::unsigned_integer(static_cast<uint64_t>(value));
  return {};
}

}  // namespace

const Value* Map::find(const Value& key) const {
  Value wanted = key.is(Value::Kind::kDouble) ? as_number_key(key.as_double()) : key;
  if (!is_key(wanted)) return nullptr;
  auto at = std::lower_bound(
      order.begin(), order.end(), wanted,
      [&](uint32_t index, const Value& k) { return order_of_keys(entries[index].first, k) < 0; });
  if (at == order.end() || order_of_keys(entries[*at].first, wanted) != 0) return nullptr;
  return &entries[*at].second;
}

Value make_map(std::vector<std::pair<Value, Value>> entries) {
  auto map = std::make_shared<Map>();
  bool whole = true;
  for (const auto& [key, value] : entries) {
    if (!is_key(key))
      return Value::error("a map's key is of type " + std::string(kind_name(key.kind())));
    whole = whole && value.is_whole();
    map->order.push_back(static_cast<uint32_t>(map->order.size()));
  }
  map->entries = std::move(entries);
  auto order = [&](uint32_t a, uint32_t b) {
    return order_of_keys(map->entries[a].first, map->entries[b].first);
  };
  std::sort(map->order.begin(), map->order.end(),
            [&](uint32_t a, uint32_t b) { return order(a, b) < 0; });
  auto twice = std::adjacent_find(map->order.begin(), map->order.end(),
                                  [&](uint32_t a, uint32_t b) { return order(a, b) == 0; });
  if (twice != map->order.end()) {
    return Value::error("a map's key is repeated: " + literal(map->entries[*twice].first));
  }
  Value result = Value::of(Value::Kind::kMap, std::move(map));
  result.whole_ = whole;
  return result;
}

std::string_view kind_name(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::kNull:
      return "null_type";
    case Value::Kind::kBool:
      return "bool";
    case Value::Kind::kInt:
      return "int";
    case Value::Kind::kUint:
      return "uint";
    case Value::Kind::kDouble:
      return "double";
    case Value::Kind::kString:
      return "string";
    case Value::Kind::kBytes:
      return "bytes";
    case Value::Kind::kList:
      return "list";
    case Value::Kind::kMap:
      return "map";
    case Value::Kind::kTimestamp:
      return "google.protobuf.Timestamp";
    case Value::Kind::kDuration:
      return "google.protobuf.Duration";
    case Value::Kind::kType:
      return "type";
    case Value::Kind::kRecord:
      return "record";
    case Value::Kind::kUnknown:
      return "unknown";
    case Value::Kind::kError:
      return "error";
  }
  return "";
}

}  // namespace pairlint::expr
