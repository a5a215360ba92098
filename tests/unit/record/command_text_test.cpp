#include <gtest/gtest.h>

#include "record/command_text.h"

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

TEST(PrintsAll, OnlyWhereNothingSelectsAssignsOrRedirects) {
  for (const char* whole : {
           "Get-ExchangeCertificate",
           "Get-ExchangeCertificate | Format-List *",
           "Get-ExchangeCertificate -Server EX01 | fl Subject,Services",
           "Get-CsPartnerApplication -Verbose",
           "Get-ExchangeCertificate | Select-Object Subject,Services,CertificateDomains | fl",
           "Get-ExchangeCertificate | select -Property Subject | sort Subject | ft -AutoSize",
           "Get-ExchangeCertificate | fl Subject,@{n='Algorithm'; e={$_.SignatureAlgorithm | fl}}",
           "$FormatEnumerationLimit = -1; Get-ExchangeCertificate | Format-List *",
           "get-exchangecertificate -ErrorAction SilentlyContinue|fl",
       }) {
    EXPECT_TRUE(prints_all(whole, "Server")) << whole;
  }
  for (const char* part : {
           "",
           "$c = Get-ExchangeCertificate",
           "Get-ExchangeCertificate -Thumbprint AB12",
           "Get-PartnerApplication \"Exchange Online\"",
           "Get-ExchangeCertificate | Where-Object {$_.Services -match 'IIS'}",
           "Get-ExchangeCertificate | ? Services -match IIS | fl",
           "Get-ExchangeCertificate | select -First 1",
           "Get-ExchangeCertificate | Select-Object -ExpandProperty CertificateDomains",
           "Get-ExchangeCertificate | fl > c.txt",
           "Get-ExchangeCertificate > c.txt",
           "Get-ExchangeCertificate | Out-File c.txt",
           "Get-ExchangeCertificate; Get-AuthConfig",
           "(Get-ExchangeCertificate)[0]",
       }) {
    EXPECT_FALSE(prints_all(part, "Server")) << part;
  }
  EXPECT_FALSE(prints_all("Get-CsPartnerApplication -Server fe01", ""));
}

TEST(PrintsAll, OfWhatASelectorChose) {
  EXPECT_TRUE(prints_all("Get-CsCertificate -Type OAuthTokenIssuer | fl", "", "Type"));
  EXPECT_FALSE(prints_all("Get-CsCertificate -Type OAuthTokenIssuer | fl", ""));
  EXPECT_FALSE(prints_all("Get-CsCertificate -Type Default -Identity fe01", "", "Type"));
  EXPECT_FALSE(prints_all("$c = Get-CsCertificate -Type OAuthTokenIssuer", "", "Type"));
}

TEST(SelectedValues, AreThoseThatStandInTheCommand) {
  struct {
    const char* command;
    std::vector<std::string> values;
  } const kCases[] = {
      {"Get-CsCertificate -Type OAuthTokenIssuer", {"OAuthTokenIssuer"}},
      {"Get-CsCertificate -type 'OAuthTokenIssuer' | fl", {"OAuthTokenIssuer"}},
      {"Get-CsCertificate -Type:Default,OAuthTokenIssuer", {"Default", "OAuthTokenIssuer"}},
      {"Get-CsCertificate -Type \"Default\",\"OAuthTokenIssuer\"", {}},
      {"Get-CsCertificate -Type $type", {}},
      {"Get-CsCertificate -Type OAuth*", {}},
      {"Get-CsCertificate -Type Default,", {}},
      {"Get-CsCertificate", {}},
  };
  for (const auto& [command, values] : kCases) {
    EXPECT_EQ(selected_values(command, "Type"), values) << command;
  }
  EXPECT_TRUE(selected_values("Get-CsCertificate -Type Default", "").empty());
}

}  // namespace
}  // namespace pairlint
