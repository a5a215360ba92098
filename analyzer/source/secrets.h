#pragma once

#include <cstdint>
#include <span>

namespace pairlint {

/// Overwrites secrets in text: private keys, tokens, Authorization and Cookie headers, passwords in
/// commands and connection strings, client secrets, encoded commands. Done to the window itself, so
/// that no reader, record, excerpt or report can show them; every place keeps its line and column.
///
/// Lines arrive in order; what goes on over the end of one call is remembered.
class SecretMask {
 public:
  void apply(std::span<char> lines);

 private:
  class Pass;
  enum class Open : uint8_t { kNothing, kPrivateKey, kToken };
  Open open_ = Open::kNothing;
};

}  // namespace pairlint
