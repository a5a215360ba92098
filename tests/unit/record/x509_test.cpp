// Certificates put together by hand: what is missing, odd or cut. Whole ones are compared with
// libcrypto in tests/oracle.
#include "record/x509.h"

#include <gtest/gtest.h>

#include <functional>
#include <memory>

#include "base/text.h"
#include "record/date_text.h"
#include "unit/record/der_builder.h"

namespace pairlint {
namespace {

using namespace std::string_view_literals;

constexpr Oid kAlternativeNames("2.5.29.17");
constexpr Oid kKeyUsage("2.5.29.15");
constexpr Oid kExtendedKeyUsage("2.5.29.37");

template <class T>
std::string shown(const std::optional<T>& value) {
  if (!value) return "-";
  if constexpr (std::is_same_v<T, std::string>) {
    return *value;
  } else if constexpr (std::is_same_v<T, Timestamp>) {
    return iso_date(*value);
  } else {
    return std::to_string(*value);
  }
}

/// One line: what was read, `-` for what was not.
std::string describe(std::string_view der) {
  // A copy of its exact size, so that AddressSanitizer sees one octet too far.
  const auto copy = std::make_unique<char[]>(der.size());
  std::copy(der.begin(), der.end(), copy.get());
  const auto x = read_x509({copy.get(), der.size()});
  if (!x) return x.error().message;
  return "v" + shown(x->version) + " " + shown(x->serial_number) + " " +
         shown(x->signature_algorithm) + " [" + shown(x->issuer) + "] " + shown(x->not_before) +
         " " + shown(x->not_after) + " [" + shown(x->subject) + "] " + shown(x->key_algorithm) +
         " " + shown(x->key_bits) + (x->thumbprint ? " hashed" : " -") +
         (x->self_issued ? " self-issued" : "") + (x->complete ? " complete" : " partial");
}

TEST(X509, ReadsAllFields) {
  EXPECT_EQ(describe(der::Parts().der()),
            "v3 00F30A sha256RSA [CN=Fabrikam Root CA] 2024-03-01T12:00:00Z 2029-03-01T11:59:59Z "
            "[CN=mail.contoso.com] ECC 256 hashed complete");
}

TEST(X509, LeavesOutWhatItCannotRead) {
  const struct {
    std::function<void(der::Parts&)> damage;
    const char* described;
  } kTable[] = {
      {[](der::Parts& p) { p.version.clear(); },
       "v1 00F30A sha256RSA [CN=Fabrikam Root CA] 2024-03-01T12:00:00Z 2029-03-01T11:59:59Z "
       "[CN=mail.contoso.com] ECC 256 hashed complete"},
      {[](der::Parts& p) { p.serial = der::element(0x04, "x"); },
       "v3 - sha256RSA [CN=Fabrikam Root CA] 2024-03-01T12:00:00Z 2029-03-01T11:59:59Z "
       "[CN=mail.contoso.com] ECC 256 hashed partial"},
      {[](der::Parts& p) { p.signature = der::algorithm(Oid("1.2.3.4")); },
       "v3 00F30A 1.2.3.4 [CN=Fabrikam Root CA] 2024-03-01T12:00:00Z 2029-03-01T11:59:59Z "
       "[CN=mail.contoso.com] ECC 256 hashed complete"},
      {[](der::Parts& p) { p.issuer = der::sequence("x"); },
       "v3 00F30A sha256RSA [-] 2024-03-01T12:00:00Z 2029-03-01T11:59:59Z [CN=mail.contoso.com] "
       "ECC 256 hashed partial"},
      {[](der::Parts& p) { p.validity = der::sequence(der::element(0x17, "never")); },
       "v3 00F30A sha256RSA [CN=Fabrikam Root CA] - - [CN=mail.contoso.com] ECC 256 hashed "
       "partial"},
      {[](der::Parts& p) { p.subject = der::sequence(""); },
       "v3 00F30A sha256RSA [CN=Fabrikam Root CA] 2024-03-01T12:00:00Z 2029-03-01T11:59:59Z [] ECC "
       "256 hashed complete"},
      {[](der::Parts& p) { p.subject = p.issuer; },
       "v3 00F30A sha256RSA [CN=Fabrikam Root CA] 2024-03-01T12:00:00Z 2029-03-01T11:59:59Z "
       "[CN=Fabrikam Root CA] ECC 256 hashed self-issued complete"},
      {[](der::Parts& p) { p.key = der::sequence(""); },
       "v3 00F30A sha256RSA [CN=Fabrikam Root CA] 2024-03-01T12:00:00Z 2029-03-01T11:59:59Z "
       "[CN=mail.contoso.com] - - hashed partial"},
      {[](der::Parts& p) { p.extensions = "x"; },
       "v3 00F30A sha256RSA [CN=Fabrikam Root CA] 2024-03-01T12:00:00Z 2029-03-01T11:59:59Z "
       "[CN=mail.contoso.com] ECC 256 hashed partial"},
  };
  for (const auto& row : kTable) {
    der::Parts parts;
    row.damage(parts);
    EXPECT_EQ(describe(parts.der()), row.described);
  }
}

TEST(X509, RefusesWhatIsNoCertificate) {
  constexpr const char* kNoBegin = "not a certificate: it does not begin with two sequences";
  constexpr const char* kNothing = "not a certificate: neither serial number nor names can be read";
  EXPECT_EQ(describe(""), kNoBegin);
  EXPECT_EQ(describe("PK\3\4"), kNoBegin);
  EXPECT_EQ(describe("\x30\x03\x02\x01\x00"sv), kNoBegin);
  EXPECT_EQ(describe("\x30\x02\x30\x00"sv), kNothing);
  EXPECT_EQ(describe(der::sequence(der::sequence(der::element(0x0C, "a")))), kNothing);
}

TEST(X509, ReadsWhatIsThereOfACutOne) {
  const std::string der = der::Parts().der();
  const size_t subject = der.find("mail.contoso.com");
  EXPECT_EQ(describe(std::string_view(der).substr(0, subject)),
            "v3 00F30A sha256RSA [CN=Fabrikam Root CA] 2024-03-01T12:00:00Z 2029-03-01T11:59:59Z "
            "[-] - - - partial");
  for (size_t size = 0; size < der.size(); ++size)
    EXPECT_EQ(describe(std::string_view(der).substr(0, size)).find("complete"), std::string::npos);
}

TEST(X509, IgnoresWhatFollows) {
  const std::string der = der::Parts().der();
  EXPECT_EQ(describe(der + "trailing"), describe(der));
  EXPECT_EQ(read_x509(der + "trailing")->thumbprint, read_x509(der)->thumbprint);
}

TEST(X509, TellsTheSizeOfKeys) {
  const std::string rsa_key =
      der::sequence(der::element(0x02, std::string("\0\x80", 2) + std::string(127, 'n')) +
                    der::element(0x02, "e"));
  const auto curve = [](const Oid& name, size_t point, char form) {
    const std::string identifier =
        der::sequence(der::oid(Oid("1.2.840.10045.2.1")) + der::oid(name));
    const std::string octets = std::string(1, '\0') + form + std::string(point, 'p');
    return der::sequence(identifier + der::element(0x03, octets));
  };
  const struct {
    std::string key;
    const char* algorithm;
    std::optional<uint32_t> bits;
  } kTable[] = {
      {der::sequence(der::algorithm(Oid("1.2.840.113549.1.1.1")) +
                     der::element(0x03, std::string(1, '\0') + rsa_key)),
       "RSA", 1024},
      {curve(Oid("1.2.840.10045.3.1.7"), 64, 4), "ECC", 256},
      {curve(Oid("1.2.840.10045.3.1.7"), 32, 2), "ECC", 256},
      {curve(Oid("1.3.132.0.34"), 96, 4), "ECC", 384},
      {curve(Oid("1.3.132.0.35"), 132, 4), "ECC", 521},
      {der::sequence(der::algorithm(Oid("1.3.101.112")) +
                     der::element(0x03, std::string(33, '\0'))),
       "1.3.101.112", std::nullopt},
  };
  for (const auto& row : kTable) {
    der::Parts parts;
    parts.key = row.key;
    const auto certificate = read_x509(parts.der());
    ASSERT_TRUE(certificate);
    EXPECT_EQ(certificate->key_algorithm, row.algorithm);
    EXPECT_EQ(certificate->key_bits, row.bits) << row.algorithm;
    EXPECT_TRUE(certificate->complete);
  }
}

TEST(X509, KeepsKindsOfNamesApart) {
  der::Parts parts;
  const std::string names =
      der::element(0x82, "mail.contoso.com") + der::element(0x87, "\x0A\0\0\x19"sv) +
      der::element(0x81, "kim@contoso.com") + der::element(0x86, "https://contoso.com/") +
      der::element(0x82, "*.contoso.com");
  parts.extensions =
      der::extension(kAlternativeNames, der::sequence(names)) +
      der::extension(kAlternativeNames, der::sequence(der::element(0x82, "second.contoso.com")));
  const auto certificate = read_x509(parts.der());
  ASSERT_TRUE(certificate);
  EXPECT_EQ(join(certificate->dns_names, " "), "mail.contoso.com *.contoso.com");
  EXPECT_EQ(join(certificate->ip_addresses, " "), "10.0.0.25");
  EXPECT_EQ(join(certificate->email_addresses, " "), "kim@contoso.com");
  EXPECT_TRUE(certificate->complete);
}

TEST(X509, NamesUsages) {
  der::Parts parts;
  parts.extensions =
      der::sequence(der::oid(kKeyUsage) + der::element(0x01, "\xFF") +
                    der::element(0x04, der::element(0x03, "\7\xA0\x80"sv))) +
      der::extension(kExtendedKeyUsage, der::sequence(der::oid(Oid("1.3.6.1.5.5.7.3.1")) +
                                                      der::oid(Oid("1.3.6.1.4.1.99999"))));
  const auto certificate = read_x509(parts.der());
  ASSERT_TRUE(certificate);
  EXPECT_EQ(join(certificate->key_usage, " "), "DigitalSignature KeyEncipherment DecipherOnly");
  EXPECT_EQ(join(certificate->extended_key_usage, ","), "Server Authentication,1.3.6.1.4.1.99999");
  EXPECT_TRUE(certificate->complete);
}

TEST(X509, CountsTheBitsOfUsages) {
  const struct {
    std::string_view bits;
    const char* usages;
    bool complete;
  } kTable[] = {
      {"\5\xA0"sv, "DigitalSignature KeyEncipherment", true},
      {"\7\xA0"sv, "DigitalSignature", true},
      {"\0"sv, "", true},
      {"\10\xA0"sv, "", false},
      {""sv, "", false},
  };
  for (const auto& row : kTable) {
    der::Parts parts;
    parts.extensions = der::extension(kKeyUsage, der::element(0x03, row.bits));
    const auto certificate = read_x509(parts.der());
    ASSERT_TRUE(certificate);
    EXPECT_EQ(join(certificate->key_usage, " "), row.usages);
    EXPECT_EQ(certificate->complete, row.complete);
  }
}

TEST(X509, SaysWhereAListIsNotWhole) {
  const std::string names = der::sequence(der::element(0x82, "mail.contoso.com") + "\x82\x7F");
  der::Parts parts;
  parts.extensions = der::extension(kAlternativeNames, names);
  const auto certificate = read_x509(parts.der());
  ASSERT_TRUE(certificate);
  EXPECT_EQ(join(certificate->dns_names, " "), "mail.contoso.com");
  EXPECT_FALSE(certificate->complete);
}

}  // namespace
}  // namespace pairlint
