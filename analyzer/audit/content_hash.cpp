// Nettle takes the instructions of the processor for it, where there are some: a hash of our own
// would cost a third of the analysis.
#include "audit/content_hash.h"

#include <nettle/sha2.h>

#include <array>

namespace pairlint::audit {

Sha256::Sha256() : state_(std::make_unique<sha256_ctx>()) { sha256_init(state_.get()); }
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  sha256_update(state_.get(), bytes.size(), reinterpret_cast<const uint8_t*>(bytes.data()));
}

std::string Sha256::hex() {
  std::array<uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(state_.get(), digest.size(), digest.data());
  std::string text;
  for (const uint8_t byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

void ContentHash::add_file(std::string_view name, std::string_view hash) {
  lines_.add(hash);
  lines_.add("  ");
  lines_.add(name);
  lines_.add("\n");
}

}  // namespace pairlint::audit
