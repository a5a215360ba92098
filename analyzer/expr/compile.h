#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "expr/program.h"
#include "expr/types.h"

namespace pairlint::expr {

/// What is wrong with an expression and where: bytes [begin, end) of its source.
struct Problem {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string message;     ///< house form, without place
  std::string suggestion;  ///< the nearest name that exists, or empty
  /// `message; did you mean 'suggestion'?`
  std::string text() const;
};

template <class T>
using Checked = tl::expected<T, Problem>;

/// Parses, resolves names and checks types. `expected` is the type that the whole must have;
/// Type::dyn() accepts any.
Checked<Program> compile(std::string_view source, const Declarations& declarations,
                         const Type& expected);

/// Parses and resolves names; what does not resolve fails when it is evaluated.
Checked<Program> compile_unchecked(std::string_view source, const Declarations& declarations);

}  // namespace pairlint::expr
