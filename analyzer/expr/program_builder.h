#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "expr/compile.h"

namespace pairlint::expr {

/// Puts a Program together from its leaves to its root.
class ProgramBuilder {
 public:
  /// Appends a node over `operands` and gives its index. The tree may become too deep: see
  /// too_deep().
  uint32_t add(Node node, std::span<const uint32_t> operands);
  uint32_t add(Node node, std::initializer_list<uint32_t> operands) {
    return add(node, std::span<const uint32_t>(operands.begin(), operands.size()));
  }

  uint32_t string(std::string_view text);
  uint32_t number(uint64_t bits);
  void need_locals(uint32_t count) { program_.locals = std::max(program_.locals, count); }

  Node& node(uint32_t index) { return program_.nodes[index]; }
  const Program& program() const { return program_; }
  bool too_deep() const { return too_deep_; }
  Program take() { return std::move(program_); }

 private:
  Program program_;
  std::vector<uint32_t> depths_;  ///< of the tree below each node
  std::map<std::string, uint32_t, std::less<>> strings_;
  bool too_deep_ = false;
};

}  // namespace pairlint::expr
