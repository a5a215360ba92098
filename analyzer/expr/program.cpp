#include "expr/program.h"

#include "expr/builtins.h"

namespace pairlint::expr {

namespace {

/// How many operands an operation takes.
struct Arity {
  uint32_t least;
  uint32_t most;
};

Arity arity_of(Op op) {
  switch (op) {
    case Op::kNull:
    case Op::kBool:
    case Op::kInt:
    case Op::kUint:
    case Op::kDouble:
    case Op::kString:
    case Op::kBytes:
    case Op::kTypeName:
    case Op::kLocal:
    case Op::kVariable:
    case Op::kName:
      return {0, 0};
    case Op::kSelect:
    case Op::kField:
    case Op::kHas:
    case Op::kHasField:
    case Op::kNot:
    case Op::kNegate:
      return {1, 1};
    case Op::kList:
    case Op::kMap:
    case Op::kCall:
    case Op::kNativeCall:
    case Op::kUnresolvedCall:
      return {0, UINT32_MAX};
    case Op::kAnd:
    case Op::kOr:
      return {2, UINT32_MAX};
    case Op::kConditional:
      return {3, 3};
    case Op::kTransformList:
    case Op::kTransformMap:
    case Op::kTransformEntry:
      return {2, 3};
    default:
      return {2, 2};
  }
}

bool is_macro(Op op) { return op >= Op::kAll && op <= Op::kBind; }

/// What a node's `value` must stay below; variable slots, field indices and declared functions
/// belong to the declarations and are checked when they are used.
uint64_t value_bound(const Program& program, Op op) {
  switch (op) {
    case Op::kInt:
    case Op::kUint:
    case Op::kDouble:
      return program.numbers.size();
    case Op::kString:
    case Op::kBytes:
    case Op::kTypeName:
    case Op::kName:
    case Op::kUnresolvedCall:
      return program.strings.size();
    case Op::kLocal:
      return program.locals;
    case Op::kCall:
      return builtin_rows().size();
    default:
      return UINT64_MAX;
  }
}

bool is_well_formed(const Program& program, uint32_t index) {
  const Node& node = program.nodes[index];
  if (node.op > Op::kBind) return false;
  Arity arity = arity_of(node.op);
  if (node.count < arity.least || node.count > arity.most) return false;
  if (node.op == Op::kMap && node.count % 2 != 0) return false;
  if (uint64_t{node.first} + node.count > program.operands.size()) return false;
  for (uint32_t i = 0; i < node.count; ++i) {
    if (program.operand(node, i) >= index) return false;
  }
  if (node.value >= value_bound(program, node.op)) return false;
  if (is_macro(node.op) && uint64_t{node.value} + node.flag > program.locals) return false;
  bool named = node.op >= Op::kSelect && node.op <= Op::kHasField;
  return !named || node.name < program.strings.size();
}

}  // namespace

bool is_well_formed(const Program& program) {
  constexpr uint32_t kMostLocals = 1024;
  if (program.locals > kMostLocals || program.nodes.size() >= UINT32_MAX) return false;
  for (uint32_t index = 0; index < program.nodes.size(); ++index) {
    if (!is_well_formed(program, index)) return false;
  }
  return true;
}

}  // namespace pairlint::expr
