#include "bench/certificates.h"

#include <cstdint>
#include <string_view>

#include "base/sha1.h"
#include "base/text.h"
#include "unit/record/der_builder.h"
#include "unit/record/nrbf_builder.h"

namespace pairlint::bench {
namespace {

constexpr std::string_view kIssuer = "CN=Contoso Issuing CA 1";

std::string random_bytes(Dice& dice, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += static_cast<char>(dice.roll() >> 56);
  return out;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (size_t at = 0; at < bytes.size(); at += 3) {
    uint32_t group = 0;
    for (size_t i = at; i < at + 3; ++i)
      group = group << 8 | (i < bytes.size() ? static_cast<uint8_t>(bytes[i]) : 0U);
    for (int shift = 18; shift >= 0; shift -= 6) out += kDigits[group >> shift & 63];
  }
  for (size_t over = (3 - bytes.size() % 3) % 3; over > 0; --over) out[out.size() - over] = '=';
  return out;
}

std::string common_name(std::string_view name) {
  return der::sequence(der::part(Oid("2.5.4.3"), 0x0C, name));
}

std::string utc_time(int year) {
  return der::element(0x17, std::to_string(year % 100) + "0504091500Z");
}

std::string alternative_names(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += der::element(0x82, name);
  return der::extension(Oid("2.5.29.17"), der::sequence(all));
}

std::string rsa_key(Dice& dice) {
  const std::string modulus =
      der::element(0x02, std::string(1, '\0') + "\xC1" + random_bytes(dice, 255));
  const std::string exponent = der::element(0x02, std::string_view("\x01\x00\x01", 3));
  const std::string null = der::element(0x05, "");
  return der::sequence(
      der::sequence(der::oid(Oid("1.2.840.113549.1.1.1")) + null) +
      der::element(0x03, std::string(1, '\0') + der::sequence(modulus + exponent)));
}

/// The builder ends in an empty signature; a real one takes 256 bytes.
std::string encode(Dice& dice, const Certificate& certificate, std::string_view serial) {
  der::Parts parts;
  parts.serial = der::element(0x02, serial);
  parts.issuer = common_name(kIssuer.substr(3));
  parts.validity =
      der::sequence(utc_time(certificate.first_year) + utc_time(certificate.last_year));
  parts.subject = common_name(std::string_view(certificate.subject).substr(3));
  parts.key = rsa_key(dice);
  parts.extensions = alternative_names(certificate.names);
  const std::string body = parts.version + parts.serial + parts.signature + parts.issuer +
                           parts.validity + parts.subject + parts.key +
                           der::element(0xA3, der::sequence(parts.extensions));
  const std::string signature = std::string(1, '\0') + random_bytes(dice, 256);
  return der::sequence(der::sequence(body) + parts.signature + der::element(0x03, signature));
}

/// What Exchange keeps beside RawData: its own view of the certificate, and the certificate again.
std::string serialized(const Certificate& certificate) {
  const auto property = [](int32_t number, std::string_view value) {
    return nrbf::int32(number) + nrbf::int32(1) + nrbf::int32(static_cast<int32_t>(value.size())) +
           std::string(value);
  };
  return nrbf::header() + nrbf::library() +
         nrbf::object(
             1, "Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate",
             {nrbf::record("CertData", nrbf::reference(3)), nrbf::boolean("SelfSigned", false),
              nrbf::enumeration("Status", -4, 1), nrbf::enumeration("RootCAType", -5, 3),
              nrbf::enumeration("Services", -6, 27), nrbf::boolean("PrivateKeyExportable", false),
              nrbf::record("Identity",
                           nrbf::string(6, certificate.server + "\\" + certificate.thumbprint))}) +
         nrbf::byte_array(3, property(2, "container") + property(32, certificate.der)) +
         nrbf::end();
}

std::string date(int year) { return "5/4/" + std::to_string(year) + " 9:15:00 AM"; }

}  // namespace

Certificate make_certificate(Dice& dice, const std::string& server, int first_year, int last_year) {
  Certificate certificate;
  certificate.server = server;
  certificate.subject = "CN=mail.contoso.com";
  certificate.names = {"mail.contoso.com", "autodiscover.contoso.com", server};
  certificate.first_year = first_year;
  certificate.last_year = last_year;
  const std::string serial = "\x4A" + random_bytes(dice, 18);
  certificate.serial = upper_hex(serial);
  certificate.der = encode(dice, certificate, serial);
  certificate.thumbprint = sha1_hex(certificate.der);
  return certificate;
}

std::string as_list(const std::vector<Certificate>& all) {
  std::string out;
  for (const Certificate& certificate : all) {
    out +=
        "AccessRules        : {System.Security.AccessControl.CryptoKeyAccessRule}\n"
        "CertificateDomains : {" +
        join(certificate.names, ", ") +
        "}\nHasPrivateKey      : True\nIsSelfSigned       : False\nIssuer             : " +
        std::string(kIssuer) + "\nNotAfter           : " + date(certificate.last_year) +
        "\nNotBefore          : " + date(certificate.first_year) +
        "\nPublicKeySize      : 2048\nRootCAType         : Enterprise\nSerialNumber       : " +
        certificate.serial +
        "\nServices           : IMAP, POP, IIS, SMTP\n"
        "Status             : Valid\nSubject            : " +
        certificate.subject + "\nThumbprint         : " + certificate.thumbprint + "\n\n";
  }
  return out;
}

std::string as_csv(const std::vector<Certificate>& all) {
  std::string out =
      "#TYPE System.Security.Cryptography.X509Certificates.X509Certificate2\n"
      "\"Thumbprint\",\"Services\",\"NotAfter\",\"NotBefore\",\"Subject\",\"Issuer\","
      "\"SerialNumber\",\"HasPrivateKey\",\"IsSelfSigned\",\"Status\",\"PublicKeySize\"\n";
  for (const Certificate& certificate : all) {
    out += "\"" + certificate.thumbprint + "\",\"IMAP, POP, IIS, SMTP\",\"" +
           date(certificate.last_year) + "\",\"" + date(certificate.first_year) + "\",\"" +
           certificate.subject + "\",\"" + std::string(kIssuer) + "\",\"" + certificate.serial +
           "\",\"True\",\"False\",\"Valid\",\"2048\"\n";
  }
  return out;
}

std::string as_json(const std::vector<Certificate>& all) {
  std::string out = "[\n";
  for (const Certificate& certificate : all) {
    if (&certificate != &all.front()) out += ",\n";
    out +=
        "    {\n        \"Thumbprint\":  \"" + certificate.thumbprint +
        "\",\n        \"Services\":  27,\n        \"CertificateDomains\":  [\n"
        "                                   \"" +
        join(certificate.names, "\",\n                                   \"") +
        "\"\n                               ],\n        \"NotAfter\":  \"" +
        std::to_string(certificate.last_year) + "-05-04T09:15:00Z\",\n        \"NotBefore\":  \"" +
        std::to_string(certificate.first_year) + "-05-04T09:15:00Z\",\n        \"Subject\":  \"" +
        certificate.subject + "\",\n        \"Issuer\":  \"" + std::string(kIssuer) +
        "\",\n        \"SerialNumber\":  \"" + certificate.serial +
        "\",\n        \"HasPrivateKey\":  true,\n        \"IsSelfSigned\":  false,\n"
        "        \"Status\":  1,\n        \"PublicKeySize\":  2048\n    }";
  }
  return out + "\n]\n";
}

std::string clixml_begin() {
  return "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n";
}

std::string clixml_object(const Certificate& certificate, size_t number) {
  std::string types = "    <TNRef RefId=\"0\" />\n";
  if (number == 0) {
    types =
        "    <TN RefId=\"0\">\n      <T>Microsoft.Exchange.Management."
        "SystemConfigurationTasks.ExchangeCertificate</T>\n      <T>System.Security."
        "Cryptography.X509Certificates.X509Certificate2</T>\n      <T>System.Object</T>\n"
        "    </TN>\n";
  }
  return "  <Obj RefId=\"" + std::to_string(number) + "\">\n" + types +
         "    <ToString>[Subject]_x000D__x000A_  " + certificate.subject +
         "_x000D__x000A__x000D__x000A_[Issuer]_x000D__x000A_  " + std::string(kIssuer) +
         "_x000D__x000A__x000D__x000A_[Serial Number]_x000D__x000A_  " + certificate.serial +
         "_x000D__x000A_</ToString>\n    <Props>\n      <BA N=\"RawData\">" +
         base64(certificate.der) + "</BA>\n    </Props>\n    <MS>\n      <S N=\"PSComputerName\">" +
         certificate.server +
         "</S>\n      <B N=\"PSShowComputerName\">false</B>\n      <BA N=\"SerializationData\">" +
         base64(serialized(certificate)) + "</BA>\n    </MS>\n  </Obj>\n";
}

std::string clixml_end() { return "</Objs>\n"; }

}  // namespace pairlint::bench
