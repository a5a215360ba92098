#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sha256_ctx;

namespace pairlint::audit {

/// SHA-256 of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  void add(std::string_view bytes);
  /// 64 lower-case hex digits; what is added from now on begins anew.
  std::string hex();

 private:
  std::unique_ptr<sha256_ctx> state_;
};

std::string sha256_hex(std::string_view bytes);

/// The content of a case: the SHA-256 of what sha256sum prints for its files in byte order of their
/// names, so that anybody can compute it.
class ContentHash {
 public:
  void add_file(std::string_view name, std::string_view hash);
  std::string hex() { return lines_.hex(); }

 private:
  Sha256 lines_;
};

}  // namespace pairlint::audit
