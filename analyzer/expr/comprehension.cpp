// Macros over lists and maps. Of a partial list only the visible elements can decide: exists() is
// true or unknown, all() false or unknown; what filter() and map() make of it is partial as well.
#include "expr/arithmetic.h"
#include "expr/machine.h"

namespace pairlint::expr {

namespace {

using Kind = Value::Kind;

size_t size_of(const Value& range) {
  return range.is(Kind::kList) ? range.as_list().items.size() : range.as_map().entries.size();
}

const UnknownSet& rest_of(const Value& range) {
  static const UnknownSet nothing;
  return range.is(Kind::kList) ? range.as_list().rest : nothing;
}

/// Where an element of a list surely stands.
Value position(const List& list, size_t item) {
  if (item < list.certain()) return Value::integer(static_cast<int64_t>(item));
  return Value::unknown(list.rest);
}

/// Collects the elements that are certain; the others make the list partial.
class PartialList {
 public:
  explicit PartialList(const Value& range) {
    undecided_.add(rest_of(range));
    if (range.is(Kind::kList)) last_placed_ = range.as_list().certain();
  }
  void add(Value item, size_t source) {
    if (source < last_placed_) ++placed_;
    items_.push_back(std::move(item));
  }
  /// An element of which it is not known whether it belongs here, or what it is.
  void skip(const Value& undecided, size_t source) {
    undecided_.add(undecided);
    last_placed_ = std::min(last_placed_, source);
  }
  Value take() {
    bool nothing_certain = undecided_.any() && items_.empty();
    if (undecided_.has_error() || nothing_certain) return undecided_.value();
    auto list = std::make_shared<List>();
    list->items = std::move(items_);
    list->rest = undecided_.why();
    list->placed = placed_;
    return Value::list(std::move(list));
  }

 private:
  std::vector<Value> items_;
  Undecided undecided_;
  size_t placed_ = 0;
  size_t last_placed_ = SIZE_MAX;  ///< elements from here on stand at no certain index
};

}  // namespace

Value Machine::bind(const Node& node) {
  locals_[node.value] = eval_operand(node, 0);
  return eval_operand(node, 1);
}

Value Machine::macro(const Node& node) {
  Value range = eval_operand(node, 0);
  if (range.is_unknown() || range.is_error()) return range;
  if (!range.is(Kind::kList) && !range.is(Kind::kMap)) return no_overload("a macro", range);
  switch (node.op) {
    case Op::kAll:
      return quantifier(node, range, false);
    case Op::kExists:
      return quantifier(node, range, true);
    case Op::kExistsOne:
      return exists_one(node, range);
    case Op::kFilter:
      return filter(node, range);
    case Op::kTransformList:
      return transform_list(node, range);
    default:
      return transform_map(node, range);
  }
}

/// Gives the variables the next element; false at the end or when the evaluation is exhausted.
bool Machine::enter(const Node& node, const Value& range, size_t item) {
  if (work_.exhausted() || item >= size_of(range)) return false;
  bool both = node.flag == 2;
  if (range.is(Kind::kList)) {
    const List& list = range.as_list();
    if (both) locals_[node.value] = position(list, item);
    locals_[node.value + (both ? 1 : 0)] = list.items[item];
  } else {
    const auto& [key, value] = range.as_map().entries[item];
    locals_[node.value] = key;
    if (both) locals_[node.value + 1] = value;
  }
  return true;
}

/// An operand that must be a truth value.
Value Machine::test(const Node& node, uint32_t operand) {
  Value value = eval_operand(node, operand);
  bool fine = value.is(Kind::kBool) || value.is_unknown() || value.is_error();
  return fine ? value : no_overload("a macro's condition", value);
}

/// `decisive` is the element that settles the result: false of all(), true of exists().
Value Machine::quantifier(const Node& node, const Value& range, bool decisive) {
  Undecided undecided;
  for (size_t item = 0; enter(node, range, item); ++item) {
    Value value = test(node, 1);
    if (decisive ? value.is_true() : value.is_false()) return value;
    undecided.add(value);
  }
  undecided.add(rest_of(range));
  return undecided.any() ? undecided.value() : Value::boolean(!decisive);
}

Value Machine::exists_one(const Node& node, const Value& range) {
  Undecided undecided;
  size_t count = 0;
  for (size_t item = 0; enter(node, range, item); ++item) {
    Value value = test(node, 1);
    undecided.add(value);
    if (value.is_true()) ++count;
  }
  undecided.add(rest_of(range));
  return undecided.any() ? undecided.value() : Value::boolean(count == 1);
}

Value Machine::filter(const Node& node, const Value& range) {
  PartialList kept(range);
  for (size_t item = 0; enter(node, range, item); ++item) {
    Value element = locals_[node.value];
    Value value = test(node, 1);
    if (value.is_false()) continue;
    if (!value.is_true()) {
      kept.skip(value, item);
    } else if (!work_.produce(sizeof(Value))) {
      return work_.error();
    } else {
      kept.add(std::move(element), item);
    }
  }
  return kept.take();
}

Value Machine::transform_list(const Node& node, const Value& range) {
  PartialList made(range);
  bool filters = node.count == 3;
  for (size_t item = 0; enter(node, range, item); ++item) {
    Value wanted = filters ? test(node, 1) : Value::boolean(true);
    if (wanted.is_false()) continue;
    Value value = wanted.is_true() ? eval_operand(node, node.count - 1) : wanted;
    if (value.is_unknown() || value.is_error()) {
      made.skip(value, item);
    } else if (!work_.produce(sizeof(Value))) {
      return work_.error();
    } else {
      made.add(std::move(value), item);
    }
  }
  return made.take();
}

/// transformMap() and transformMapEntry(). A map cannot be partial: what is open makes it unknown.
Value Machine::transform_map(const Node& node, const Value& range) {
  std::vector<std::pair<Value, Value>> entries;
  Undecided undecided;
  bool filters = node.count == 3;
  for (size_t item = 0; enter(node, range, item); ++item) {
    Value key = locals_[node.value];
    Value wanted = filters ? test(node, 1) : Value::boolean(true);
    if (wanted.is_false()) continue;
    Value value = wanted.is_true() ? eval_operand(node, node.count - 1) : wanted;
    undecided.add(value);
    if (!work_.produce(2 * sizeof(Value))) return work_.error();
    if (node.op == Op::kTransformMap) {
      undecided.add(key);
      entries.emplace_back(std::move(key), std::move(value));
    } else if (value.is(Kind::kMap)) {
      const auto& more = value.as_map().entries;
      if (!work_.produce(2 * more.size() * sizeof(Value))) return work_.error();
      entries.insert(entries.end(), more.begin(), more.end());
    } else {
      undecided.add(no_overload("transformMapEntry", value));
    }
  }
  undecided.add(rest_of(range));
  return undecided.any() ? undecided.value() : make_map(std::move(entries));
}

}  // namespace pairlint::expr
