#include <cstdint>
#include <string_view>

#include "bench/generate.h"

namespace pairlint::bench {
namespace {

constexpr size_t kCertificateDigits = 1'100;
constexpr size_t kSerializedDigits = 3'300;

/// A linear congruential generator: the same text everywhere.
class Base64 {
 public:
  std::string digits(size_t count) {
    constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (size_t i = 0; i < count; ++i) {
      state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
      out += kDigits[state_ >> 58];
    }
    return out;
  }

 private:
  uint64_t state_ = 0x9E3779B97F4A7C15ULL;
};

std::string types(size_t number) {
  if (number > 0) return "    <TNRef RefId=\"0\" />\n";
  return "    <TN RefId=\"0\">\n"
         "      <T>Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate</T>\n"
         "      <T>System.Security.Cryptography.X509Certificates.X509Certificate2</T>\n"
         "      <T>System.Security.Cryptography.X509Certificates.X509Certificate</T>\n"
         "      <T>System.Object</T>\n"
         "    </TN>\n";
}

std::string printed(size_t number) {
  const std::string name = "CN=ex" + std::to_string(number) + ".contoso.com";
  std::string out = "    <ToString>";
  for (const std::string& line :
       {std::string("[Subject]"), "  " + name, std::string(), std::string("[Issuer]"), "  " + name,
        std::string(), std::string("[Not Before]"), std::string("  11/23/2018 18:34:03"),
        std::string(), std::string("[Not After]"), std::string("  11/23/2023 18:34:03")}) {
    out += line + "_x000D__x000A_";
  }
  return out + "</ToString>\n";
}

std::string certificate(size_t number, Base64& random) {
  return "  <Obj RefId=\"" + std::to_string(number) + "\">\n" + types(number) + printed(number) +
         "    <Props>\n      <BA N=\"RawData\">" + random.digits(kCertificateDigits) +
         "</BA>\n    </Props>\n    <MS>\n"
         "      <S N=\"PSComputerName\">ex01.contoso.com</S>\n"
         "      <G N=\"RunspaceId\">3e7c2964-a6ef-4f43-b318-b3a23880dcbc</G>\n"
         "      <B N=\"PSShowComputerName\">false</B>\n"
         "      <BA N=\"SerializationData\">" +
         random.digits(kSerializedDigits) + "</BA>\n    </MS>\n  </Obj>\n";
}

}  // namespace

std::string generate_certificates(size_t bytes) {
  Base64 random;
  std::string out =
      "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n";
  for (size_t number = 0; out.size() < bytes; ++number) out += certificate(number, random);
  return out + "</Objs>\n";
}

}  // namespace pairlint::bench
