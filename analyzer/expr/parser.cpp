// CEL's grammar (cel-spec, langdef) by recursive descent, over tokens that are all read before, so
// that a macro is recognised by looking ahead.
#include "expr/parser.h"

#include <bit>

#include "expr/constants.h"
#include "expr/lexer.h"
#include "expr/syntax.h"

namespace pairlint::expr {

Checked<Program> Parser::run() {
  expression();  // its node is added after those of its operands: it is the program's root
  if (tokens_.peek().kind != TokenKind::kEnd) fail_unexpected();
  if (tokens_.failed()) return tl::unexpected(tokens_.problem());
  return builder_.take();
}

void Parser::fail_too_deep(const Token& place) {
  tokens_.fail_at(place, "expression is nested deeper than " +
                             std::to_string(limits::kExpressionDepth) + " levels");
}

uint32_t Parser::add(Op op, uint32_t begin, std::span<const uint32_t> operands, uint32_t value,
                     uint8_t flag) {
  Node node;
  node.op = op;
  node.value = value;
  node.flag = flag;
  node.begin = call_ ? call_->begin : begin;
  node.end = call_ ? call_->end : tokens_.last_end();
  uint32_t index = builder_.add(node, operands);
  if (builder_.too_deep()) fail_too_deep(tokens_.last());
  return index;
}

uint32_t Parser::expression() {
  if (++depth_ > limits::kExpressionDepth) fail_too_deep(tokens_.peek());
  uint32_t result = tokens_.failed() ? nothing() : conditional();
  --depth_;
  return result;
}

uint32_t Parser::conditional() {
  uint32_t begin = tokens_.peek().begin;
  uint32_t condition = logic("||", Op::kOr);
  if (!tokens_.accept("?")) return condition;
  uint32_t yes = logic("||", Op::kOr);
  tokens_.expect(":");
  uint32_t no = expression();
  return add(Op::kConditional, begin, {condition, yes, no});
}

uint32_t Parser::logic(std::string_view text, Op op) {
  uint32_t begin = tokens_.peek().begin;
  auto operand = [&] { return op == Op::kOr ? logic("&&", Op::kAnd) : binary(1); };
  Nodes operands{operand()};
  while (tokens_.accept(text)) operands.push_back(operand());
  return operands.size() == 1 ? operands[0] : add(op, begin, operands);
}

uint32_t Parser::binary(int precedence) {
  if (precedence > kHighestPrecedence) return unary();
  uint32_t begin = tokens_.peek().begin;
  uint32_t left = binary(precedence + 1);
  while (const BinaryOperator* found = accept_operator(precedence)) {
    uint32_t right = binary(precedence + 1);
    left = add(found->op, begin, {left, right});
  }
  return left;
}

const BinaryOperator* Parser::accept_operator(int precedence) {
  for (const BinaryOperator& candidate : binary_operators()) {
    if (candidate.precedence == precedence && tokens_.accept(candidate.text)) return &candidate;
  }
  return nullptr;
}

uint32_t Parser::unary() {
  if (!tokens_.is("!") && !tokens_.is("-")) return member();
  std::string sign(tokens_.text(tokens_.peek()));
  std::vector<uint32_t> begins;
  while (tokens_.is(sign) && !is_negative_constant()) begins.push_back(tokens_.take().begin);
  uint32_t result = member();
  for (; !begins.empty(); begins.pop_back()) {
    result = add(sign == "!" ? Op::kNot : Op::kNegate, begins.back(), {result});
  }
  return result;
}

bool Parser::is_negative_constant() const {
  TokenKind next = tokens_.peek(1).kind;
  return tokens_.is("-") && (next == TokenKind::kInt || next == TokenKind::kDouble);
}

uint32_t Parser::member() {
  uint32_t begin = tokens_.peek().begin;
  uint32_t result = primary();
  for (;;) {
    if (tokens_.accept(".")) {
      result = selection(result, begin);
    } else if (tokens_.accept("[")) {
      uint32_t index = expression();
      tokens_.expect("]");
      result = add(Op::kIndex, begin, {result, index});
    } else if (tokens_.is("{")) {
      tokens_.fail_at(tokens_.peek(), "messages cannot be constructed here");
      return result;
    } else {
      return result;
    }
  }
}

uint32_t Parser::selection(uint32_t operand, uint32_t begin) {
  Token name = tokens_.peek();
  if (name.kind != TokenKind::kIdentifier) {
    tokens_.fail_at(name, "expected a member's name, found " + tokens_.shown());
    return operand;
  }
  tokens_.skip(1);
  if (tokens_.is("(")) return member_call(operand, begin, name);
  uint32_t node = add(Op::kSelect, begin, {operand});
  builder_.node(node).name = builder_.string(tokens_.text(name));
  return node;
}

uint32_t Parser::member_call(uint32_t operand, uint32_t begin, const Token& name) {
  if (is_cel_bind(operand, name)) return bind(begin);
  const Macro* macro = find_macro(tokens_.text(name));
  if (macro == nullptr) return call(name, begin, operand);
  if (auto variables = macro_variables(*macro)) return expand(*macro, *variables, operand, begin);
  uint32_t result = call(name, begin, operand);
  uint32_t arguments = builder_.node(result).count - 1;
  if (arguments >= macro->least_arguments && arguments <= macro->most_arguments) {
    tokens_.fail_at(name, std::string(macro->name) + "() needs a variable's name first");
  }
  return result;
}

uint32_t Parser::call(const Token& name, uint32_t begin, std::optional<uint32_t> receiver) {
  const Definition* definition = receiver ? nullptr : definition_of(tokens_.text(name));
  if (definition != nullptr) return expand(*definition, name, begin);
  Nodes operands;
  if (receiver) operands.push_back(*receiver);
  tokens_.expect("(");
  elements(")", operands, false);
  return add(Op::kUnresolvedCall, begin, operands, builder_.string(tokens_.text(name)),
             receiver ? 1 : 0);
}

void Parser::elements(std::string_view close, Nodes& operands, bool trailing_comma) {
  while (!tokens_.accept(close)) {
    operands.push_back(expression());
    if (tokens_.accept(close)) return;
    tokens_.expect(",");
    if (tokens_.failed()) return;
    if (!trailing_comma && tokens_.is(close)) fail_unexpected();
  }
}

uint32_t Parser::primary() {
  const Token& first = tokens_.peek();
  switch (first.kind) {
    case TokenKind::kIdentifier:
      return name(first.begin);
    case TokenKind::kKeyword:
      return keyword(first);
    case TokenKind::kPunctuation:
      return punctuation(first);
    case TokenKind::kEnd:
      tokens_.fail_at(first, "expected an expression, found the end");
      return nothing();
    default:
      return constant(first, false);
  }
}

uint32_t Parser::punctuation(const Token& first) {
  if (is_negative_constant()) {
    tokens_.skip(1);
    return constant(tokens_.peek(), true);
  }
  if (tokens_.accept("(")) {
    uint32_t result = expression();
    tokens_.expect(")");
    return result;
  }
  if (tokens_.accept("[")) {
    Nodes items;
    elements("]", items, true);
    return add(Op::kList, first.begin, items);
  }
  if (tokens_.accept("{")) return map(first.begin);
  if (tokens_.accept(".")) return name(first.begin);
  tokens_.fail_at(first, "expected an expression, found " + tokens_.shown());
  return nothing();
}

uint32_t Parser::map(uint32_t begin) {
  Nodes operands;
  while (!tokens_.accept("}")) {
    operands.push_back(expression());
    tokens_.expect(":");
    operands.push_back(expression());
    if (tokens_.accept("}")) break;
    tokens_.expect(",");
    if (tokens_.failed()) return nothing();
  }
  return add(Op::kMap, begin, operands);
}

uint32_t Parser::keyword(const Token& first) {
  if (tokens_.is("in")) {
    tokens_.fail_at(first, "expected an expression, found 'in'");
    return nothing();
  }
  bool null = tokens_.is("null");
  bool value = tokens_.is("true");
  tokens_.skip(1);
  return add(null ? Op::kNull : Op::kBool, first.begin, {}, value ? 1 : 0);
}

uint32_t Parser::constant(const Token& first, bool negative) {
  uint32_t begin = negative ? tokens_.last().begin : first.begin;
  tokens_.skip(1);
  switch (first.kind) {
    case TokenKind::kInt: {
      int64_t value = take(int_constant(tokens_.source(), first, negative));
      return add(Op::kInt, begin, {}, builder_.number(static_cast<uint64_t>(value)));
    }
    case TokenKind::kUint:
      return add(Op::kUint, begin, {},
                 builder_.number(take(uint_constant(tokens_.source(), first))));
    case TokenKind::kDouble: {
      double value = take(double_constant(tokens_.source(), first));
      auto bits = std::bit_cast<uint64_t>(negative ? -value : value);
      return add(Op::kDouble, begin, {}, builder_.number(bits));
    }
    default: {
      Op op = first.kind == TokenKind::kBytes ? Op::kBytes : Op::kString;
      return add(op, begin, {}, builder_.string(take(string_constant(tokens_.source(), first))));
    }
  }
}

uint32_t Parser::name(uint32_t begin) {
  Token name = tokens_.peek();
  if (name.kind != TokenKind::kIdentifier) {
    tokens_.fail_at(name, "expected a name, found " + tokens_.shown());
    return nothing();
  }
  tokens_.skip(1);
  std::string_view word = tokens_.text(name);
  if (tokens_.is("(")) return word == "has" ? has(begin) : call(name, begin, std::nullopt);
  if (is_reserved(word)) {
    tokens_.fail_at(name, "'" + std::string(word) + "' is a reserved word");
  }
  auto slot = begin == name.begin ? local(word) : std::nullopt;
  if (slot) return add(Op::kLocal, begin, {}, *slot);
  return add(Op::kName, begin, {}, builder_.string(word));
}

Checked<Program> parse(std::string_view source, std::span<const Definition> definitions) {
  auto tokens = tokenize(source);
  if (!tokens) return tl::unexpected(tokens.error());
  return Parser(source, std::move(*tokens), definitions).run();
}

}  // namespace pairlint::expr
