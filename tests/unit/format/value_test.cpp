#include "format/value.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

struct Case {
  std::string_view printed;
  std::string_view text;
  ValueState state;
};

TEST(Value, TellsWhatTheCaptureShowed) {
  using enum ValueState;
  const Case cases[] = {
      {"contoso.com", "contoso.com", kPresent},
      {" IMAP, POP, IIS, SMTP ", "IMAP, POP, IIS, SMTP", kPresent},
      {"", "", kBlank},
      {"{}", "{}", kBlank},
      {"{ }", "{ }", kBlank},
      {"{a, b, c, d...}", "{a, b, c, d}", kCut},
      {"{a, b, c, d\xE2\x80\xA6}", "{a, b, c, d}", kCut},
      {"{a, b, c, d\xC3\xA2\xE2\x82\xAC\xC2\xA6}", "{a, b, c, d}", kCut},
      {"{a, b, c, d?}", "{a, b, c, d}", kCut},
      {"is it cut?", "is it cut?", kPresent},
      {"https://autodiscover.contoso.com/aut...", "https://autodiscover.contoso.com/aut", kCut},
      {"mail.contoso....", "mail.contoso.", kCut},
      {"mail.contoso.…", "mail.contoso.", kCut},
      {"groß…", "groß", kCut},
      {"{mail.contoso.com, legacy", "{mail.contoso.com, legacy", kCut},
      {"IP.WS..", "IP.WS..", kPresent},
      {"IPUW...", "IPUW...", kPresent},
      {".......", ".......", kPresent},
      {"IP.WS.", "IP.WS.", kPresent},
      {"***", "***", kMasked},
      {"https://mail.xxxx.com", "https://mail.xxxx.com", kMasked},
      {"XXX", "XXX", kMasked},
      {"2ed5d0ca-54e2-4226-xxxx-a48848e18c0f", "2ed5d0ca-54e2-4226-xxxx-a48848e18c0f", kMasked},
      {"<servername>.contoso.com", "<servername>.contoso.com", kMasked},
      {"autodiscover.FQDN", "autodiscover.FQDN", kMasked},
      {"<NULL>", "<NULL>", kPresent},
      {"<S CN=\"OwaServer\"></S>", "<S CN=\"OwaServer\"></S>", kPresent},
      {"x86", "x86", kPresent},
      {"System.String[]", "System.String[]", kOpaque},
      {"{System.Byte[], System.Byte[]...}", "{System.Byte[], System.Byte[]}", kOpaque},
      {"Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]",
       "Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]", kOpaque},
      {"Microsoft Exchange", "Microsoft Exchange", kPresent},
      {"microsoft.com", "microsoft.com", kPresent},
  };
  for (const Case& c : cases) {
    TextArena arena;
    const Value value = make_value(c.printed, {}, arena);
    EXPECT_EQ(value.text, c.text) << c.printed;
    EXPECT_EQ(static_cast<int>(value.state), static_cast<int>(c.state)) << c.printed;
  }
}

TEST(Value, OfBase64IsNotMaskedByChance) {
  TextArena arena;
  const auto state = [&](const std::string& crossed_out) {
    const std::string printed = std::string(100, 'M') + crossed_out + std::string(100, 'M');
    return make_value(printed, {}, arena).state;
  };
  EXPECT_EQ(state("XxxX"), ValueState::kPresent);
  EXPECT_EQ(state("+xxx/"), ValueState::kPresent);
  EXPECT_EQ(state(std::string(40, 'x')), ValueState::kMasked);
  EXPECT_EQ(state(".xxxx."), ValueState::kMasked);
}

TEST(Value, OfATableMayBeCutOnBothSides) {
  const struct {
    std::string_view printed;
    Align align;
    std::string_view text;
    ValueState state;
    bool end_only;
  } kCases[] = {
      {"...5:26:01 PM", Align::kRight, "5:26:01 PM", ValueState::kCut, true},
      {"...WS..", Align::kRight, "...WS..", ValueState::kPresent, false},
      {"...WS..", Align::kLeft, "...WS..", ValueState::kPresent, false},
      {"CN=mail.contoso.com, OU?", Align::kLeft, "CN=mail.contoso.com, OU", ValueState::kCut,
       false},
      {"{mail.contoso.com, auto...", Align::kLeft, "{mail.contoso.com, auto", ValueState::kCut,
       false},
  };
  for (const auto& c : kCases) {
    TextArena arena;
    const Value value = make_cell(c.printed, {}, c.align, arena);
    EXPECT_EQ(value.text, c.text);
    EXPECT_EQ(static_cast<int>(value.state), static_cast<int>(c.state)) << c.printed;
    EXPECT_EQ(value.end_only, c.end_only) << c.printed;
  }
}

TEST(Value, IsDamagedWhereALinkCannotBeRead) {
  TextArena arena;
  const Value lost = make_value("https://urldefense.com/v3/__https://a*b__;Kys!!x", {}, arena);
  EXPECT_EQ(static_cast<int>(lost.state), static_cast<int>(ValueState::kDamaged));
  EXPECT_FALSE(lost.repaired);
  const Value undone = make_value("hxxps://ex01[.]contoso[.]com", {}, arena);
  EXPECT_EQ(undone.text, "https://ex01.contoso.com");
  EXPECT_TRUE(undone.repaired);
}

}  // namespace
}  // namespace pairlint
