// Equality and order in three values. A cut string stands for every text that begins with what is
// visible, the visible part itself included; a partial list for every list that has the visible
// elements. What holds for all of these is certain, the rest is unknown.
#include "expr/comparison.h"

#include <string>

namespace pairlint::expr {

namespace {

using Kind = Value::Kind;

/// Which orders two values may be in; none for NaN.
struct Ordering {
  bool less = false;
  bool equal = false;
  bool greater = false;

  static Ordering open() { return {true, true, true}; }
};

template <class T>
Ordering ordering_of(const T& a, const T& b) {
  return {a<b, a == b, a> b};
}

Ordering ordering_of_texts(const Value& a, const Value& b) {
  std::string_view x = a.as_text();
  std::string_view y = b.as_text();
  size_t common = std::min(x.size(), y.size());
  int begin = x.substr(0, common).compare(y.substr(0, common));
  if (begin != 0) return ordering_of(begin, 0);
  if (a.is_incomplete() && b.is_incomplete()) return Ordering::open();
  if (a.is_incomplete()) {
    return {x.size() < y.size(), x.size() <= y.size(), true};
  }
  if (b.is_incomplete()) {
    return {true, y.size() <= x.size(), y.size() < x.size()};
  }
  return ordering_of(x.size(), y.size());
}

bool is_number(const Value& value) {
  return value.is(Kind::kInt) || value.is(Kind::kUint) || value.is(Kind::kDouble);
}

double as_real(const Value& value) {
  if (value.is(Kind::kInt)) return static_cast<double>(value.as_int());
  if (value.is(Kind::kUint)) return static_cast<double>(value.as_uint());
  return value.as_double();
}

Ordering ordering_of_numbers(const Value& a, const Value& b) {
  if (a.is(Kind::kDouble) || b.is(Kind::kDouble)) return ordering_of(as_real(a), as_real(b));
  bool a_negative = a.is(Kind::kInt) && a.as_int() < 0;
  bool b_negative = b.is(Kind::kInt) && b.as_int() < 0;
  if (a_negative && b_negative) return ordering_of(a.as_int(), b.as_int());
  if (a_negative || b_negative) return ordering_of(b_negative, a_negative);
  return ordering_of(a.as_uint(), b.as_uint());
}

Ordering ordering_of_times(const Value& a, const Value& b) {
  if (a.seconds() != b.seconds()) return ordering_of(a.seconds(), b.seconds());
  return ordering_of(a.nanos(), b.nanos());
}

/// The order of two values of one ordered kind; `ordered` becomes false for any others.
Ordering ordering(const Value& a, const Value& b, bool& ordered) {
  if (is_number(a) && is_number(b)) return ordering_of_numbers(a, b);
  ordered = a.kind() == b.kind();
  if (!ordered) return {};
  switch (a.kind()) {
    case Kind::kBool:
      return ordering_of(a.as_bool(), b.as_bool());
    case Kind::kString:
    case Kind::kBytes:
      return ordering_of_texts(a, b);
    case Kind::kTimestamp:
    case Kind::kDuration:
      return ordering_of_times(a, b);
    default:
      ordered = false;
      return {};
  }
}

UnknownSet why_both(const Value& a, const Value& b) {
  UnknownSet why = a.why();
  why.merge(b.why());
  return why;
}

/// Folds the equality of parts into that of the whole: one certain difference decides.
class Conjunction {
 public:
  /// False when the result is decided.
  bool add(const Value& truth) {
    if (truth.is_unknown()) why_.merge(truth.why());
    decided_ = decided_ || truth.is_false();
    return !decided_;
  }
  Value result() const {
    if (decided_) return Value::boolean(false);
    return why_.empty() ? Value::boolean(true) : Value::unknown(why_);
  }

 private:
  UnknownSet why_;
  bool decided_ = false;
};

Value equal_lists(const Value& a, const Value& b, Work& work) {
  if (a.is_incomplete() || b.is_incomplete()) return Value::unknown(why_both(a, b));
  const List& x = a.as_list();
  const List& y = b.as_list();
  if (x.items.size() != y.items.size()) return Value::boolean(false);
  Conjunction all;
  for (size_t i = 0; i < x.items.size() && all.add(equal(x.items[i], y.items[i], work)); ++i) {
  }
  return all.result();
}

Value equal_maps(const Map& x, const Map& y, Work& work) {
  if (x.entries.size() != y.entries.size()) return Value::boolean(false);
  Conjunction all;
  for (const auto& [key, value] : x.entries) {
    const Value* other = y.find(key);
    if (!all.add(other ? equal(value, *other, work) : Value::boolean(false))) break;
  }
  return all.result();
}

bool holds(Op op, const Ordering& order) {
  switch (op) {
    case Op::kLess:
      return order.less;
    case Op::kLessOrEqual:
      return order.less || order.equal;
    case Op::kGreater:
      return order.greater;
    default:
      return order.greater || order.equal;
  }
}

/// Of an order that is possible: whether `op` may fail in it.
bool may_fail(Op op, const Ordering& order) {
  bool none = !order.less && !order.equal && !order.greater;
  if (none) return true;
  return (order.less && !holds(op, {true, false, false})) ||
         (order.equal && !holds(op, {false, true, false})) ||
         (order.greater && !holds(op, {false, false, true}));
}

Value in_map(const Map& map, const Value& key) {
  if (!key.is_incomplete()) return Value::boolean(map.find(key) != nullptr);
  for (const auto& entry : map.entries) {
    if (!entry.first.is(Kind::kString)) continue;
    if (ordering_of_texts(entry.first, key).equal) return Value::unknown(key.why());
  }
  return Value::boolean(false);
}

}  // namespace

Value truth_of(bool may_hold, bool may_not, const UnknownSet& why) {
  if (may_hold && may_not) return Value::unknown(why);
  return Value::boolean(may_hold);
}

Value negated(const Value& truth) {
  return truth.is(Kind::kBool) ? Value::boolean(!truth.as_bool()) : truth;
}

Value equal(const Value& a, const Value& b, Work& work) {
  if (!work.step()) return work.error();
  if (a.is_error() || b.is_error()) return a.is_error() ? a : b;
  if (a.is_unknown() || b.is_unknown()) return Value::unknown(why_both(a, b));
  bool ordered = true;
  Ordering order = ordering(a, b, ordered);
  if (ordered)
    return truth_of(order.equal, !order.equal || order.less || order.greater, why_both(a, b));
  if (a.kind() != b.kind()) return Value::boolean(false);
  switch (a.kind()) {
    case Kind::kNull:
      return Value::boolean(true);
    case Kind::kList:
      return equal_lists(a, b, work);
    case Kind::kMap:
      return equal_maps(a.as_map(), b.as_map(), work);
    case Kind::kType:
      return Value::boolean(a.as_text() == b.as_text());
    default:
      return Value::boolean(&a.as_record() == &b.as_record());
  }
}

Value compare(Op op, const Value& a, const Value& b) {
  bool ordered = true;
  Ordering order = ordering(a, b, ordered);
  if (!ordered) {
    return Value::error("no order between " + std::string(kind_name(a.kind())) + " and " +
                        std::string(kind_name(b.kind())));
  }
  return truth_of(holds(op, order), may_fail(op, order), why_both(a, b));
}

Value contains(const Value& container, const Value& wanted, Work& work) {
  if (container.is(Kind::kMap)) return in_map(container.as_map(), wanted);
  if (!container.is(Kind::kList)) {
    return Value::error("'in' needs a list or a map, not " +
                        std::string(kind_name(container.kind())));
  }
  UnknownSet why = container.as_list().rest;
  for (const Value& item : container.as_list().items) {
    Value same = equal(item, wanted, work);
    if (same.is_true() || same.is_error()) return same;
    why.merge(same.why());
  }
  return why.empty() ? Value::boolean(false) : Value::unknown(why);
}

}  // namespace pairlint::expr
