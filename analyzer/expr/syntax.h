#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "expr/grammar_table.h"
#include "expr/macro_table.h"
#include "expr/parser.h"
#include "expr/program_builder.h"
#include "expr/token_reader.h"

namespace pairlint::expr {

/// One parse of one expression. The first error ends it: failure is a member, every rule returns
/// some node and its callers stop at the next token they do not get.
class Parser {
 public:
  Parser(std::string_view source, std::vector<Token> tokens,
         std::span<const Definition> definitions)
      : tokens_(source, std::move(tokens)), definitions_(definitions) {}

  Checked<Program> run();

 private:
  using Nodes = std::vector<uint32_t>;
  /// Where a call stands in the expression that was handed in.
  struct Place {
    uint32_t begin, end;
  };

  // failure
  void fail_unexpected() { tokens_.fail_at(tokens_.peek(), "unexpected " + tokens_.shown()); }
  void fail_too_deep(const Token& place);

  /// The value of a constant, or a default after noting the problem.
  template <class T>
  T take(Checked<T> constant) {
    if (constant) return std::move(*constant);
    tokens_.fail(constant.error());
    return T{};
  }

  // nodes
  uint32_t add(Op op, uint32_t begin, std::span<const uint32_t> operands, uint32_t value = 0,
               uint8_t flag = 0);
  uint32_t add(Op op, uint32_t begin, std::initializer_list<uint32_t> operands, uint32_t value = 0,
               uint8_t flag = 0) {
    return add(op, begin, std::span<const uint32_t>(operands.begin(), operands.size()), value,
               flag);
  }
  uint32_t nothing() { return add(Op::kNull, tokens_.last_end(), {}); }

  // operators
  uint32_t expression();
  uint32_t conditional();

  /// A chain of || over chains of &&, each one node however long it is.
  uint32_t logic(std::string_view text, Op op);
  uint32_t binary(int precedence);
  const BinaryOperator* accept_operator(int precedence);
  uint32_t unary();
  bool is_negative_constant() const;

  // members
  uint32_t member();
  uint32_t selection(uint32_t operand, uint32_t begin);
  uint32_t member_call(uint32_t operand, uint32_t begin, const Token& name);
  uint32_t call(const Token& name, uint32_t begin, std::optional<uint32_t> receiver);

  /// Expressions between commas up to the closing token. Lists may end with a comma.
  void elements(std::string_view close, Nodes& operands, bool trailing_comma);

  // primaries
  uint32_t primary();
  uint32_t punctuation(const Token& first);
  uint32_t map(uint32_t begin);
  uint32_t keyword(const Token& first);
  uint32_t constant(const Token& first, bool negative);

  /// A name or a global call; `begin` is that of a leading dot, which skips local variables.
  uint32_t name(uint32_t begin);

  // macros
  std::optional<uint32_t> local(std::string_view name) const;
  uint32_t has(uint32_t begin);
  bool is_cel_bind(uint32_t operand, const Token& name);

  /// cel.bind(name, value, body)
  uint32_t bind(uint32_t begin);

  /// A name and a comma stand at this distance: what introduces a macro's variable.
  bool is_variable(size_t ahead) const;

  /// How many variables the call at "(" introduces; nothing if it is no use of the macro.
  std::optional<uint32_t> macro_variables(const Macro& macro) const;
  uint32_t declare(std::initializer_list<std::string_view> names);
  uint32_t expand(const Macro& macro, uint32_t variables, uint32_t range, uint32_t begin);

  // definitions
  const Definition* definition_of(std::string_view name) const;

  /// f(a, b) becomes f's body, with a and b bound to its parameters. The slots of the parameters
  /// are taken before the arguments are parsed: a macro in one must not use them.
  uint32_t expand(const Definition& definition, const Token& name, uint32_t begin);

  /// Parses a definition's body in place of its call: all its nodes stand where the call does.
  uint32_t body(const Definition& definition, uint32_t slot, const Token& name, Place call);

  TokenReader tokens_;
  std::span<const Definition> definitions_;
  uint32_t depth_ = 0;
  uint32_t expansions_ = 0;               ///< of definitions: they may call one another
  std::optional<Place> call_;             ///< inside a definition: the outermost call
  size_t scope_ = 0;                      ///< the first slot that can be seen
  std::vector<std::string_view> locals_;  ///< by slot, innermost last
  ProgramBuilder builder_;
};

}  // namespace pairlint::expr
