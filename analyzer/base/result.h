#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace pairlint {

/// An operation failed as a whole and the caller decides what that means. The message follows the
/// house form: `name:line:col: lower case, what was found and what was expected, no full stop`.
struct Error {
  std::string message;
};

/// g++ 12 offers std::expected only beyond C++20.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string message) {
  return tl::unexpected<Error>(Error{std::move(message)});
}

}  // namespace pairlint
