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

TEST(StreamPrefix, IsToldInTheLanguagesOfWindows) {
  struct Case {
    std::string_view line, stream, message;
  };
  const Case cases[] = {
      {"VERBOSE: a", "VERBOSE", "a"},
      {"WARNING: a", "WARNING", "a"},
      {"DEBUG: a", "DEBUG", "a"},
      {"ARNING: a", "WARNING", "a"},
      {"AUSFÜHRLICH: a", "VERBOSE", "a"},
      {"WARNUNG: a", "WARNING", "a"},
      {"COMMENTAIRES : a", "VERBOSE", "a"},
      {"AVERTISSEMENT : a", "WARNING", "a"},
      {"DETALLADO: a", "VERBOSE", "a"},
      {"ADVERTENCIA: a", "WARNING", "a"},
      {"DETTAGLIATO: a", "VERBOSE", "a"},
      {"AVISO: a", "WARNING", "a"},
      {"ПОДРОБНО: a", "VERBOSE", "a"},
      {"ПРЕДУПРЕЖДЕНИЕ: a", "WARNING", "a"},
      {"AYRINTILI: a", "VERBOSE", "a"},
      {"UYARI: a", "WARNING", "a"},
      {"HATA AYIKLAMA: a", "DEBUG", "a"},
      {"詳細資訊: a", "VERBOSE", "a"},
      {"详细信息: a", "VERBOSE", "a"},
      {"警告：a", "WARNING", "a"},
      {"자세한 정보 표시: a", "VERBOSE", "a"},
      {"NOTE: a", "", ""},
      {"Warnung: a", "", ""},
      {"警告 is a word", "", ""},
  };
  for (const Case& c : cases) {
    const auto prefix = find_stream_prefix(c.line);
    EXPECT_EQ(prefix ? prefix->stream : "", c.stream) << c.line;
    EXPECT_EQ(prefix ? prefix->message : "", c.message) << c.line;
  }
}

TEST(ErrorPosition, IsToldByItsNumbersInAnyLanguage) {
  for (const char* line :
       {"At line:1 char:86", R"(At C:\scripts\x.ps1:12 char:5)", "In Zeile:1 Zeichen:46",
        R"(In C:\x.ps1:12 Zeichen:5)", "Au caractère Ligne:1 : 5",
        R"(Au caractère C:\x.ps1:12 : 5)", "En línea: 1 Carácter: 1", "In riga:1 car:1",
        "No linha:1 caractere:1", "строка:1 знак:1", R"(C:\x.ps1:12 знак:5)", "Satır:1 karakter:1",
        "所在位置 行:1 字符: 1", "位於 線路:1 字元:1", "発生場所 行:1 文字:1",
        "위치 줄:1 문자:1"}) {
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
