#pragma once

#include <string>
#include <string_view>

#include "record/oid.h"

namespace pairlint::der {

/// An element with the shortest length that fits.
inline std::string element(uint8_t tag, std::string_view body) {
  std::string out(1, static_cast<char>(tag));
  if (body.size() < 0x80) {
    out += static_cast<char>(body.size());
  } else {
    out += "\x82";
    out += static_cast<char>(body.size() >> 8);
    out += static_cast<char>(body.size() & 0xFF);
  }
  return out.append(body);
}

inline std::string sequence(std::string_view body) { return element(0x30, body); }
inline std::string oid(const Oid& oid) { return element(0x06, oid.view()); }
inline std::string algorithm(const Oid& name) { return sequence(oid(name)); }

/// One part of a name with one attribute.
inline std::string part(const Oid& type, uint8_t tag, std::string_view value) {
  return element(0x31, sequence(oid(type) + element(tag, value)));
}

inline std::string extension(const Oid& type, std::string_view value) {
  return sequence(oid(type) + element(0x04, value));
}

/// What a certificate is made of; each field encoded.
struct Parts {
  std::string version = element(0xA0, std::string_view("\x02\x01\x02"));
  std::string serial = element(0x02, std::string_view("\x00\xF3\x0A", 3));
  std::string signature = algorithm(Oid("1.2.840.113549.1.1.11"));
  std::string issuer = sequence(part(Oid("2.5.4.3"), 0x0C, "Fabrikam Root CA"));
  std::string validity = sequence(element(0x17, "240301120000Z") + element(0x17, "290301115959Z"));
  std::string subject = sequence(part(Oid("2.5.4.3"), 0x13, "mail.contoso.com"));
  std::string key = sequence(algorithm(Oid("1.2.840.10045.2.1")) +
                             element(0x03, std::string(1, '\0') + "\x04" + std::string(64, 'p')));
  std::string extensions;  ///< their sequence's content

  std::string der() const {
    std::string body = version + serial + signature + issuer + validity + subject + key;
    if (!extensions.empty()) body += element(0xA3, sequence(extensions));
    return sequence(sequence(body) + signature + element(0x03, std::string_view("\0", 1)));
  }
};

}  // namespace pairlint::der
