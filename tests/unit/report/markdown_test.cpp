#include "report/markdown.h"

#include <gtest/gtest.h>

namespace pairlint::report {
namespace {

TEST(MarkdownText, IsNeverMarkup) {
  const struct {
    const char* input;
    const char* expected;
  } cases[] = {
      {"plain text, with (these) marks: fine.", "plain text, with (these) marks: fine."},
      {"*bold* _it_ `code` ~~gone~~", "\\*bold\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~"},
      {"<script>alert(1)</script> &lt;", "\\<script\\>alert(1)\\</script\\> \\&lt;"},
      {"![x](y) | cell", "\\!\\[x\\](y) \\| cell"},
      {"see https://contoso.com and www.contoso.com",
       "see https\\://contoso.com and www\\.contoso.com"},
      {"# heading", "\\# heading"},
      {"- item", "\\- item"},
      {"1. item", "1\\. item"},
      {"12) item, 3. not", "12\\) item, 3. not"},
      {"C:\\Windows", "C:\\\\Windows"},
      {" two\r\n\r\n## lines\t", "two \\#\\# lines"},
      {"\x1b[31mred\x07", "\\\\x1b\\[31mred\\\\x07"},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(markdown_text(c.input), c.expected);
}

TEST(MarkdownCode, CannotEndItsOwnFence) {
  const struct {
    const char* input;
    size_t indent;
    const char* expected;
  } cases[] = {
      {"Get-X", 0, "```cel\nGet-X\n```\n"},
      {"a\r\nb", 2, "  ```cel\n  a\n  b\n  ```\n"},
      {"```\n<b>", 0, "````cel\n```\n<b>\n````\n"},
      {"\x1b[2J", 0, "```cel\n\\x1b[2J\n```\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(markdown_code(c.input, "cel", c.indent), c.expected);
}

TEST(MarkdownLink, LeadsToAFileBesideThisOne) {
  EXPECT_EQ(markdown_link("code-5", "code-5.md"), "[code-5](code-5.md)");
  EXPECT_EQ(markdown_link("a]b", "a) b/../<c>.md"), "[a\\]b](a%29%20b%2F..%2F%3Cc%3E.md)");
}

}  // namespace
}  // namespace pairlint::report
