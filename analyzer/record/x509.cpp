// The fields of a certificate stand in a fixed order, so each is taken by its place; one of another
// type than the place asks for is missing, and the next is read all the same. Only where an element
// is cut off or its length is broken nothing behind it can be found. Signatures are not verified.
#include "record/x509.h"

#include <algorithm>

#include "base/sha1.h"
#include "base/text.h"
#include "record/der.h"
#include "record/distinguished_name.h"
#include "record/oid.h"
#include "record/x509_extensions.h"

namespace pairlint {
namespace {

/// Friendly names as Windows has them.
constexpr OidName kSignatures[] = {
    {Oid("1.2.840.113549.1.1.11"), "sha256RSA"},
    {Oid("1.2.840.113549.1.1.5"), "sha1RSA"},
    {Oid("1.2.840.10045.4.3.2"), "sha256ECDSA"},
    {Oid("1.2.840.10045.4.3.3"), "sha384ECDSA"},
    {Oid("1.2.840.10045.4.3.4"), "sha512ECDSA"},
    {Oid("1.2.840.10045.4.1"), "sha1ECDSA"},
    {Oid("1.2.840.10045.4.3"), "specifiedECDSA"},
    {Oid("1.2.840.113549.1.1.12"), "sha384RSA"},
    {Oid("1.2.840.113549.1.1.13"), "sha512RSA"},
    {Oid("1.2.840.113549.1.1.10"), "RSASSA-PSS"},
    {Oid("1.2.840.113549.1.1.4"), "md5RSA"},
    {Oid("1.2.840.113549.1.1.3"), "md4RSA"},
    {Oid("1.2.840.113549.1.1.2"), "md2RSA"},
    {Oid("1.3.14.3.2.29"), "sha1RSA"},
    {Oid("1.3.14.3.2.15"), "shaRSA"},
    {Oid("1.3.14.3.2.3"), "md5RSA"},
    {Oid("1.2.840.10040.4.3"), "sha1DSA"},
    {Oid("1.3.14.3.2.27"), "sha1DSA"},
};

constexpr OidName kKeys[] = {
    {Oid("1.2.840.113549.1.1.1"), "RSA"},
    {Oid("1.2.840.10045.2.1"), "ECC"},
    {Oid("1.2.840.113549.1.1.10"), "RSA"},
    {Oid("1.2.840.10040.4.1"), "DSA"},
};

/// The curve of 521 bits is the one whose size its points do not tell.
constexpr Oid kP521("1.3.132.0.35");

std::optional<std::string> read_algorithm(const Der& field, std::span<const OidName> names) {
  if (field.tag != der_tag::kSequence) return std::nullopt;
  const auto oid = DerReader(field.body).next(der_tag::kOid);
  if (!oid) return std::nullopt;
  std::string name = name_or_dotted(names, oid->body);
  return name.empty() ? std::nullopt : std::optional(std::move(name));
}

std::optional<std::string> read_serial(const Der& field) {
  if (field.tag != der_tag::kInteger || field.body.empty()) return std::nullopt;
  return upper_hex(field.body);
}

/// A bit string begins with the number of bits that its last octet leaves out.
std::string_view octets_of(const Der& bits) {
  return bits.body.substr(std::min<size_t>(1, bits.body.size()));
}

std::optional<uint32_t> first_integer_bits(std::optional<Der> sequence) {
  if (!sequence) return std::nullopt;
  const auto integer = DerReader(sequence->body).next(der_tag::kInteger);
  return integer ? std::optional(bit_length(integer->body)) : std::nullopt;
}

/// A point is 04 and both coordinates, or 02 or 03 and one of them (SEC 1, 2.3.3).
std::optional<uint32_t> curve_bits(const Der& parameters, std::string_view point) {
  if (parameters.body == kP521.view()) return 521;
  if (point.size() < 2) return std::nullopt;
  const bool compressed = point.front() == 2 || point.front() == 3;
  const size_t octets = compressed ? point.size() - 1 : (point.size() - 1) / 2;
  return static_cast<uint32_t>(octets * 8);
}

std::optional<uint32_t> read_key_bits(std::string_view algorithm, const Der& identifier,
                                      const Der& key) {
  DerReader reader(identifier.body);
  reader.next(der_tag::kOid);
  const std::string_view octets = octets_of(key);
  if (algorithm == "RSA") return first_integer_bits(DerReader(octets).next(der_tag::kSequence));
  if (algorithm == "DSA") return first_integer_bits(reader.next(der_tag::kSequence));
  if (algorithm != "ECC") return std::nullopt;
  return curve_bits(reader.next().value_or(Der{}), octets);
}

void read_key(const Der& field, X509& certificate) {
  DerReader reader(field.body);
  const auto identifier = reader.next(der_tag::kSequence);
  const auto key = reader.next(der_tag::kBitString);
  if (identifier) certificate.key_algorithm = read_algorithm(*identifier, kKeys);
  if (!certificate.key_algorithm || !key) {
    certificate.complete = false;
    return;
  }
  certificate.key_bits = read_key_bits(*certificate.key_algorithm, *identifier, *key);
  const bool sized = is_alpha(certificate.key_algorithm->front());
  if (sized && !certificate.key_bits) certificate.complete = false;
}

void read_validity(const Der& field, X509& certificate) {
  DerReader reader(field.body);
  if (const auto time = reader.next()) certificate.not_before = read_time(*time);
  if (const auto time = reader.next()) certificate.not_after = read_time(*time);
}

std::optional<uint32_t> read_version(const Der& field) {
  const auto number = DerReader(field.body).next(der_tag::kInteger);
  if (!number || number->body.size() != 1 || number->body.front() < 0) return std::nullopt;
  return static_cast<uint32_t>(number->body.front()) + 1;
}

/// The fields behind the version, up to the key. Returns false where they break off.
bool read_fields(DerReader& fields, X509& certificate) {
  Der field[6];
  size_t found = 0;
  for (Der& next : field) {
    auto element = fields.next();
    if (!element) break;
    next = *element;
    ++found;
  }
  certificate.serial_number = read_serial(field[0]);
  certificate.signature_algorithm = read_algorithm(field[1], kSignatures);
  certificate.issuer = read_distinguished_name(field[2]);
  read_validity(field[3], certificate);
  certificate.subject = read_distinguished_name(field[4]);
  read_key(field[5], certificate);
  return found == std::size(field);
}

void read_tail(DerReader& fields, X509& certificate) {
  while (!fields.at_end()) {
    const auto field = fields.next();
    if (!field) {
      certificate.complete = false;
      return;
    }
    if (field->tag == der_tag::explicit_field(3)) read_extensions(*field, certificate);
  }
}

void judge(X509& certificate) {
  const bool named = certificate.issuer && certificate.subject;
  certificate.self_issued = named && *certificate.issuer == *certificate.subject;
  certificate.complete = certificate.complete && named && certificate.version &&
                         certificate.serial_number && certificate.signature_algorithm &&
                         certificate.not_before && certificate.not_after;
}

}  // namespace

Result<X509> read_x509(std::string_view der) {
  const auto whole = DerReader(der).next_clipped(der_tag::kSequence);
  const auto signed_part =
      whole ? DerReader(whole->body).next_clipped(der_tag::kSequence) : std::nullopt;
  if (!signed_part) return fail("not a certificate: it does not begin with two sequences");
  X509 certificate;
  DerReader fields(signed_part->body);
  const auto version = fields.next(der_tag::explicit_field(0));
  certificate.version = version ? read_version(*version) : 1;
  if (!read_fields(fields, certificate)) certificate.complete = false;
  if (!certificate.serial_number && !certificate.issuer && !certificate.subject)
    return fail("not a certificate: neither serial number nor names can be read");
  read_tail(fields, certificate);
  judge(certificate);
  if (whole->clipped || signed_part->clipped) certificate.complete = false;
  if (!whole->clipped) certificate.thumbprint = sha1_hex(whole->whole);
  return certificate;
}

}  // namespace pairlint
