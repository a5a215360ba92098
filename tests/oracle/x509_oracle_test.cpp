// libcrypto decides: what it accepts we must accept, with the same in every field that it can read;
// certificates that it makes and random damage to them. PAIRLINT_MUTANTS sets how much damage.

#include <gtest/gtest.h>
#include <openssl/x509v3.h>

#include <cstdlib>
#include <ctime>
#include <map>
#include <memory>
#include <optional>
#include <random>

#include "base/sha1.h"
#include "base/text.h"
#include "oracle/made_certificate.h"
#include "record/date_text.h"
#include "record/der.h"
#include "record/x509.h"

namespace pairlint {
namespace {

using Fields = std::map<std::string, std::string>;

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += "[" + part + "]";
  return out;
}

std::string text_of(const ASN1_OBJECT* oid) {
  char text[256];
  const int size = OBJ_obj2txt(text, sizeof text, oid, 1);
  return size > 0 && size < static_cast<int>(sizeof text) ? text : "";
}

std::string bytes_of(const ASN1_STRING* string) {
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(string)),
          static_cast<size_t>(ASN1_STRING_length(string))};
}

std::string latin1_of(const ASN1_STRING* string) {
  std::string text;
  for (const char c : bytes_of(string)) append_utf8(text, static_cast<unsigned char>(c));
  return text;
}

/// The OpenSSL names of attributes that Windows calls otherwise.
std::string attribute_name(const ASN1_OBJECT* oid) {
  static const std::map<int, std::string> kNames = {
      {NID_commonName, "CN"},
      {NID_organizationName, "O"},
      {NID_countryName, "C"},
      {NID_organizationalUnitName, "OU"},
      {NID_localityName, "L"},
      {NID_stateOrProvinceName, "S"},
      {NID_domainComponent, "DC"},
      {NID_pkcs9_emailAddress, "E"},
      {NID_surname, "SN"},
      {NID_serialNumber, "SERIALNUMBER"},
      {NID_streetAddress, "STREET"},
      {NID_title, "T"},
      {NID_description, "Description"},
      {NID_postalCode, "PostalCode"},
      {NID_postOfficeBox, "POBox"},
      {NID_telephoneNumber, "Phone"},
      {NID_x121Address, "X21Address"},
      {NID_givenName, "G"},
      {NID_initials, "I"},
      {NID_dnQualifier, "dnQualifier"},
  };
  const auto known = kNames.find(OBJ_obj2nid(oid));
  return known == kNames.end() ? "OID." + text_of(oid) : known->second;
}

std::string quoted(const std::string& value) {
  const bool blank = !value.empty() && (std::isspace(static_cast<unsigned char>(value.front())) ||
                                        std::isspace(static_cast<unsigned char>(value.back())));
  if (!value.empty() && !blank && value.find_first_of(",+=\"\n<>#;") == std::string::npos)
    return value;
  std::string out = "\"";
  for (const char c : value) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

/// Nothing where libcrypto has no text for a value, or another opinion: surrogates in what it takes
/// for UCS-2, and Teletex strings, which it always reads as Latin-1.
std::optional<std::string> name_text(const X509_NAME* name) {
  std::vector<std::string> parts;
  int set = -1;
  for (int i = 0; i < X509_NAME_entry_count(name); ++i) {
    const X509_NAME_ENTRY* entry = X509_NAME_get_entry(name, i);
    const ASN1_STRING* data = X509_NAME_ENTRY_get_data(entry);
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, data);
    if (size < 0) return std::nullopt;
    const std::string value(reinterpret_cast<char*>(utf8), static_cast<size_t>(size));
    OPENSSL_free(utf8);
    const std::string raw = bytes_of(data);
    const auto as_utf8 = read_text({der_tag::kUtf8String, raw, raw, false});
    const bool teletex = ASN1_STRING_type(data) == V_ASN1_T61STRING;
    if (teletex && raw != value && *as_utf8 == raw) return std::nullopt;
    const std::string part =
        attribute_name(X509_NAME_ENTRY_get_object(entry)) + "=" + quoted(value);
    if (X509_NAME_ENTRY_set(entry) == set) {
      parts.back() += " + " + part;
    } else {
      parts.push_back(part);
    }
    set = X509_NAME_ENTRY_set(entry);
  }
  std::string text;
  for (auto part = parts.rbegin(); part != parts.rend(); ++part)
    text += (text.empty() ? "" : ", ") + *part;
  return text;
}

void add_time(Fields& fields, const char* name, const ASN1_TIME* time) {
  tm parts{};
  if (ASN1_TIME_to_tm(time, &parts) == 1) fields[name] = iso_date({timegm(&parts), true});
}

void add_alternative_names(Fields& fields, const ::X509* certificate) {
  auto* names = static_cast<GENERAL_NAMES*>(
      X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
  if (names == nullptr) return;
  std::vector<std::string> dns, email;
  for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, i);
    if (name->type == GEN_DNS) dns.push_back(latin1_of(name->d.dNSName));
    if (name->type == GEN_EMAIL) email.push_back(latin1_of(name->d.rfc822Name));
  }
  GENERAL_NAMES_free(names);
  fields["dns"] = joined(dns);
  fields["email"] = joined(email);
}

void add_usages(Fields& fields, const ::X509* certificate) {
  auto* bits =
      static_cast<ASN1_BIT_STRING*>(X509_get_ext_d2i(certificate, NID_key_usage, nullptr, nullptr));
  if (bits != nullptr) {
    int count = 0;
    for (int bit = 0; bit < 9; ++bit) count += ASN1_BIT_STRING_get_bit(bits, bit);
    fields["usages"] = std::to_string(count);
    ASN1_BIT_STRING_free(bits);
  }
  auto* purposes = static_cast<EXTENDED_KEY_USAGE*>(
      X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr));
  if (purposes != nullptr) fields["purposes"] = std::to_string(sk_ASN1_OBJECT_num(purposes));
  EXTENDED_KEY_USAGE_free(purposes);
}

void add_key(Fields& fields, const ::X509* certificate) {
  EVP_PKEY* key = X509_get0_pubkey(certificate);
  if (key == nullptr) return;
  const int type = EVP_PKEY_get_base_id(key);
  if (type != EVP_PKEY_RSA && type != EVP_PKEY_EC) return;
  fields["key"] = type == EVP_PKEY_EC ? "ECC" : "RSA";
  fields["bits"] = std::to_string(EVP_PKEY_get_bits(key));
}

/// Sequences and sets are made of elements, strings and numbers are not; nor are alternative names
/// of the kinds that are text or octets.
bool is_built_as_its_type(uint8_t tag) {
  const uint8_t type = tag & 0x1F;
  const bool constructed = (tag & 0x20) != 0;
  if (type == 0x1F) return false;
  if ((tag & 0xC0) == 0)
    return constructed == (type == (der_tag::kSequence & 0x1F) || type == (der_tag::kSet & 0x1F));
  const bool text = type == 1 || type == 2 || (type >= 6 && type <= 8);
  return !constructed || !text;
}

/// What an element holds that is encoded in its turn: extensions inside octet strings, and of a bit
/// string the beginning, which is that of a key.
std::string_view encoded_in(const Der& element) {
  if ((element.tag & 0x20) != 0 || element.tag == der_tag::kOctetString) return element.body;
  const bool bits = element.tag == der_tag::kBitString && element.body.size() > 2;
  return bits ? element.body.substr(1, 2) : std::string_view{};
}

/// Whether the bytes keep to DER where libcrypto is more lenient than we are.
bool keeps_to_der(std::string_view bytes, int depth = 0) {
  constexpr int kDeepest = 20;
  if (!bytes.empty() && !is_built_as_its_type(static_cast<uint8_t>(bytes.front()))) return false;
  for (DerReader reader(bytes); !reader.at_end();) {
    const auto element = reader.next();
    if (!element) return true;
    if (!is_built_as_its_type(element->tag)) return false;
    if (depth < kDeepest && !keeps_to_der(encoded_in(*element), depth + 1)) return false;
  }
  return true;
}

std::optional<Fields> read_by_libcrypto(const std::string& der) {
  const auto* begin = reinterpret_cast<const unsigned char*>(der.data());
  const unsigned char* at = begin;
  const std::unique_ptr<::X509, decltype(&X509_free)> certificate(
      d2i_X509(nullptr, &at, static_cast<long>(der.size())), X509_free);
  const ::X509* x = certificate.get();
  if (x == nullptr) return std::nullopt;
  Fields fields;
  if (X509_get_version(x) >= 0) fields["version"] = std::to_string(X509_get_version(x) + 1);
  // Of negative numbers libcrypto has the magnitude, .NET and we the octets.
  const ASN1_INTEGER* serial = X509_get0_serialNumber(x);
  if (ASN1_STRING_type(serial) == V_ASN1_INTEGER) fields["serial"] = upper_hex(bytes_of(serial));
  if (const auto name = name_text(X509_get_issuer_name(x))) fields["issuer"] = *name;
  if (const auto name = name_text(X509_get_subject_name(x))) fields["subject"] = *name;
  add_time(fields, "from", X509_get0_notBefore(x));
  add_time(fields, "to", X509_get0_notAfter(x));
  add_key(fields, x);
  add_alternative_names(fields, x);
  add_usages(fields, x);
  fields["sha1"] = sha1_hex(der.substr(0, static_cast<size_t>(at - begin)));
  return fields;
}

/// Sign, padding and names in tables of ours apart, as libcrypto keeps them.
Fields read_by_us(const X509& certificate) {
  Fields fields;
  fields["version"] = certificate.version ? std::to_string(*certificate.version) : "";
  std::string serial = certificate.serial_number.value_or("");
  while (serial.size() > 2 && serial.starts_with("00")) serial.erase(0, 2);
  fields["serial"] = serial;
  fields["issuer"] = certificate.issuer.value_or("missing");
  fields["subject"] = certificate.subject.value_or("missing");
  if (certificate.not_before) fields["from"] = iso_date(*certificate.not_before);
  if (certificate.not_after) fields["to"] = iso_date(*certificate.not_after);
  fields["key"] = certificate.key_algorithm.value_or("");
  fields["bits"] = std::to_string(certificate.key_bits.value_or(0));
  fields["dns"] = joined(certificate.dns_names);
  fields["email"] = joined(certificate.email_addresses);
  fields["usages"] = std::to_string(certificate.key_usage.size());
  fields["purposes"] = std::to_string(certificate.extended_key_usage.size());
  fields["sha1"] = certificate.thumbprint.value_or("");
  return fields;
}

/// The fields that libcrypto reads and we read otherwise.
Fields differences(const Fields& theirs, const Fields& ours) {
  Fields found;
  for (const auto& [name, value] : theirs) {
    const auto same = ours.find(name);
    const std::string our_value = same == ours.end() ? "missing" : same->second;
    if (our_value != value) found[name] = "libcrypto: " + value + ", ours: " + our_value;
  }
  return found;
}

TEST(X509Oracle, ReadsWhatLibcryptoMakes) {
  const std::map<std::string, std::string> kSignatures = {
      {"p-256", "sha256ECDSA"}, {"p-384", "sha384ECDSA"},   {"p-521", "sha512ECDSA"},
      {"pss", "RSASSA-PSS"},    {"ed25519", "1.3.101.112"}, {"sha1", "sha1RSA"},
      {"rsa-2048", "sha256RSA"}};
  for (const MadeCertificate& made : make_certificates()) {
    const auto certificate = read_x509(made.der);
    const auto theirs = read_by_libcrypto(made.der);
    ASSERT_TRUE(certificate && theirs) << made.name;
    EXPECT_TRUE(certificate->complete) << made.name;
    EXPECT_EQ(differences(*theirs, read_by_us(*certificate)), Fields{}) << made.name;
    EXPECT_EQ(certificate->self_issued, made.name != "other issuer") << made.name;
    const auto signature = kSignatures.find(made.name);
    if (signature == kSignatures.end()) continue;
    EXPECT_EQ(certificate->signature_algorithm, signature->second) << made.name;
  }
}

/// One to four octets changed, put in, or taken out.
std::string mutated(std::string der, std::mt19937& random) {
  const auto number = [&random](size_t below) { return random() % below; };
  for (size_t changes = 1 + number(4); changes > 0 && !der.empty(); --changes) {
    const size_t at = number(der.size());
    const auto octet = static_cast<char>(number(256));
    switch (number(6)) {
      case 0:
        der.insert(at, 1, octet);
        break;
      case 1:
        der.erase(at, 1);
        break;
      case 2:
        der[at] = static_cast<char>(der[at] ^ (1 << number(8)));
        break;
      default:
        der[at] = octet;
    }
  }
  return der;
}

TEST(X509Oracle, AgreesWithLibcryptoOnDamagedOnes) {
  const char* wanted = std::getenv("PAIRLINT_MUTANTS");
  const int mutants = wanted ? std::atoi(wanted) : 150;
  std::mt19937 random(20240301);
  size_t compared = 0;
  for (const MadeCertificate& made : make_certificates()) {
    for (int i = 0; i < mutants; ++i) {
      const std::string der = mutated(made.der, random);
      // A copy of its exact size, so that AddressSanitizer sees one octet too far.
      const auto copy = std::make_unique<char[]>(der.size());
      std::copy(der.begin(), der.end(), copy.get());
      const auto certificate = read_x509({copy.get(), der.size()});
      const auto theirs = read_by_libcrypto(der);
      if (!theirs || !keeps_to_der(der)) continue;
      ++compared;
      ASSERT_TRUE(certificate) << made.name << " " << upper_hex(der);
      EXPECT_EQ(differences(*theirs, read_by_us(*certificate)), Fields{})
          << made.name << " " << i << "\n"
          << upper_hex(der);
    }
  }
  RecordProperty("compared", static_cast<int>(compared));
  EXPECT_GT(compared, static_cast<size_t>(mutants));
}

}  // namespace
}  // namespace pairlint
