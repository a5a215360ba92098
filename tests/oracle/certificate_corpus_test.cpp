// Certificates as real servers exported them, against what is known of them. They are not part of
// the repository: PAIRLINT_SHARED names the folder with corpus/MANIFEST.json.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/base64.h"
#include "record/date_text.h"
#include "record/exchange_certificate.h"
#include "record/x509.h"

namespace pairlint {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The decoded values of all elements `<BA N="name">`, in their order.
std::vector<std::string> byte_arrays(const std::string& xml, const std::string& name) {
  const std::string head = "<BA N=\"" + name + "\">";
  std::vector<std::string> values;
  for (size_t at = xml.find(head); at != std::string::npos; at = xml.find(head, at + 1)) {
    const size_t begin = at + head.size();
    const Base64 decoded = decode_base64(xml.substr(begin, xml.find('<', begin) - begin));
    EXPECT_EQ(decoded.end, Base64End::kWhole);
    values.push_back(decoded.bytes);
  }
  return values;
}

json found_in(const X509& certificate) {
  json found;
  found["Thumbprint"] = certificate.thumbprint.value_or("");
  found["Subject"] = certificate.subject.value_or("");
  found["Issuer"] = certificate.issuer.value_or("");
  found["SerialNumber"] = certificate.serial_number.value_or("");
  found["NotBeforeUtc"] = iso_date(certificate.not_before.value_or(Timestamp{}));
  found["NotAfterUtc"] = iso_date(certificate.not_after.value_or(Timestamp{}));
  found["SanDns"] = certificate.dns_names.empty() ? json() : json(certificate.dns_names);
  found["KeyBits"] = certificate.key_bits.value_or(0);
  const std::string algorithm = certificate.signature_algorithm.value_or("");
  found["SigAlg"] = algorithm.substr(0, algorithm.find("RSA"));
  found["SelfIssued"] = certificate.self_issued;
  return found;
}

json found_in(const ExchangeCertificate& certificate) {
  json found;
  found["Services"] = certificate.services.value_or(-1);
  found["ServiceNames"] = service_names(certificate.services.value_or(-1));
  found["Status"] = certificate.status.value_or(-1);
  found["RootCAType"] = certificate.root_ca_type.value_or(-1);
  if (certificate.self_signed) found["SelfSigned"] = *certificate.self_signed;
  if (certificate.private_key_exportable)
    found["PrivateKeyExportable"] = *certificate.private_key_exportable;
  found["Signed#sig#"] = certificate.is_signed;
  found["FriendlyName"] = certificate.friendly_name.value_or("");
  if (certificate.has_private_key) found["HasPrivateKey"] = *certificate.has_private_key;
  found["Identity"] = certificate.identity.value_or("");
  return found;
}

/// Compares what both readers find with the manifest; returns how many certificates it saw.
size_t check(const fs::path& file, const json& expected) {
  const std::string xml = contents(file);
  const std::vector<std::string> raw = byte_arrays(xml, "RawData");
  const std::vector<std::string> streams = byte_arrays(xml, "SerializationData");
  EXPECT_EQ(raw.size(), expected.size()) << file;
  EXPECT_EQ(streams.size(), expected.size()) << file;
  for (size_t i = 0; i < std::min({raw.size(), streams.size(), expected.size()}); ++i) {
    const auto certificate = read_x509(raw[i]);
    const auto kept = read_exchange_certificate(streams[i]);
    EXPECT_TRUE(certificate && certificate->complete) << file << " " << i;
    EXPECT_TRUE(kept && kept->complete && kept->iis_services) << file << " " << i;
    if (!certificate || !kept) continue;
    json found = found_in(*certificate);
    found["nrbf"] = found_in(*kept);
    EXPECT_EQ(found, expected[i]) << file << " " << i;
    EXPECT_EQ(kept->certificate.value_or(""), raw[i]) << file << " " << i;
  }
  return expected.size();
}

TEST(CertificateCorpus, IsReadAsTheManifestSays) {
  const char* shared = std::getenv("PAIRLINT_SHARED");
  const fs::path corpus = fs::path(shared ? shared : "") / "corpus";
  if (!fs::exists(corpus / "MANIFEST.json"))
    GTEST_SKIP() << "PAIRLINT_SHARED names no folder with corpus/MANIFEST.json";
  size_t seen = 0;
  for (const json& entry : json::parse(contents(corpus / "MANIFEST.json"))) {
    const json& expected = entry.contains("expect") ? entry["expect"] : json();
    if (expected.is_array() && !expected.empty() && expected[0].contains("Thumbprint"))
      seen += check(corpus / entry["file"].get<std::string>(), expected);
  }
  EXPECT_GE(seen, 13u);
}

}  // namespace
}  // namespace pairlint
