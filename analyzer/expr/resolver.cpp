#include "expr/resolver.h"

#include <algorithm>
#include <array>

#include "expr/builtins.h"

namespace pairlint::expr {

namespace {

constexpr std::array<std::string_view, 12> kTypeNames{"bool",
                                                      "bytes",
                                                      "double",
                                                      "google.protobuf.Duration",
                                                      "google.protobuf.Timestamp",
                                                      "int",
                                                      "list",
                                                      "map",
                                                      "null_type",
                                                      "string",
                                                      "type",
                                                      "uint"};

uint32_t index_of(const auto& all, std::string_view name) {
  auto found = std::find_if(all.begin(), all.end(), [&](const auto& n) { return n.name == name; });
  return found == all.end() ? UINT32_MAX : static_cast<uint32_t>(found - all.begin());
}

class Resolver {
 public:
  Resolver(Program& program, const Declarations& declarations)
      : program_(program), declarations_(declarations), dotted_(program.nodes.size()) {}

  void run() {
    for (uint32_t index = 0; index < program_.nodes.size(); ++index) {
      Node& node = program_.nodes[index];
      if (node.op == Op::kName) {
        dotted_[index] = program_.strings[node.value];
        resolve_name(index);
      } else if (node.op == Op::kSelect) {
        const std::string& before = dotted_[program_.operand(node, 0)];
        if (before.empty()) continue;
        dotted_[index] = before + "." + program_.strings[node.name];
        resolve_name(index);
      } else if (node.op == Op::kUnresolvedCall) {
        resolve_call(node);
      }
    }
  }

 private:
  void resolve_name(uint32_t index) {
    const std::string& name = dotted_[index];
    Node& node = program_.nodes[index];
    uint32_t slot = index_of(declarations_.variables, name);
    if (slot != UINT32_MAX) {
      become(node, Op::kVariable, slot);
    } else if (std::binary_search(kTypeNames.begin(), kTypeNames.end(), name)) {
      program_.strings.push_back(name);
      become(node, Op::kTypeName, static_cast<uint32_t>(program_.strings.size()) - 1);
    }
  }

  static void become(Node& node, Op op, uint32_t value) {
    node.op = op;
    node.value = value;
    node.count = 0;
  }

  void resolve_call(Node& node) {
    const std::string name = program_.strings[node.value];
    if (node.flag != 0) {
      const std::string& before = dotted_[program_.operand(node, 0)];
      if (!before.empty() && resolve_function(node, before + "." + name)) {
        // It was no receiver but the first part of the function's name.
        node.flag = 0;
        ++node.first;
        --node.count;
        return;
      }
    }
    resolve_function(node, std::string(name));
  }

  bool resolve_function(Node& node, const std::string& name) {
    uint32_t declared = index_of(declarations_.functions, name);
    uint32_t builtin = declared == UINT32_MAX ? find_builtin(name) : kNoFunction;
    if (declared == UINT32_MAX && builtin == kNoFunction) return false;
    node.op = builtin == kNoFunction ? Op::kNativeCall : Op::kCall;
    node.value = builtin == kNoFunction ? declared : builtin;
    return true;
  }

  Program& program_;
  const Declarations& declarations_;
  std::vector<std::string> dotted_;  ///< by node: a.b.c where the node is such a name, else empty
};

}  // namespace

void resolve(Program& program, const Declarations& declarations) {
  Resolver(program, declarations).run();
}

}  // namespace pairlint::expr
