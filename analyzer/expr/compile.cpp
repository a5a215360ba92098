#include "expr/compile.h"

#include "expr/checker.h"
#include "expr/parser.h"
#include "expr/resolver.h"

namespace pairlint::expr {

std::string Problem::text() const {
  return suggestion.empty() ? message : message + "; did you mean '" + suggestion + "'?";
}

Checked<Program> compile_unchecked(std::string_view source, const Declarations& declarations) {
  auto program = parse(source, declarations.definitions);
  if (program) resolve(*program, declarations);
  return program;
}

Checked<Program> compile(std::string_view source, const Declarations& declarations,
                         const Type& expected) {
  auto program = compile_unchecked(source, declarations);
  if (!program) return program;
  return check(std::move(*program), declarations, expected);
}

}  // namespace pairlint::expr
