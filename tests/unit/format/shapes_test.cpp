#include "format/shapes.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

TEST(Prompt, IsToldFromPathsAndProse) {
  struct Case {
    std::string_view line;
    bool prompt;
    std::string_view host;
    bool exchange;
    std::string_view command;
  };
  const Case cases[] = {
      {R"(PS C:\Users\jo> Get-CsPool)", true, "", false, "Get-CsPool"},
      {R"(PS C:\>)", true, "", false, ""},
      {"PS>Get-CsPool", true, "", false, "Get-CsPool"},
      {"PS /home/jo> ls", true, "", false, "ls"},
      {R"([PS] C:\Windows\system32>Get-AuthConfig)", true, "", true, "Get-AuthConfig"},
      {R"([fe01.contoso.com]: PS C:\>Get-CsPool)", true, "fe01.contoso.com", false, "Get-CsPool"},
      {R"(C:\Users\jo>nslookup x)", true, "", false, "nslookup x"},
      {"PS > a postscript", false, "", false, ""},
      {"PS: call me > soon", false, "", false, ""},
      {R"(C:\Temp -> D:\Temp)", false, "", false, ""},
      {R"(C:\Temp\file.txt)", false, "", false, ""},
      {"[note] see: PS", false, "", false, ""},
  };
  for (const Case& c : cases) {
    const auto prompt = find_prompt(c.line);
    ASSERT_EQ(prompt.has_value(), c.prompt) << c.line;
    if (!prompt) continue;
    EXPECT_EQ(prompt->host, c.host) << c.line;
    EXPECT_EQ(prompt->exchange, c.exchange) << c.line;
    EXPECT_EQ(prompt->command, c.command) << c.line;
  }
}

TEST(BareCommand, IsToldFromSentences) {
  for (const char* line :
       {"Get-CsOAuthConfiguration", "Get-ClientAccessServer | FL *uri*", "get-mailbox | fl",
        "Test-CsExStorageConnectivity -SipUri sip:kim@contoso.com", "Get-Mailbox \"Kim Akers\"",
        R"(.\Configure-EnterprisePartnerApplication.ps1 -ApplicationType Lync)",
        "$x = Get-CsPool"}) {
    EXPECT_TRUE(is_bare_command(line)) << line;
  }
  for (const char* line : {"Get-CsOAuthConfiguration shows nothing", "Set-up is done", "Add-on",
                           "Foo-Bar -Baz", "Test-CsExStorageConnectivity : it failed",
                           "Get-CsPool: nothing", "The Get-CsPool cmdlet"}) {
    EXPECT_FALSE(is_bare_command(line)) << line;
  }
}

TEST(ErrorPosition, IsToldByItsNumbersInAnyLanguage) {
  for (const char* line : {"At line:1 char:86", "In Zeile:1 Zeichen:46",
                           "Au caract\xC3\xA8re Ligne:1 : 5", R"(At C:\scripts\x.ps1:12 char:5)",
                           "En l\xC3\xADnea: 1 Car\xC3\xA1"
                           "cter: 1",
                           "\xE6\x89\x80\xE5\x9C\xA8\xE4\xBD\x8D\xE7\xBD\xAE \xE8\xA1\x8C:1 "
                           "\xE5\xAD\x97\xE7\xAC\xA6: 1"}) {
    EXPECT_TRUE(is_error_position(line)) << line;
  }
  for (const char* line : {"at 10:15:32", "Name : 5", "port:443", "a:b:c", "ratio 3:4", ""}) {
    EXPECT_FALSE(is_error_position(line)) << line;
  }
}

TEST(TableRuler, IsMadeOfDashes) {
  for (const char* line : {"---- -----", "  ----  --", "\xE2\x80\x94\xE2\x80\x94", "--"}) {
    EXPECT_TRUE(is_table_ruler(line)) << line;
  }
  for (const char* line :
       {"-", "- item", "-----BEGIN CERTIFICATE-----", "", "--> see", "\xE2\x80\xA6"}) {
    EXPECT_FALSE(is_table_ruler(line)) << line;
  }
}

}  // namespace
}  // namespace pairlint
