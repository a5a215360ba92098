#include "report/glyph.h"

#include <gtest/gtest.h>

namespace pairlint::report {
namespace {

TEST(Visible, KeepsTextAndSpellsOutWhatATerminalWouldActUpon) {
  const struct {
    std::string input;
    const char* expected;
  } cases[] = {
      {"plain text", "plain text"},
      {"red \x1b[31malert\x1b[0m", "red \\x1b[31malert\\x1b[0m"},
      {"bell\a back\b", "bell\\x07 back\\x08"},
      {std::string("nul\0 in it", 10), "nul\\x00 in it"},
      {"two\nlines\rone", "two\\x0alines\\x0done"},
      {"delete\x7f", "delete\\x7f"},
      {"\xC2\x9B 31m", "\\x9b 31m"},  // CSI of ISO 6429 in one character
      {"a\xE2\x80\xAE"
       "gpj.exe",
       "a\\u202egpj.exe"},  // right-to-left override
      {"zero\xE2\x80\x8Bwidth", "zero\\u200bwidth"},
      {"\xEF\xBB\xBFmark", "\\ufeffmark"},
      {"tag\xF3\xA0\x81\x81", "tag\\u{e0041}"},
      {"Müller 会議 👍", "Müller 会議 👍"},
      {"broken \xC3( \xFF", "broken \xEF\xBF\xBD( \xEF\xBF\xBD"},
  };
  for (const auto& c : cases) EXPECT_EQ(visible(c.input, true), c.expected);
}

TEST(Visible, SpellsOutEverythingBeyondAsciiWhereTheTerminalHasNoMore) {
  EXPECT_EQ(visible("Müller 👍 \xFF", false), "M\\u00fcller \\u{1f44d} \\ufffd");
}

TEST(Visible, LeavesWhatIsVisibleAlready) {
  const std::string once = visible("\x1b]0;title\a \xE2\x80\xAE Müller", true);
  EXPECT_EQ(visible(once, true), once);
}

TEST(ColumnsOf, CountsCellsOfTheScreen) {
  EXPECT_EQ(columns_of("abc"), 3u);
  EXPECT_EQ(columns_of("会議"), 4u);
  EXPECT_EQ(columns_of("e\xCC\x81"), 1u);  // e with a combining acute
  EXPECT_EQ(columns_of("👍"), 2u);
}

TEST(Shortened, EndsInAnEllipsisWithinTheColumns) {
  const struct {
    const char* input;
    size_t columns;
    bool unicode;
    const char* expected;
  } cases[] = {
      {"fits", 4, true, "fits"},
      {"does not fit", 6, true, "does …"},
      {"does not fit", 6, false, "doe..."},
      {"会議室", 5, true, "会議…"},
      {"会議室", 4, true, "会…"},
      {"ab\x1b", 5, true, "ab…"},
      {"", 0, true, ""},
      {"x", 0, true, "…"},
  };
  for (const auto& c : cases) EXPECT_EQ(shortened(c.input, c.columns, c.unicode), c.expected);
}

}  // namespace
}  // namespace pairlint::report
