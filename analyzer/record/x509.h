#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/record.h"

namespace pairlint {

/// What a certificate says of itself, in the words and forms that .NET and Windows print. A field
/// that could not be read is missing, and `complete` is false.
struct X509 {
  std::optional<uint32_t> version;                 ///< 1 to 3
  std::optional<std::string> serial_number;        ///< upper hex, the sign's 00 included
  std::optional<std::string> signature_algorithm;  ///< `sha256RSA`, else a dotted identifier
  std::optional<std::string> issuer;               ///< see read_distinguished_name
  std::optional<std::string> subject;
  std::optional<Timestamp> not_before;
  std::optional<Timestamp> not_after;
  std::optional<std::string> key_algorithm;  ///< `RSA`, `ECC`, `DSA`, else a dotted identifier
  std::optional<uint32_t> key_bits;          ///< of the modulus or the curve
  std::vector<std::string> dns_names;        ///< alternative names, in their order
  std::vector<std::string> ip_addresses;
  std::vector<std::string> email_addresses;
  std::vector<std::string> key_usage;           ///< `DigitalSignature`: .NET's flags
  std::vector<std::string> extended_key_usage;  ///< `Server Authentication`, else dotted
  std::optional<std::string> thumbprint;        ///< SHA-1 of it all, 40 upper-case hex digits
  bool self_issued = false;                     ///< subject and issuer read the same
  /// Nothing was cut off or unreadable: only then does an empty list mean that there is none.
  bool complete = true;
};

/// Reads a certificate (RFC 5280). Bytes behind it do not count. Fails only on what does not begin
/// like a certificate; of one that was cut off, what is there.
Result<X509> read_x509(std::string_view der);

}  // namespace pairlint
