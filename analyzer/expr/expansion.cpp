// What is not grammar but looks like calls: macros, whose variables become slots, and definitions,
// whose bodies stand in the place of their calls.
#include <utility>

#include "expr/lexer.h"
#include "expr/syntax.h"

namespace pairlint::expr {

std::optional<uint32_t> Parser::local(std::string_view name) const {
  for (size_t slot = locals_.size(); slot-- > scope_;) {
    if (locals_[slot] == name) return static_cast<uint32_t>(slot);
  }
  return std::nullopt;
}

uint32_t Parser::has(uint32_t begin) {
  tokens_.expect("(");
  Token argument = tokens_.peek();
  uint32_t field = expression();
  tokens_.expect(")");
  if (builder_.node(field).op != Op::kSelect) {
    tokens_.fail_at(argument, "has() needs a field, such as has(a.b)");
    return field;
  }
  Node& node = builder_.node(field);
  node.op = Op::kHas;
  if (!call_) {
    node.begin = begin;
    node.end = tokens_.last_end();
  }
  return field;
}

bool Parser::is_cel_bind(uint32_t operand, const Token& name) {
  const Node& node = builder_.node(operand);
  return tokens_.text(name) == "bind" && node.op == Op::kName &&
         builder_.program().strings[node.value] == "cel" && is_variable(1);
}

uint32_t Parser::bind(uint32_t begin) {
  std::string_view name = tokens_.text(tokens_.peek(1));
  tokens_.skip(3);
  uint32_t value = expression();
  tokens_.expect(",");
  uint32_t slot = declare({name});
  uint32_t body = expression();
  tokens_.expect(")");
  locals_.pop_back();
  return add(Op::kBind, begin, {value, body}, slot, 1);
}

bool Parser::is_variable(size_t ahead) const {
  return tokens_.peek(ahead).kind == TokenKind::kIdentifier && tokens_.is(",", ahead + 1);
}

std::optional<uint32_t> Parser::macro_variables(const Macro& macro) const {
  bool one = is_variable(1);
  bool two = one && is_variable(3);
  if (two && macro.most_variables == 2) return 2;
  if (one && macro.least_variables == 1) return 1;
  return std::nullopt;
}

uint32_t Parser::declare(std::initializer_list<std::string_view> names) {
  auto slot = static_cast<uint32_t>(locals_.size());
  locals_.insert(locals_.end(), names.begin(), names.end());
  builder_.need_locals(static_cast<uint32_t>(locals_.size()));
  return slot;
}

uint32_t Parser::expand(const Macro& macro, uint32_t variables, uint32_t range, uint32_t begin) {
  auto slot = static_cast<uint32_t>(locals_.size());
  tokens_.expect("(");
  for (uint32_t i = 0; i < variables; ++i) {
    Token name = tokens_.peek();
    for (size_t other = slot; other < locals_.size(); ++other) {
      if (locals_[other] != tokens_.text(name)) continue;
      tokens_.fail_at(name, "two variables have one name");
    }
    declare({tokens_.text(name)});
    tokens_.skip(2);
  }
  Nodes operands{range};
  elements(")", operands, false);
  locals_.resize(slot);
  bool filters = macro.may_filter && operands.size() == 3;
  if (operands.size() != 2 && !filters) {
    tokens_.fail_at(tokens_.last(),
                    std::string(macro.name) + "() takes " + std::string(macro.takes));
  }
  return add(macro.op, begin, operands, slot, static_cast<uint8_t>(variables));
}

const Definition* Parser::definition_of(std::string_view name) const {
  for (const Definition& each : definitions_) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

uint32_t Parser::expand(const Definition& definition, const Token& name, uint32_t begin) {
  const size_t count = definition.parameters.size();
  const auto slot = static_cast<uint32_t>(locals_.size());
  for (size_t i = 0; i < count; ++i) declare({std::string_view()});
  Nodes arguments;
  tokens_.expect("(");
  elements(")", arguments, false);
  if (arguments.size() != count && !tokens_.failed()) {
    tokens_.fail_at(name, definition.name + "() takes " + std::to_string(count) + " arguments");
  }
  if (tokens_.failed()) return nothing();
  for (size_t i = 0; i < count; ++i) locals_[slot + i] = definition.parameters[i];
  uint32_t result = body(definition, slot, name, {begin, tokens_.last_end()});
  for (size_t i = count; i-- > 0;) {
    result = add(Op::kBind, begin, {arguments[i], result}, slot + static_cast<uint32_t>(i), 1);
  }
  locals_.resize(slot);
  builder_.node(result).defined = 1;
  return result;
}

uint32_t Parser::body(const Definition& definition, uint32_t slot, const Token& name, Place call) {
  auto tokens = tokenize(definition.body);
  if (!tokens || ++expansions_ > limits::kExpressionExpansions) {
    tokens_.fail_at(name, definition.name + "() cannot be expanded");
    return nothing();
  }
  TokenReader reader(definition.body, std::move(*tokens));
  std::swap(tokens_, reader);
  const auto outer_call = std::exchange(call_, call_ ? *call_ : call);
  const auto outer_scope = std::exchange(scope_, slot);
  const uint32_t result = expression();
  std::swap(tokens_, reader);
  call_ = outer_call;
  scope_ = outer_scope;
  if (reader.failed()) {
    const std::string where = call_ ? "" : "in " + definition.name + "(): ";
    tokens_.fail_at(name, where + reader.problem().message);
  }
  return result;
}

}  // namespace pairlint::expr
