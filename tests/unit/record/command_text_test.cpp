#include <gtest/gtest.h>

#include "record/recognise.h"

namespace pairlint {
namespace {

TEST(CommandText, NamesTheCmdletThatPrints) {
  const struct {
    const char* typed;
    const char* cmdlet;
  } kTable[] = {
      {"Get-CsOAuthConfiguration", "Get-CsOAuthConfiguration"},
      {"  Get-ClientAccessServer -Identity EXCH | Select-Object AutoD*", "Get-ClientAccessServer"},
      {"$c = Get-ExchangeCertificate|fl", "Get-ExchangeCertificate"},
      {"(Get-AuthConfig).CurrentCertificateThumbprint", ""},
      {"iisreset", ""},
      {"nslookup -q=srv _autodiscover._tcp.contoso.com", ""},
      {"", ""},
      {"-", ""},
      {"\"Get-CsUser kim\"", ""},
  };
  for (const auto& row : kTable) EXPECT_EQ(cmdlet_of(row.typed), row.cmdlet) << row.typed;
}

TEST(CommandText, ReadsTypedParameters) {
  const char* typed =
      "Test-CsExStorageConnectivity -SipUri \xE2\x80\x9Csip:kim@contoso.com\xE2\x80\x9D "
      "-Folder:'Inbox' "
      "-Binding NetTCP -UseCache -Verbose";
  EXPECT_EQ(parameter_of(typed, "SipUri"), "sip:kim@contoso.com");
  EXPECT_EQ(parameter_of(typed, "sipuri"), "sip:kim@contoso.com");
  EXPECT_EQ(parameter_of(typed, "Folder"), "Inbox");
  EXPECT_EQ(parameter_of(typed, "Binding"), "NetTCP");
  EXPECT_EQ(parameter_of(typed, "UseCache"), "");
  EXPECT_TRUE(has_parameter(typed, "UseCache"));
  EXPECT_FALSE(has_parameter(typed, "DeleteItem"));
  EXPECT_EQ(parameter_of("Get-X -Identity \"two words\" | fl", "Identity"), "two words");
  EXPECT_EQ(parameter_of("Get-X -Identity", "Identity"), "");
  EXPECT_EQ(parameter_of("Get-X -Identity 'open", "Identity"), "open");
}

}  // namespace
}  // namespace pairlint
