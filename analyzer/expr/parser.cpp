// CEL's grammar (cel-spec, langdef) by recursive descent, over tokens that are all read before, so
// that a macro is recognised by looking ahead. The first error ends the parse: failure is a member,
// every rule returns some node and its callers stop at the next token they do not get.
#include "expr/parser.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "base/limits.h"
#include "expr/constants.h"
#include "expr/grammar_table.h"
#include "expr/lexer.h"
#include "expr/macro_table.h"
#include "expr/program_builder.h"
#include "expr/token_reader.h"

namespace pairlint::expr {

namespace {

class Parser {
 public:
  Parser(std::string_view source, std::vector<Token> tokens,
         std::span<const Definition> definitions)
      : tokens_(source, std::move(tokens)), definitions_(definitions) {}

  Checked<Program> run() {
    expression();  // its node is added after those of its operands: it is the program's root
    if (tokens_.peek().kind != TokenKind::kEnd) fail_unexpected();
    if (tokens_.failed()) return tl::unexpected(tokens_.problem());
    return builder_.take();
  }

 private:
  using Nodes = std::vector<uint32_t>;
  /// Where a call stands in the expression that was handed in.
  struct Place {
    uint32_t begin, end;
  };

  // --- failure --------------------------------------------------------------------------------
  void fail_unexpected() { tokens_.fail_at(tokens_.peek(), "unexpected " + tokens_.shown()); }
  void fail_too_deep(const Token& place) {
    tokens_.fail_at(place, "expression is nested deeper than " +
                               std::to_string(limits::kExpressionDepth) + " levels");
  }

  /// The value of a constant, or a default after noting the problem.
  template <class T>
  T take(Checked<T> constant) {
    if (constant) return std::move(*constant);
    tokens_.fail(constant.error());
    return T{};
  }

  // --- nodes ----------------------------------------------------------------------------------
  uint32_t add(Op op, uint32_t begin, std::span<const uint32_t> operands, uint32_t value = 0,
               uint8_t flag = 0) {
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
  uint32_t add(Op op, uint32_t begin, std::initializer_list<uint32_t> operands, uint32_t value = 0,
               uint8_t flag = 0) {
    return add(op, begin, std::span<const uint32_t>(operands.begin(), operands.size()), value,
               flag);
  }
  uint32_t nothing() { return add(Op::kNull, tokens_.last_end(), {}); }

  // --- operators ------------------------------------------------------------------------------
  uint32_t expression() {
    if (++depth_ > limits::kExpressionDepth) fail_too_deep(tokens_.peek());
    uint32_t result = tokens_.failed() ? nothing() : conditional();
    --depth_;
    return result;
  }

  uint32_t conditional() {
    uint32_t begin = tokens_.peek().begin;
    uint32_t condition = logic("||", Op::kOr);
    if (!tokens_.accept("?")) return condition;
    uint32_t yes = logic("||", Op::kOr);
    tokens_.expect(":");
    uint32_t no = expression();
    return add(Op::kConditional, begin, {condition, yes, no});
  }

  /// A chain of || over chains of &&, each one node however long it is.
  uint32_t logic(std::string_view text, Op op) {
    uint32_t begin = tokens_.peek().begin;
    auto operand = [&] { return op == Op::kOr ? logic("&&", Op::kAnd) : binary(1); };
    Nodes operands{operand()};
    while (tokens_.accept(text)) operands.push_back(operand());
    return operands.size() == 1 ? operands[0] : add(op, begin, operands);
  }

  uint32_t binary(int precedence) {
    if (precedence > kHighestPrecedence) return unary();
    uint32_t begin = tokens_.peek().begin;
    uint32_t left = binary(precedence + 1);
    while (const BinaryOperator* found = accept_operator(precedence)) {
      uint32_t right = binary(precedence + 1);
      left = add(found->op, begin, {left, right});
    }
    return left;
  }

  const BinaryOperator* accept_operator(int precedence) {
    for (const BinaryOperator& candidate : binary_operators()) {
      if (candidate.precedence == precedence && tokens_.accept(candidate.text)) return &candidate;
    }
    return nullptr;
  }

  uint32_t unary() {
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

  bool is_negative_constant() const {
    TokenKind next = tokens_.peek(1).kind;
    return tokens_.is("-") && (next == TokenKind::kInt || next == TokenKind::kDouble);
  }

  // --- members --------------------------------------------------------------------------------
  uint32_t member() {
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

  uint32_t selection(uint32_t operand, uint32_t begin) {
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

  uint32_t member_call(uint32_t operand, uint32_t begin, const Token& name) {
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

  uint32_t call(const Token& name, uint32_t begin, std::optional<uint32_t> receiver) {
    const Definition* definition = receiver ? nullptr : definition_of(tokens_.text(name));
    if (definition != nullptr) return expand(*definition, name, begin);
    Nodes operands;
    if (receiver) operands.push_back(*receiver);
    tokens_.expect("(");
    elements(")", operands, false);
    return add(Op::kUnresolvedCall, begin, operands, builder_.string(tokens_.text(name)),
               receiver ? 1 : 0);
  }

  /// Expressions between commas up to the closing token. Lists may end with a comma.
  void elements(std::string_view close, Nodes& operands, bool trailing_comma) {
    while (!tokens_.accept(close)) {
      operands.push_back(expression());
      if (tokens_.accept(close)) return;
      tokens_.expect(",");
      if (tokens_.failed()) return;
      if (!trailing_comma && tokens_.is(close)) fail_unexpected();
    }
  }

  // --- primaries ------------------------------------------------------------------------------
  uint32_t primary() {
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

  uint32_t punctuation(const Token& first) {
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

  uint32_t map(uint32_t begin) {
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

  uint32_t keyword(const Token& first) {
    if (tokens_.is("in")) {
      tokens_.fail_at(first, "expected an expression, found 'in'");
      return nothing();
    }
    bool null = tokens_.is("null");
    bool value = tokens_.is("true");
    tokens_.skip(1);
    return add(null ? Op::kNull : Op::kBool, first.begin, {}, value ? 1 : 0);
  }

  uint32_t constant(const Token& first, bool negative) {
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

  /// A name or a global call; `begin` is that of a leading dot, which skips local variables.
  uint32_t name(uint32_t begin) {
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

  // --- macros ---------------------------------------------------------------------------------
  std::optional<uint32_t> local(std::string_view name) const {
    for (size_t slot = locals_.size(); slot-- > scope_;) {
      if (locals_[slot] == name) return static_cast<uint32_t>(slot);
    }
    return std::nullopt;
  }

  uint32_t has(uint32_t begin) {
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

  bool is_cel_bind(uint32_t operand, const Token& name) {
    const Node& node = builder_.node(operand);
    return tokens_.text(name) == "bind" && node.op == Op::kName &&
           builder_.program().strings[node.value] == "cel" && is_variable(1);
  }

  /// cel.bind(name, value, body)
  uint32_t bind(uint32_t begin) {
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

  /// A name and a comma stand at this distance: what introduces a macro's variable.
  bool is_variable(size_t ahead) const {
    return tokens_.peek(ahead).kind == TokenKind::kIdentifier && tokens_.is(",", ahead + 1);
  }

  /// How many variables the call at "(" introduces; nothing if it is no use of the macro.
  std::optional<uint32_t> macro_variables(const Macro& macro) const {
    bool one = is_variable(1);
    bool two = one && is_variable(3);
    if (two && macro.most_variables == 2) return 2;
    if (one && macro.least_variables == 1) return 1;
    return std::nullopt;
  }

  uint32_t declare(std::initializer_list<std::string_view> names) {
    auto slot = static_cast<uint32_t>(locals_.size());
    locals_.insert(locals_.end(), names.begin(), names.end());
    builder_.need_locals(static_cast<uint32_t>(locals_.size()));
    return slot;
  }

  uint32_t expand(const Macro& macro, uint32_t variables, uint32_t range, uint32_t begin) {
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

  // --- definitions ----------------------------------------------------------------------------
  const Definition* definition_of(std::string_view name) const {
    for (const Definition& each : definitions_) {
      if (each.name == name) return &each;
    }
    return nullptr;
  }

  /// f(a, b) becomes f's body, with a and b bound to its parameters. The slots of the parameters
  /// are taken before the arguments are parsed: a macro in one must not use them.
  uint32_t expand(const Definition& definition, const Token& name, uint32_t begin) {
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

  /// Parses a definition's body in place of its call: all its nodes stand where the call does.
  uint32_t body(const Definition& definition, uint32_t slot, const Token& name, Place call) {
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

  TokenReader tokens_;
  std::span<const Definition> definitions_;
  uint32_t depth_ = 0;
  uint32_t expansions_ = 0;               ///< of definitions: they may call one another
  std::optional<Place> call_;             ///< inside a definition: the outermost call
  size_t scope_ = 0;                      ///< the first slot that can be seen
  std::vector<std::string_view> locals_;  ///< by slot, innermost last
  ProgramBuilder builder_;
};

}  // namespace

Checked<Program> parse(std::string_view source, std::span<const Definition> definitions) {
  auto tokens = tokenize(source);
  if (!tokens) return tl::unexpected(tokens.error());
  return Parser(source, std::move(*tokens), definitions).run();
}

}  // namespace pairlint::expr
