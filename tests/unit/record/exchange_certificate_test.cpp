#include "record/exchange_certificate.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "unit/record/nrbf_builder.h"

namespace pairlint {
namespace {

using nrbf::int32;

constexpr const char* kClass =
    "Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate";

std::string property(int32_t number, std::string_view value) {
  return int32(number) + int32(1) + int32(static_cast<int32_t>(value.size())) + std::string(value);
}

std::string friendly_name() {
  using namespace std::string_view_literals;
  return property(11, "M\0\xFC\0=\xD8\0\xDE\0\0x\0"sv);
}

/// An enumeration's class is defined with its first value here; Exchange does the same.
std::string stream_of(const std::string& properties) {
  const std::string service =
      nrbf::object(9, "Contoso.IisService",
                   {nrbf::record("serviceName", nrbf::string(10, "IIS://EX01/W3SVC/1"))});
  const std::string list = nrbf::object(
      7, "List", {nrbf::record("_items", nrbf::reference(8)), nrbf::number("_size", 1)});
  const std::string items =
      nrbf::octet(16) + int32(8) + int32(4) + nrbf::reference(9) + nrbf::octet(13) + nrbf::octet(3);
  return nrbf::header() + nrbf::library() +
         nrbf::object(
             1, kClass,
             {nrbf::record("CertData", nrbf::reference(3)), nrbf::boolean("SelfSigned", true),
              nrbf::enumeration("Status", -4, 1), nrbf::enumeration("RootCAType", -5, 3),
              nrbf::enumeration("Services", -6, 27),
              nrbf::record("IISServices", nrbf::reference(7)),
              nrbf::boolean("PrivateKeyExportable", false),
              nrbf::record("Identity", nrbf::string(6, "ex01.contoso.com\\A1B2"))}) +
         nrbf::byte_array(3, properties) + list + items + service + nrbf::end();
}

TEST(ExchangeCertificate, ReadsItsMembers) {
  const std::string stream =
      stream_of(property(2, "container") + friendly_name() + property(32, "der"));
  const auto certificate = read_exchange_certificate(stream);
  ASSERT_TRUE(certificate);
  EXPECT_TRUE(certificate->complete);
  EXPECT_FALSE(certificate->is_signed);
  EXPECT_EQ(certificate->services, 27);
  EXPECT_EQ(certificate->status, 1);
  EXPECT_EQ(certificate->root_ca_type, 3);
  EXPECT_EQ(certificate->self_signed, true);
  EXPECT_EQ(certificate->private_key_exportable, false);
  EXPECT_EQ(certificate->has_private_key, true);
  EXPECT_EQ(certificate->friendly_name, "M\xC3\xBC\xF0\x9F\x98\x80");
  EXPECT_EQ(certificate->identity, "ex01.contoso.com\\A1B2");
  EXPECT_EQ(certificate->certificate, "der");
  ASSERT_TRUE(certificate->iis_services);
  EXPECT_EQ(join(*certificate->iis_services, ","), "IIS://EX01/W3SVC/1");
}

TEST(ExchangeCertificate, ReadsTheSignedForm) {
  const std::string stream = stream_of(property(32, "der"));
  const std::string wrapped =
      "#sig#" + int32(static_cast<int32_t>(stream.size())) + stream + std::string(32, 's');
  const auto certificate = read_exchange_certificate(wrapped);
  ASSERT_TRUE(certificate);
  EXPECT_TRUE(certificate->is_signed);
  EXPECT_TRUE(certificate->complete);
  EXPECT_EQ(certificate->services, 27);
  const auto cut = read_exchange_certificate(wrapped.substr(0, 5 + 4 + stream.size() - 20));
  ASSERT_TRUE(cut);
  EXPECT_EQ(cut->services, 27);
  EXPECT_FALSE(cut->complete);
}

TEST(ExchangeCertificate, DoesNotTakeMissingForFalse) {
  const auto without_key = read_exchange_certificate(stream_of(property(32, "der")));
  ASSERT_TRUE(without_key);
  EXPECT_EQ(without_key->has_private_key, false);
  EXPECT_EQ(without_key->friendly_name, std::nullopt);
  // The properties break off: the provider of the key may have been among the rest.
  const auto broken = read_exchange_certificate(stream_of(property(32, "der") + "\x02"));
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken->has_private_key, std::nullopt);
  EXPECT_EQ(broken->certificate, "der");
  const auto bare = read_exchange_certificate(nrbf::header() + nrbf::library() +
                                              nrbf::object(1, kClass, {}) + nrbf::end());
  ASSERT_TRUE(bare);
  EXPECT_EQ(bare->services, std::nullopt);
  EXPECT_EQ(bare->self_signed, std::nullopt);
  EXPECT_EQ(bare->iis_services, std::nullopt);
}

TEST(ExchangeCertificate, RefusesOtherStreams) {
  constexpr const char* kMessage = "no ExchangeCertificate in this .NET stream";
  for (const std::string& bytes :
       {std::string(), std::string("#sig#"), std::string("#sig#\1"),
        nrbf::header() + nrbf::library() + nrbf::object(1, "Contoso.Other", {}) + nrbf::end()}) {
    const auto certificate = read_exchange_certificate(bytes);
    ASSERT_FALSE(certificate);
    EXPECT_EQ(certificate.error().message, kMessage);
  }
}

TEST(ExchangeCertificate, NamesItsNumbers) {
  EXPECT_EQ(join(service_names(0), ", "), "None");
  EXPECT_EQ(join(service_names(27), ", "), "IMAP, POP, IIS, SMTP");
  EXPECT_EQ(join(service_names(127), ", "), "IMAP, POP, UM, IIS, SMTP, Federation, UMCallRouter");
  EXPECT_EQ(join(service_names(8 + 256), ", "), "IIS, 256");
  EXPECT_EQ(certificate_status_name(1), "Valid");
  EXPECT_EQ(certificate_status_name(7), "PendingRequest");
  EXPECT_EQ(certificate_status_name(8), "8");
  EXPECT_EQ(certificate_status_name(-1), "-1");
  EXPECT_EQ(root_ca_type_name(3), "Registry");
  EXPECT_EQ(root_ca_type_name(9), "9");
}

}  // namespace
}  // namespace pairlint
