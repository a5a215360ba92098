#include "cli/placeholders.h"

#include <vector>

namespace pairlint::cli {
namespace {

using expr::Node;
using expr::Op;
using expr::Program;

bool is_field(const Node& node) { return node.op == Op::kField || node.op == Op::kHasField; }

/// The property that a part of the program reads last: what stands before it finds the record.
std::string last_field(const Program& program, uint32_t at) {
  const Node& part = program.nodes[at];
  for (uint32_t i = at + 1; i-- > 0;) {
    const Node& node = program.nodes[i];
    if (is_field(node) && node.begin >= part.begin && node.end <= part.end) {
      return program.strings[node.name];
    }
  }
  return "value";
}

/// `<Realm>`, `<host of ExchangeAutodiscoverUrl>`
std::string placeholder(const Pack& pack, const Program& program, uint32_t at) {
  const Node& node = program.nodes[at];
  const bool of_field = node.op == Op::kNativeCall && node.count == 1 &&
                        is_field(program.nodes[program.operand(node, 0)]);
  const std::string field = last_field(program, at);
  return of_field ? "<" + pack.vocabulary.functions[node.value].name + " of " + field + ">"
                  : "<" + field + ">";
}

/// Texts that are put together show what is constant in them.
std::string shown(const Pack& pack, const Program& program) {
  std::string text;
  std::vector<uint32_t> parts = {program.root()};
  while (!parts.empty()) {
    const uint32_t at = parts.back();
    const Node& node = program.nodes[at];
    parts.pop_back();
    if (node.op == Op::kAdd) {
      parts.push_back(program.operand(node, 1));
      parts.push_back(program.operand(node, 0));
    } else {
      text += node.op == Op::kString ? std::string(program.strings[node.value])
                                     : placeholder(pack, program, at);
    }
  }
  return text;
}

}  // namespace

std::string with_placeholders(const Pack& pack, const Template& command) {
  std::string text;
  for (size_t i = 0; i < command.literals.size(); ++i) {
    text += command.literals[i];
    if (i < command.expressions.size()) text += shown(pack, command.expressions[i]);
  }
  return text;
}

}  // namespace pairlint::cli
