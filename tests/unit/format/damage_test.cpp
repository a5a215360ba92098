#include "format/damage.h"

#include <gtest/gtest.h>

#include <array>
#include <span>

namespace pairlint {
namespace {

struct Case {
  std::string_view damaged;
  std::string_view before;  ///< empty: nothing is to be undone
};

void expect_undone(std::span<const Case> cases) {
  for (const Case& c : cases) {
    const std::optional<std::string> undone = undo_damage(c.damaged);
    EXPECT_EQ(undone.has_value(), !c.before.empty()) << c.damaged;
    EXPECT_EQ(undone.value_or(""), c.before) << c.damaged;
  }
}

TEST(Damage, OfEntitiesIsUndone) {
  expect_undone(std::to_array<Case>({
      {"https://mail.contoso.com/a?x=1&amp;y=2", "https://mail.contoso.com/a?x=1&y=2"},
      {"&lt;server&gt;", "<server>"},
      {"&#91;a&#x5D;&nbsp;&quot;b&quot;", "[a] \"b\""},
      {"a&amp;amp;b", "a&amp;b"},
      {"a & b; c", ""},
      {"&unknown;", ""},
      {"&#0;&#xFFFFFFFF;", ""},
      {"&", ""},
      {"<X A=\"&lt;\"/>", ""},
  }));
}

TEST(Damage, OfEscapesIsUndone) {
  expect_undone(std::to_array<Case>({
      {"contoso.com_x000D__x000A_", "contoso.com"},
      {"a_x000d_b", "a b"},
      {"a_x0041_b", ""},
      {"{\\*.contoso.com, mail.contoso.com}", "{*.contoso.com, mail.contoso.com}"},
      {"\\<your realm\\>", "<your realm>"},
      {"https://auto\\_discover.contoso.com", "https://auto_discover.contoso.com"},
      {"svc\\_sfb@contoso.com", "svc_sfb@contoso.com"},
      {"CONTOSO\\_svc", ""},
      {"CONTOSO\\*", ""},
      {"C:\\_logs\\*.txt", ""},
      {"\\\\server\\*", ""},
      {"\\", ""},
  }));
}

TEST(Damage, OfAWrongCodePageIsUndone) {
  expect_undone(std::to_array<Case>({
      {"M\u00C3\u00BCnchen", "M\u00FCnchen"},
      {"\u00E2\u20AC\u0153contoso.com\u00E2\u20AC\u009D", "\u201Ccontoso.com\u201D"},
      {"a \u00E2\u20AC\u201C b", "a \u2013 b"},
      {"M\u00FCnchen", ""},
      {"\u00C3", ""},
      {"\u00E2\u20AC", ""},
      {"caf\u00E9 \u00C3-", ""},
  }));
}

TEST(Damage, OfLinksIsUndone) {
  expect_undone(std::to_array<Case>({
      {"https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fex01.contoso.com%2Fa"
       "&data=05%7C01&reserved=0",
       "https://ex01.contoso.com/a"},
      {"https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fex01.contoso.com%2Fa"
       "&amp;data=05",
       "https://ex01.contoso.com/a"},
      {"{https://a.safelinks.protection.outlook.com/?url=https%3A%2F%2Fex01.contoso.com%2F&d=1}",
       "{https://ex01.contoso.com/}"},
      {"https://ex01.contoso.com/a<https://a.safelinks.protection.outlook.com/"
       "?url=https%3A%2F%2Fex01.contoso.com%2Fa&d=1>",
       "https://ex01.contoso.com/a"},
      {"https://a.safelinks.protection.outlook.com/?url=javascript%3A1&d=1", ""},
      {"https://a.safelinks.protection.outlook.com/", ""},
      {"https://urldefense.proofpoint.com/v2/url?u=https-3A__ex01.contoso.com_a_b.svc&d=Dw",
       "https://ex01.contoso.com/a/b.svc"},
      {"https://urldefense.com/v3/__https://ex01.contoso.com/a__;!!x",
       "https://ex01.contoso.com/a"},
      {"https://urldefense.com/v3/__https://ex01.contoso.com/*__;Kys!!x", ""},
      {"kim@contoso.com<mailto:kim@contoso.com>", "kim@contoso.com"},
      {"[ex01.contoso.com](https://ex01.contoso.com/)", "ex01.contoso.com"},
      {"<https://ex01.contoso.com>", "https://ex01.contoso.com"},
      {"ex01<server>", ""},
      {"hxxps://ex01[.]contoso[.]com/a", "https://ex01.contoso.com/a"},
      {"a[.]b", ""},
  }));
}

}  // namespace
}  // namespace pairlint
