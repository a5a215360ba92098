#include "record/x509_extensions.h"

#include <algorithm>

#include "base/limits.h"
#include "record/ip_text.h"
#include "record/oid.h"

namespace pairlint {
namespace {

constexpr Oid kAlternativeNames("2.5.29.17");
constexpr Oid kKeyUsage("2.5.29.15");
constexpr Oid kExtendedKeyUsage("2.5.29.37");

/// Friendly names as Windows has them.
constexpr OidName kPurposes[] = {
    {Oid("1.3.6.1.5.5.7.3.1"), "Server Authentication"},
    {Oid("1.3.6.1.5.5.7.3.2"), "Client Authentication"},
    {Oid("1.3.6.1.5.5.7.3.3"), "Code Signing"},
    {Oid("1.3.6.1.5.5.7.3.4"), "Secure Email"},
    {Oid("1.3.6.1.5.5.7.3.8"), "Time Stamping"},
    {Oid("1.3.6.1.5.5.7.3.9"), "OCSP Signing"},
    {Oid("1.3.6.1.5.5.7.3.17"), "IP security IKE intermediate"},
    {Oid("1.3.6.1.5.2.3.5"), "KDC Authentication"},
    {Oid("1.3.6.1.4.1.311.20.2.2"), "Smart Card Logon"},
    {Oid("1.3.6.1.4.1.311.10.3.4"), "Encrypting File System"},
    {Oid("2.5.29.37.0"), "Any Purpose"},
};

/// .NET's X509KeyUsageFlags, by bit.
constexpr std::string_view kUsages[] = {
    "DigitalSignature", "NonRepudiation", "KeyEncipherment", "DataEncipherment", "KeyAgreement",
    "KeyCertSign",      "CrlSign",        "EncipherOnly",    "DecipherOnly",
};

/// Alternative names are tagged by their kind instead of their type.
std::string ascii_text(std::string_view body) {
  return read_text({der_tag::kIa5String, body, body}).value_or("");
}

void add_alternative_name(const Der& name, X509& certificate) {
  switch (name.tag) {
    case der_tag::implicit_field(1):
      certificate.email_addresses.push_back(ascii_text(name.body));
      return;
    case der_tag::implicit_field(2):
      certificate.dns_names.push_back(ascii_text(name.body));
      return;
    case der_tag::implicit_field(7):
      if (auto address = ip_text(name.body)) {
        certificate.ip_addresses.push_back(std::move(*address));
      } else {
        certificate.complete = false;
      }
      return;
    default:  // directories, URIs, principal names: nothing that pairs servers
      return;
  }
}

bool read_alternative_names(std::string_view value, X509& certificate) {
  const auto names = DerReader(value).next(der_tag::kSequence);
  if (!names) return false;
  size_t count = 0;
  for (DerReader reader(names->body); !reader.at_end();) {
    const auto name = reader.next();
    if (!name || ++count > limits::kCertificateNames) return false;
    add_alternative_name(*name, certificate);
  }
  return true;
}

/// The first octet tells how many bits at the end do not count.
bool read_key_usage(std::string_view value, X509& certificate) {
  const auto bits = DerReader(value).next(der_tag::kBitString);
  if (!bits || bits->body.empty() || static_cast<unsigned char>(bits->body.front()) > 7)
    return false;
  const std::string_view octets = bits->body.substr(1);
  const size_t unused = octets.empty() ? 0 : static_cast<size_t>(bits->body.front());
  for (size_t i = 0; i < std::size(kUsages) && i < octets.size() * 8 - unused; ++i) {
    const bool set = (static_cast<unsigned char>(octets[i / 8]) & (0x80 >> (i % 8))) != 0;
    if (set) certificate.key_usage.emplace_back(kUsages[i]);
  }
  return true;
}

bool read_extended_key_usage(std::string_view value, X509& certificate) {
  const auto purposes = DerReader(value).next(der_tag::kSequence);
  if (!purposes) return false;
  for (DerReader reader(purposes->body); !reader.at_end();) {
    const auto oid = reader.next(der_tag::kOid);
    if (!oid || certificate.extended_key_usage.size() >= limits::kCertificateNames) return false;
    std::string name = name_or_dotted(kPurposes, oid->body);
    if (name.empty()) return false;
    certificate.extended_key_usage.push_back(std::move(name));
  }
  return true;
}

struct Extension {
  Oid oid;
  bool (*read)(std::string_view value, X509& certificate);
};

constexpr Extension kExtensions[] = {
    {kAlternativeNames, read_alternative_names},
    {kKeyUsage, read_key_usage},
    {kExtendedKeyUsage, read_extended_key_usage},
};

/// Identifier, `critical` if it is, and the value inside an octet string. `seen`: by kExtensions.
bool read_extension(const Der& extension, bool* seen, X509& certificate) {
  DerReader reader(extension.body);
  const auto oid = reader.next(der_tag::kOid);
  if (!oid) return false;
  for (size_t i = 0; i < std::size(kExtensions); ++i) {
    if (oid->body != kExtensions[i].oid.view() || seen[i]) continue;
    constexpr uint8_t kBoolean = 0x01;
    reader.next(kBoolean);
    const auto value = reader.next(der_tag::kOctetString);
    seen[i] = true;
    return value && kExtensions[i].read(value->body, certificate);
  }
  return true;
}

}  // namespace

void read_extensions(const Der& field, X509& certificate) {
  const auto extensions = DerReader(field.body).next(der_tag::kSequence);
  bool seen[std::size(kExtensions)] = {};
  bool whole = extensions.has_value();
  for (DerReader reader(whole ? extensions->body : ""); whole && !reader.at_end();) {
    const auto extension = reader.next(der_tag::kSequence);
    whole = extension.has_value();
    if (whole && !read_extension(*extension, seen, certificate)) certificate.complete = false;
  }
  if (!whole) certificate.complete = false;
}

}  // namespace pairlint
