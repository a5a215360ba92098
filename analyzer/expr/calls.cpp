// Calls of CEL's own functions and of the caller's.
#include <algorithm>

#include "expr/builtins.h"
#include "expr/machine.h"

namespace pairlint::expr {

namespace {

using Kind = Value::Kind;

/// Collects why parts of a value are not known, down to the last element.
void collect_why(const Value& value, UnknownSet& why, Work& work) {
  if (value.is_whole() || !work.step()) return;
  why.merge(value.why());
  if (value.is(Kind::kList)) {
    for (const Value& item : value.as_list().items) collect_why(item, why, work);
  } else if (value.is(Kind::kMap)) {
    for (const auto& entry : value.as_map().entries) collect_why(entry.second, why, work);
  }
}

/// What a function that wants more than these arguments results in; nothing if it can be called.
std::optional<Value> blocked(std::span<const Value> arguments, Takes takes, Work& work) {
  if (takes == Takes::kUnknown) return std::nullopt;
  Undecided undecided;
  for (const Value& argument : arguments) undecided.add(argument);
  if (undecided.any()) return undecided.value();
  if (takes == Takes::kPartial) return std::nullopt;
  bool whole = true;
  UnknownSet why;
  for (const Value& argument : arguments) {
    whole = whole && argument.is_whole();
    collect_why(argument, why, work);
  }
  return whole ? std::nullopt : std::optional(Value::unknown(std::move(why)));
}

bool any_fits(const std::vector<Overload>& overloads, bool receiver,
              std::span<const Value> arguments) {
  return std::any_of(overloads.begin(), overloads.end(), [&](const Overload& overload) {
    return overload.receiver == receiver && fits(overload, arguments);
  });
}

bool any_fits(const BuiltinRow& builtin, bool receiver, std::span<const Value> arguments) {
  const auto& all = builtin.signatures;
  return std::any_of(all.begin(), all.end(), [&](const Signature& signature) {
    if (signature.text == "...") return true;
    return !signature.text.empty() && signature.receiver == receiver && fits(signature, arguments);
  });
}

Value no_fit(std::string_view name, std::span<const Value> arguments) {
  std::string message = "no such overload: " + std::string(name) + "(";
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (i > 0) message += ", ";
    message += kind_name(arguments[i].kind());
  }
  return Value::error(message + ")");
}

}  // namespace

Value Machine::call(const Node& node) {
  size_t base = stack_.size();
  for (uint32_t i = 0; i < node.count; ++i) {
    Value argument = eval_operand(node, i);
    charge(argument);
    stack_.push_back(std::move(argument));
  }
  std::span<const Value> arguments(stack_.data() + base, node.count);
  Value result =
      node.op == Op::kCall ? call_builtin(node, arguments) : call_native(node, arguments);
  stack_.resize(base);
  return result;
}

Value Machine::call_builtin(const Node& node, std::span<const Value> arguments) {
  const BuiltinRow& builtin = *builtin_rows()[node.value];
  if (auto result = blocked(arguments, builtin.takes, work_)) return *result;
  bool fits = any_fits(builtin, node.flag != 0, arguments);
  return fits ? builtin.run({arguments, work_}) : no_fit(builtin.name, arguments);
}

Value Machine::call_native(const Node& node, std::span<const Value> arguments) {
  if (node.value >= declarations_.functions.size()) return Value::error("no such function");
  const Function& function = declarations_.functions[node.value];
  if (auto result = blocked(arguments, function.takes, work_)) return *result;
  bool fits = function.native && any_fits(function.overloads, node.flag != 0, arguments);
  return fits ? function.native(arguments, host_) : no_fit(function.name, arguments);
}

}  // namespace pairlint::expr
