// Finds the places of a program where a truth value is decided, so that a test can force each one
// and see whether anything changes.
#include <algorithm>

#include "expr/program.h"

namespace pairlint::expr {

namespace {

class LeafFinder {
 public:
  explicit LeafFinder(const Program& program) : program_(program) {}

  std::vector<Leaf> find() {
    if (!program_.empty()) visit(program_.root(), true);
    std::sort(leaves_.begin(), leaves_.end(), [](const Leaf& a, const Leaf& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    return std::move(leaves_);
  }

 private:
  /// `decides`: the node's value is a truth value that its surroundings use as one. Depth is that
  /// of the program, which its parser limits.
  void visit(uint32_t index, bool decides) {
    const Node& node = program_.nodes[index];
    if (decides && is_leaf(node)) leaves_.push_back({index, node.begin, node.end});
    if (node.defined != 0) return;
    for (uint32_t i = 0; i < node.count; ++i) {
      visit(program_.operand(node, i), operand_decides(node, i, decides));
    }
  }

  static bool is_leaf(const Node& node) {
    if (node.defined != 0) return true;
    return node.op != Op::kAnd && node.op != Op::kOr && node.op != Op::kNot &&
           node.op != Op::kConditional && node.op != Op::kBind && node.op > Op::kTypeName;
  }

  static bool operand_decides(const Node& node, uint32_t operand, bool decides) {
    switch (node.op) {
      case Op::kAnd:
      case Op::kOr:
      case Op::kNot:
        return true;
      case Op::kConditional:
        return operand == 0 || decides;
      case Op::kAll:
      case Op::kExists:
      case Op::kExistsOne:
      case Op::kFilter:
        return operand == 1;
      case Op::kTransformList:
      case Op::kTransformMap:
      case Op::kTransformEntry:
        return node.count == 3 && operand == 1;
      case Op::kBind:
        return operand == 1 && decides;
      default:
        return false;
    }
  }

  const Program& program_;
  std::vector<Leaf> leaves_;
};

}  // namespace

std::vector<Leaf> leaves(const Program& program) { return LeafFinder(program).find(); }

Program with_leaf(const Program& program, const Leaf& leaf, bool value) {
  Program changed = program;
  Node& node = changed.nodes[leaf.node];
  node.op = Op::kBool;
  node.value = value ? 1 : 0;
  node.count = 0;
  return changed;
}

}  // namespace pairlint::expr
