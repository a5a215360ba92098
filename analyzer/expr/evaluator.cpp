// Evaluates the flat tree of a program in three values: what the capture does not show is unknown
// and stays so through everything that depends on it. && || and ?: are decided by the operand that
// decides them, whatever the others are; any other operation over an unknown is unknown, and else
// over an error that error.
#include "expr/evaluator.h"

#include <bit>
#include <cmath>

#include "expr/arithmetic.h"
#include "expr/comparison.h"
#include "expr/machine.h"

namespace pairlint::expr {

namespace {

using Kind = Value::Kind;

std::string type_of(const Value& value) { return std::string(kind_name(value.kind())); }

/// A list index: an int, a uint, or a double without fraction.
std::optional<int64_t> as_index(const Value& value) {
  if (value.is(Kind::kInt)) return value.as_int();
  if (value.is(Kind::kUint)) {
    return value.as_uint() > uint64_t{INT64_MAX} ? INT64_MAX : value.as_int();
  }
  bool whole = value.is(Kind::kDouble) && value.as_double() == std::floor(value.as_double()) &&
               std::fabs(value.as_double()) < 0x1p53;
  if (!whole) return std::nullopt;
  return static_cast<int64_t>(value.as_double());
}

Value element(const List& list, const Value& index) {
  auto at = as_index(index);
  if (!at) return Value::error("a list has no index of type " + type_of(index));
  bool known = *at >= 0 && static_cast<uint64_t>(*at) < list.certain();
  if (known) return list.items[static_cast<size_t>(*at)];
  if (*at >= 0 && !list.rest.empty()) return Value::unknown(list.rest);
  return Value::error("index out of range: " + std::to_string(*at));
}

Value value_of_key(const Map& map, const Value& key) {
  if (key.is_incomplete()) return Value::unknown(key.why());
  const Value* found = map.find(key);
  return found ? *found : Value::error("no such key: " + literal(key));
}

}  // namespace

Value Machine::run() {
  Value value = eval(program_.root());
  return work_.exhausted() ? work_.error() : value;
}

Value Machine::read(Value value) {
  evidence_.note(value.evidence());
  return value;
}

Value Machine::eval(uint32_t index) {
  if (!work_.step()) return work_.error();
  const Node& node = program_.nodes[index];
  switch (node.op) {
    case Op::kNull:
    case Op::kBool:
    case Op::kInt:
    case Op::kUint:
    case Op::kDouble:
    case Op::kString:
    case Op::kBytes:
    case Op::kTypeName:
      return constant(node);
    case Op::kLocal:
      return read(locals_[node.value]);
    case Op::kVariable:
      return variable(node);
    case Op::kName:
      return Value::error("unknown name '" + program_.strings[node.value] + "'");
    case Op::kSelect:
    case Op::kField:
      return select(node);
    case Op::kHas:
    case Op::kHasField:
      return has(node);
    case Op::kIndex:
      return this->index(node);
    case Op::kList:
      return list(node);
    case Op::kMap:
      return map(node);
    case Op::kNot:
    case Op::kNegate:
      return unary(node);
    case Op::kAnd:
      return logic(node, false);
    case Op::kOr:
      return logic(node, true);
    case Op::kConditional:
      return conditional(node);
    case Op::kCall:
    case Op::kNativeCall:
      return call(node);
    case Op::kUnresolvedCall:
      return Value::error("unknown function '" + program_.strings[node.value] + "'");
    case Op::kBind:
      return bind(node);
    case Op::kAll:
    case Op::kExists:
    case Op::kExistsOne:
    case Op::kFilter:
    case Op::kTransformList:
    case Op::kTransformMap:
    case Op::kTransformEntry:
      return macro(node);
    default:
      return binary(node);
  }
}

Value Machine::constant(const Node& node) const {
  switch (node.op) {
    case Op::kNull:
      return {};
    case Op::kBool:
      return Value::boolean(node.value != 0);
    case Op::kInt:
      return Value::integer(static_cast<int64_t>(program_.numbers[node.value]));
    case Op::kUint:
      return Value::unsigned_integer(program_.numbers[node.value]);
    case Op::kDouble:
      return Value::real(std::bit_cast<double>(program_.numbers[node.value]));
    case Op::kBytes:
      return Value::borrowed_bytes(program_.strings[node.value]);
    case Op::kTypeName:
      return Value::type_name(program_.strings[node.value]);
    default:
      return Value::borrowed(program_.strings[node.value]);
  }
}

Value Machine::variable(const Node& node) {
  if (node.value < variables_.size()) return read(variables_[node.value]);
  return Value::error("variable has no value");
}

Value Machine::select(const Node& node) {
  Value operand = eval_operand(node, 0);
  if (operand.is_unknown() || operand.is_error()) return operand;
  return read(member(operand, node));
}

Value Machine::field(const Value& record, uint32_t index) {
  const RecordType& type = declarations_.records[record.as_record().type()];
  if (index < type.fields.size()) return record.as_record().field(index);
  return Value::error(type.name + " has no such field");
}

Value Machine::member(const Value& operand, const Node& node) {
  const std::string& name = program_.strings[node.name];
  bool record = operand.is(Kind::kRecord);
  if (record && (node.op == Op::kField || node.op == Op::kHasField)) {
    return field(operand, node.value);
  }
  if (operand.is(Kind::kMap)) return value_of_key(operand.as_map(), Value::borrowed(name));
  if (!record) return Value::error(type_of(operand) + " has no field '" + name + "'");
  const auto& fields = declarations_.records[operand.as_record().type()].fields;
  for (uint32_t i = 0; i < fields.size(); ++i) {
    if (fields[i].name == name) return field(operand, i);
  }
  return Value::error("record has no field '" + name + "'");
}

Value Machine::has(const Node& node) {
  Value operand = eval_operand(node, 0);
  if (operand.is_unknown() || operand.is_error()) return operand;
  if (operand.is(Kind::kMap)) {
    Value key = Value::borrowed(program_.strings[node.name]);
    return Value::boolean(operand.as_map().find(key) != nullptr);
  }
  Value value = read(member(operand, node));
  if (value.is_unknown() || value.is_error()) return value;
  return Value::boolean(!value.is(Kind::kNull));
}

Value Machine::index(const Node& node) {
  Value container = eval_operand(node, 0);
  Value key = eval_operand(node, 1);
  Undecided undecided;
  undecided.add(container);
  undecided.add(key);
  if (undecided.any()) return undecided.value();
  charge(key);
  if (container.is(Kind::kList)) return read(element(container.as_list(), key));
  if (container.is(Kind::kMap)) return read(value_of_key(container.as_map(), key));
  return no_overload("[]", container, key);
}

Value Machine::list(const Node& node) {
  if (!work_.produce(node.count * sizeof(Value))) return work_.error();
  std::vector<Value> items;
  items.reserve(node.count);
  Undecided undecided;
  for (uint32_t i = 0; i < node.count; ++i) {
    items.push_back(eval_operand(node, i));
    undecided.add(items.back());
  }
  return undecided.any() ? undecided.value() : Value::list(std::move(items));
}

Value Machine::map(const Node& node) {
  if (!work_.produce(node.count * sizeof(Value))) return work_.error();
  std::vector<std::pair<Value, Value>> entries;
  Undecided undecided;
  for (uint32_t i = 0; i < node.count; i += 2) {
    Value key = eval_operand(node, i);
    Value value = eval_operand(node, i + 1);
    undecided.add(key);
    undecided.add(value);
    if (key.is_incomplete()) undecided.add(key.why());
    entries.emplace_back(std::move(key), std::move(value));
  }
  return undecided.any() ? undecided.value() : make_map(std::move(entries));
}

Value Machine::unary(const Node& node) {
  Value operand = eval_operand(node, 0);
  if (operand.is_unknown() || operand.is_error()) return operand;
  if (node.op == Op::kNegate) return negative(operand);
  return operand.is(Kind::kBool) ? negated(operand) : no_overload("!", operand);
}

void Machine::charge(const Value& value) {
  constexpr uint64_t kBytesAStep = 64;
  constexpr uint64_t kItemsAStep = 8;
  bool text = value.is(Kind::kString) || value.is(Kind::kBytes);
  if (text) work_.step(value.as_text().size() / kBytesAStep);
  if (value.is(Kind::kList)) work_.step(value.as_list().items.size() / kItemsAStep);
}

Value Machine::binary(const Node& node) {
  Value left = eval_operand(node, 0);
  Value right = eval_operand(node, 1);
  Undecided undecided;
  undecided.add(left);
  undecided.add(right);
  if (undecided.any()) return undecided.value();
  charge(left);
  charge(right);
  switch (node.op) {
    case Op::kEqual:
      return equal(left, right, work_);
    case Op::kNotEqual:
      return negated(equal(left, right, work_));
    case Op::kLess:
    case Op::kLessOrEqual:
    case Op::kGreater:
    case Op::kGreaterOrEqual:
      return compare(node.op, left, right);
    case Op::kIn:
      return contains(right, left, work_);
    default:
      return calculate(node.op, left, right, work_);
  }
}

/// `decisive` is the operand that settles the result: false of &&, true of ||.
Value Machine::logic(const Node& node, bool decisive) {
  Undecided undecided;
  for (uint32_t i = 0; i < node.count; ++i) {
    Value operand = eval_operand(node, i);
    if (decisive ? operand.is_true() : operand.is_false()) return operand;
    bool wrong = !operand.is(Kind::kBool) && !operand.is_unknown() && !operand.is_error();
    undecided.add(wrong ? no_overload(decisive ? "||" : "&&", operand) : operand);
  }
  return undecided.any() ? undecided.value() : Value::boolean(!decisive);
}

Value Machine::conditional(const Node& node) {
  Value condition = eval_operand(node, 0);
  if (condition.is_unknown() || condition.is_error()) return condition;
  if (!condition.is(Kind::kBool)) return no_overload("?:", condition);
  return eval_operand(node, condition.as_bool() ? 1 : 2);
}

struct Evaluator::State {
  Work work;
  uint64_t step_limit = limits::kExpressionSteps;
  uint64_t budget = UINT64_MAX;
};

Evaluator::Evaluator(const Declarations& declarations) : state_(std::make_unique<State>()) {
  state_->work.declarations = &declarations;
}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

void Evaluator::set_zone_offset(ZoneOffset lookup) { state_->work.zone_offset = lookup; }
void Evaluator::set_step_limit(uint64_t steps) { state_->step_limit = steps; }
void Evaluator::set_step_budget(uint64_t steps) { state_->budget = steps; }
bool Evaluator::out_of_steps() const { return state_->budget == 0; }

Evaluation Evaluator::evaluate(const Program& program, std::span<const Value> variables,
                               const void* host) {
  if (program.empty()) return {Value::error("no expression"), {}};
  Work& work = state_->work;
  const uint64_t steps = std::min(state_->step_limit, state_->budget);
  work.begin(steps);
  Machine machine(program, *work.declarations, variables, host, work);
  Value value = machine.run();
  state_->budget -= steps - work.steps_left();
  return {std::move(value), machine.take_evidence()};
}

}  // namespace pairlint::expr
