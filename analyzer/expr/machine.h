#pragma once

#include <optional>
#include <span>
#include <vector>

#include "expr/evidence_log.h"
#include "expr/program.h"
#include "expr/types.h"
#include "expr/value.h"
#include "expr/work.h"

namespace pairlint::expr {

/// Folds the operands that do not decide a result: an unknown wins over an error, the first error
/// over nothing.
class Undecided {
 public:
  void add(const Value& value) {
    if (value.is_unknown()) {
      why_.merge(value.why());
      unknown_ = true;
    } else if (value.is_error() && !error_) {
      error_ = value;
    }
  }
  void add(const UnknownSet& rest) {
    why_.merge(rest);
    unknown_ = unknown_ || !rest.empty();
  }
  bool any() const { return unknown_ || error_.has_value(); }
  bool has_error() const { return error_.has_value(); }
  const UnknownSet& why() const { return why_; }
  /// Of something that any() holds for.
  Value value() const { return unknown_ ? Value::unknown(why_) : *error_; }

 private:
  UnknownSet why_;
  bool unknown_ = false;
  std::optional<Value> error_;
};

/// One evaluation of one program. Recursion goes as deep as the program, which its parser limits.
class Machine {
 public:
  Machine(const Program& program, const Declarations& declarations,
          std::span<const Value> variables, const void* host, Work& work)
      : program_(program),
        declarations_(declarations),
        variables_(variables),
        host_(host),
        work_(work),
        locals_(program.locals) {}

  Value run();
  std::vector<uint32_t> take_evidence() { return evidence_.take(); }

 private:
  Value eval(uint32_t index);
  Value eval_operand(const Node& node, uint32_t index) {
    return eval(program_.operand(node, index));
  }
  /// The value, noted as read.
  Value read(Value value);

  // evaluator.cpp
  Value constant(const Node& node) const;
  Value variable(const Node& node);
  Value select(const Node& node);
  Value field(const Value& record, uint32_t index);
  Value member(const Value& operand, const Node& node);
  Value has(const Node& node);
  Value index(const Node& node);
  Value list(const Node& node);
  Value map(const Node& node);
  Value unary(const Node& node);
  Value binary(const Node& node);
  Value logic(const Node& node, bool decisive);
  Value conditional(const Node& node);
  void charge(const Value& value);

  // calls.cpp
  Value call(const Node& node);
  Value call_builtin(const Node& node, std::span<const Value> arguments);
  Value call_native(const Node& node, std::span<const Value> arguments);

  // comprehension.cpp
  Value macro(const Node& node);
  Value bind(const Node& node);
  bool enter(const Node& node, const Value& range, size_t item);
  Value quantifier(const Node& node, const Value& range, bool decisive);
  Value exists_one(const Node& node, const Value& range);
  Value filter(const Node& node, const Value& range);
  Value transform_list(const Node& node, const Value& range);
  Value transform_map(const Node& node, const Value& range);
  Value test(const Node& node, uint32_t operand);

  const Program& program_;
  const Declarations& declarations_;
  std::span<const Value> variables_;
  const void* host_;
  Work& work_;
  std::vector<Value> locals_;
  std::vector<Value> stack_;  ///< arguments of the calls under way
  EvidenceLog evidence_;
};

}  // namespace pairlint::expr
