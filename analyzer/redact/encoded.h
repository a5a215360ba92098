#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace pairlint::redact {

/// What is done with the parts of encoded bytes. Every part is changed in place and keeps its size,
/// so that all lengths around it stay true.
struct EncodedParts {
  /// Text as UTF-8, whatever it is encoded in; not written back if its size changes.
  std::function<void(std::string&)> text;
  /// Bytes that name something without being text: serial numbers, keys, hashes, signatures.
  std::function<void(std::span<char>)> opaque;
  /// A whole certificate, before its parts; its hash is its thumbprint.
  std::function<void(std::string_view)> certificate = [](std::string_view) {};
};

/// DER (X.690): a certificate, or anything else, as far as it can be read.
void visit_der(std::span<char> bytes, const EncodedParts& parts);

/// What Exchange keeps of a certificate: a stream of .NET objects ([MS-NRBF]), signed or not.
void visit_nrbf(std::span<char> bytes, const EncodedParts& parts);

/// Text in UTF-16.
void visit_utf16(std::span<char> bytes, bool big_endian, const EncodedParts& parts);

/// Any bytes that base64 may hold: one of the above, or text. False: none of them.
bool visit_encoded(std::span<char> bytes, const EncodedParts& parts);

}  // namespace pairlint::redact
