#include "report/html_template.h"

#include <gtest/gtest.h>

#include "report/html_page.h"

namespace pairlint::report::html {
namespace {

TEST(HtmlText, IsNeverMarkup) {
  const struct {
    const char* text;
    const char* expected;
  } cases[] = {
      {"", ""},
      {"Get-AuthConfig | Format-List *", "Get-AuthConfig | Format-List *"},
      {"</pre><script>", "&lt;/pre&gt;&lt;script&gt;"},
      {"\" onfocus='x'", "&quot; onfocus=&#39;x&#39;"},
      {"&lt; & &amp;", "&amp;lt; &amp; &amp;amp;"},
      {"a\n\tb", "a\n\tb"},
      {"a\rb", "a\\x0db"},
      {"\x1b[31m", "\\x1b[31m"},
      {"\xE2\x80\xAE"
       "cod.exe",
       "\\u202ecod.exe"},
      {"\xEF\xBB\xBF", "\\ufeff"},
      {"M\xC3\xBCnchen", "M\xC3\xBCnchen"},
      {"\xFF", "\xEF\xBF\xBD"},
  };
  for (const auto& c : cases) EXPECT_EQ(escaped(c.text), c.expected);
}

TEST(HtmlTemplate, FillsInTextsListsAndConditions) {
  View view;
  view.set("title", "<a>").set("empty", "").flag("yes").flag("no", false);
  view.list("items", {View().set("x", "1"), View().set("x", "2")}).list("none", {});
  const struct {
    const char* page;
    const char* expected;
  } cases[] = {
      {"{{title}} {{{title}}}", "&lt;a&gt; <a>"},
      {"{{#title}}[{{title}}]{{/title}}", "[&lt;a&gt;]"},
      {"{{#empty}}shown{{/empty}}{{^empty}}hidden{{/empty}}", "hidden"},
      {"{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{#unset}}u{{/unset}}", "y"},
      {"{{#items}}{{x}},{{/items}}", "1,2,"},
      {"{{#none}}some{{/none}}{{^none}}none{{/none}}", "none"},
  };
  for (const auto& c : cases) EXPECT_EQ(fill(c.page, view), c.expected) << c.page;
}

TEST(HtmlTemplate, AViewHidesThoseAroundIt) {
  View view;
  view.set("undo", "of the page").list("fixes", {View().set("run", "a"), View().set("undo", "b")});
  EXPECT_EQ(fill("{{#fixes}}[{{run}}{{undo}}]{{/fixes}}", view), "[a][b]");
  EXPECT_EQ(fill("{{#fixes}}[{{#run}}{{undo}}{{/run}}]{{/fixes}}", view), "[][]");
}

TEST(HtmlTemplate, TextsAreNeverTemplates) {
  View view;
  view.set("text", "{{secret}} {{{secret}}} {{> part}} {{=<% %>=}}").set("secret", "x");
  EXPECT_EQ(fill("{{text}}", view), "{{secret}} {{{secret}}} {{&gt; part}} {{=&lt;% %&gt;=}}");
}

/// All that stands between `{{{` and `}}}`, or behind `{{&`.
std::vector<std::string> unescaped_names(std::string_view page) {
  std::vector<std::string> names;
  for (size_t at = page.find("{{"); at != std::string_view::npos; at = page.find("{{", at + 2)) {
    const char mark = page[at + 2];
    if (mark != '{' && mark != '&') continue;
    names.emplace_back(page.substr(at + 3, page.find('}', at) - at - 3));
  }
  return names;
}

TEST(HtmlPage, OnlyWhatIsOurOwnIsNotEscaped) {
  EXPECT_EQ(unescaped_names("{{a}}{{{b}}}{{&c}}"), (std::vector<std::string>{"b", "c"}));
  EXPECT_EQ(unescaped_names(kPage),
            (std::vector<std::string>{"style_hash", "script_hash", "style", "script"}));
}

TEST(HtmlPage, HasAllItsParts) {
  EXPECT_EQ(kPage.find("{{>"), std::string_view::npos);
  EXPECT_NE(kPage.find("id=\"inventory\""), std::string_view::npos);
  EXPECT_EQ(kStyleHash.size(), std::string_view("sha256-").size() + 44);
}

}  // namespace
}  // namespace pairlint::report::html
