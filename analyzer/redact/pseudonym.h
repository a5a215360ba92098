#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pairlint::redact {

/// What a name is made of, and so what its pseudonym is made of.
enum class NameKind : uint8_t {
  kLabel,    ///< a label of a host name, a word of a display name, an account, a number
  kGuid,     ///< 8-4-4-4-12 hex digits
  kHex,      ///< thumbprints, serial numbers, keys: hex digits without separators
  kAddress,  ///< IPv4
};

/// Lower case for ASCII and Latin-1; never changes the length of UTF-8.
std::string fold(std::string_view text);

/// Something of the same length and the same classes of characters, which only the key tells from
/// any other; words of some length can be pronounced. `attempt` gives another. For kAddress it is
/// one octet, `name` being the octets before it and itself.
std::string pseudonym(NameKind kind, std::string_view name, std::string_view key, uint32_t attempt);

/// The pseudonym in the letter case of what it takes the place of; both of one length.
std::string in_case_of(NameKind kind, std::string_view pseudonym, std::string_view shown);

/// A stream of bytes that nobody without the key can foresee.
class KeyedBytes {
 public:
  KeyedBytes(std::string_view key, std::string_view seed);
  uint8_t next();

 private:
  std::string state_;
  size_t at_ = 0;
  uint32_t block_ = 0;
  std::string bytes_;
};

}  // namespace pairlint::redact
