#include "expr/program_builder.h"

#include <algorithm>

#include "base/limits.h"

namespace pairlint::expr {

uint32_t ProgramBuilder::add(Node node, std::span<const uint32_t> operands) {
  uint32_t depth = 0;
  for (uint32_t operand : operands) depth = std::max(depth, depths_[operand] + 1);
  too_deep_ = too_deep_ || depth > limits::kExpressionDepth;
  depths_.push_back(depth);

  node.first = static_cast<uint32_t>(program_.operands.size());
  node.count = static_cast<uint32_t>(operands.size());
  for (const uint32_t operand : operands) program_.operands.push_back(operand);
  program_.nodes.push_back(node);
  return program_.root();
}

uint32_t ProgramBuilder::string(std::string_view text) {
  auto found = strings_.find(text);
  if (found != strings_.end()) return found->second;
  auto index = static_cast<uint32_t>(program_.strings.size());
  program_.strings.emplace_back(text);
  strings_.emplace(text, index);
  return index;
}

uint32_t ProgramBuilder::number(uint64_t bits) {
  program_.numbers.push_back(bits);
  return static_cast<uint32_t>(program_.numbers.size()) - 1;
}

}  // namespace pairlint::expr
