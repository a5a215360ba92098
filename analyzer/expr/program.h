#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/items.h"

namespace pairlint::expr {

enum class Op : uint8_t {
  // Constants. value: the bool; index into numbers; index into strings.
  kNull,
  kBool,
  kInt,
  kUint,
  kDouble,
  kString,
  kBytes,
  kTypeName,
  // Names. value: local slot, variable slot, index into strings.
  kLocal,
  kVariable,
  kName,
  // Members. name: the field's name; value of kField and kHasField: the field's index.
  kSelect,
  kField,
  kHas,
  kHasField,
  kIndex,
  kList,
  kMap,
  // Operators. kAnd and kOr take two operands or more.
  kNot,
  kNegate,
  kAnd,
  kOr,
  kConditional,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kModulo,
  kEqual,
  kNotEqual,
  kLess,
  kLessOrEqual,
  kGreater,
  kGreaterOrEqual,
  kIn,
  // Calls. value: index of the built-in function; of the declared one; flag: it has a receiver.
  kCall,
  kNativeCall,
  kUnresolvedCall,
  // Macros. Operands: range, condition (if there is one), body. value: the first local slot;
  // flag: how many variables.
  kAll,
  kExists,
  kExistsOne,
  kFilter,
  kTransformList,
  kTransformMap,
  kTransformEntry,
  kBind,
};

/// One operation. Operands stand before it in Program::nodes.
struct Node {
  Op op = Op::kNull;
  uint8_t flag = 0;
  uint16_t defined = 0;  ///< 1: what a call of a definition became; no leaf lies inside
  uint32_t value = 0;
  uint32_t name = 0;
  uint32_t first = 0;  ///< index into Program::operands
  uint32_t count = 0;
  uint32_t begin = 0;  ///< bytes [begin, end) of the source
  uint32_t end = 0;
  bool operator==(const Node&) const = default;
};

/// An expression, ready to evaluate: flat, copyable, without pointers, so that it can be stored and
/// read back.
struct Program {
  Items<Node> nodes;  ///< the last one is the root
  Items<uint32_t> operands;
  Items<uint64_t> numbers;  ///< bits of int, uint and double constants
  Items<Text> strings;
  uint32_t locals = 0;  ///< how many slots its macros need

  bool empty() const { return nodes.empty(); }
  uint32_t root() const { return static_cast<uint32_t>(nodes.size()) - 1; }
  uint32_t operand(const Node& node, uint32_t index) const { return operands[node.first + index]; }
  bool operator==(const Program&) const = default;
};

/// Every index inside its table and every operand before its node: what evaluation relies on. For
/// programs that were read from somewhere.
bool is_well_formed(const Program& program);

/// A boolean leaf: an operand of && || ! ?: (or a whole condition, or the body of a macro) that is
/// not itself such an operator. Constants are none.
struct Leaf {
  uint32_t node = 0;
  uint32_t begin = 0;  ///< bytes [begin, end) of the source
  uint32_t end = 0;
};
/// In the order of the source.
std::vector<Leaf> leaves(const Program& program);
Program with_leaf(const Program& program, const Leaf& leaf, bool value);

}  // namespace pairlint::expr
