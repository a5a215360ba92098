// What of the decoded text readers see, and where in the file it stands.

#include <gtest/gtest.h>

#include "unit/source/reading.h"

namespace pairlint::source_test {
namespace {

using namespace std::string_literals;
using Lines = std::vector<std::string>;

struct Case {
  std::string bytes;
  std::string text;
  Lines spans;  ///< of the lines
};

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const Reading reading = read(c.bytes);
    EXPECT_EQ(reading.text, c.text) << c.bytes;
    EXPECT_EQ(reading.spans, c.spans) << c.bytes;
  }
}

std::string first_page_of(std::string_view bytes) {
  ChoppedInput input(bytes);
  Source source(input, 0);
  EXPECT_TRUE(source.advance(0).value());
  return std::string(source.text());
}

TEST(Repair, LineEndsBecomeLineFeeds) {
  expect({
      {"", "", {}},
      {"\n", "\n", {"1:1-1:1"}},
      {"a", "a", {"1:1-1:2"}},
      {"a\nb\n", "a\nb\n", {"1:1-1:2", "2:1-2:2"}},
      {"a\r\nb\r\n", "a\nb\n", {"1:1-1:2", "2:1-2:2"}},
      {"a\rb\r", "a\nb\n", {"1:1-1:2", "2:1-2:2"}},
      {"a\r\rb\n\rc\r\r\nd",
       "a\n\nb\n\nc\n\nd",
       {"1:1-1:2", "2:1-2:1", "3:1-3:2", "4:1-4:1", "5:1-5:2", "6:1-6:1", "7:1-7:2"}},
      {"\r\n\r\n", "\n\n", {"1:1-1:1", "2:1-2:1"}},
  });
}

TEST(Repair, LineSeparatorsEndALogicalLineOnly) {
  expect({
      {"a\xC2\x85"
       "b\n",
       "a\nb\n",
       {"1:1-1:2", "1:3-1:4"}},
      {"a\u2028b\u2029c\r\nd", "a\nb\nc\nd", {"1:1-1:2", "1:3-1:4", "1:5-1:6", "2:1-2:2"}},
      {"\u2028", "\n", {"1:1-1:1"}},
      {"\u2028\nx", "\n\nx", {"1:1-1:1", "1:2-1:2", "2:1-2:2"}},
      // In a code page 85 is something else.
      {"Loading\x85 done\n", "Loading\u2026 done\n", {"1:1-1:14"}},
  });
  const Reading reading = read("a\u2028b\nc\n");
  EXPECT_EQ(reading.physical, (std::vector<uint32_t>{1, 1, 2}));
  EXPECT_EQ(reading.excerpt, (Lines{"a\u2028b", "c"}));
}

TEST(Repair, BlanksBecomePlain) {
  for (const char* blank : {"\u00A0", "\u2000", "\u2007", "\u200A", "\u202F", "\u205F", "\u3000"})
    expect({{"a"s + blank + blank + "b\n", "a  b\n", {"1:1-1:5"}}});
  expect({
      {"a\vb\fc\n", "a b c\n", {"1:1-1:6"}},
      {"a\tb\n", "a\tb\n", {"1:1-1:4"}},
      {"\u00A0", " ", {"1:1-1:2"}},
  });
}

TEST(Repair, InvisibleCharactersGo) {
  for (const char* mark :
       {"\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202E", "\u2060",
        "\u2066", "\u2069", "\uFEFF", "\x01", "\x08", "\x1A", "\x1F", "\x7F"})
    expect({{"a"s + mark + "b\n", "ab\n", {"1:1-1:4"}},
            {"\n"s + mark + "a\n", "\na\n", {"1:1-1:1", "2:2-2:3"}}});
  expect({
      {"a\0b\n"s, "ab\n", {"1:1-1:4"}},
      {"a\0\0\0b\n"s, "ab\n", {"1:1-1:6"}},
      {"one\n\u200Etwo\u200E\r\nthree\n", "one\ntwo\nthree\n", {"1:1-1:4", "2:2-2:5", "3:1-3:6"}},
  });
}

TEST(Repair, NeighboursOfTheseCharactersStay) {
  for (const char* text : {"\u00AC\u00AE\u00A1\u0084\u0086", "\u2010\u2013\u201C\u2026\u2027\u2030",
                           "\u2061\u2065\u206A\u2190", "\u3001\u303F\uFEFE\uFF00", "\u00C2\u00E2"})
    expect({{text + "\n"s, text + "\n"s, {read(text).spans}}});
}

TEST(Repair, TerminalSequencesGo) {
  expect({
      {"\x1B[32;1mName\x1B[0m : x\n", "Name : x\n", {"1:8-1:20"}},
      {"a\x1B[?25lb\x1B[1;2Hc\x1B[ qd\n", "abcd\n", {"1:1-1:21"}},
      {"a\x1B]0;title\x07"
       "b\n",
       "ab\n",
       {"1:1-1:13"}},
      {"a\x1B]8;;https://contoso.com\x1B\\link\x1B]8;;\x1B\\\n", "alink\n", {"1:1-1:32"}},
      {"a\x1BPq#0\x1B\\b\n", "ab\n", {"1:1-1:10"}},
      {"a\x1B(Bb\x1B=c\x1B"
       "7d\n",
       "abcd\n",
       {"1:1-1:12"}},
      {"a\u009B31mb\n", "ab\n", {"1:1-1:7"}},
  });
}

TEST(Repair, BrokenTerminalSequencesLoseTheirBeginningOnly) {
  expect({
      {"a\x1B[32\nb\n", "a32\nb\n", {"1:1-1:6", "2:1-2:2"}},
      {"a\x1B]0;title\nb\n", "a0;title\nb\n", {"1:1-1:11", "2:1-2:2"}},
      {"a\x1B\nb\x1B", "a\nb", {"1:1-1:2", "2:1-2:2"}},
      {"a\x1B[", "a", {"1:1-1:2"}},
      {"a\u009B\u00FC\n", "a\u00FC\n", {"1:1-1:4"}},
  });
}

TEST(Repair, AStringWithoutAnEndInSightIsText) {
  const std::string text = "0;" + std::string(5000, 'x');
  EXPECT_EQ(text_of("\x1B]" + text + "\a\n"), text + "\n");
}

TEST(Repair, ColoursThatLostTheirEscapeGo) {
  struct {
    const char* text;
    const char* repaired;
  } const cases[] = {
      // First in the line.
      {"[32;1mName", "Name"},
      {"[0m", ""},
      {"\u200E[91mError", "Error"},
      // Together with another one.
      {"x [32;1mName[0m y", "x Name y"},
      {"Name[31m[0m", "Name"},
      // Behind a written-out ESC.
      {"x \\x1b[31mred", "x red"},
      {"x \\u001b[31mred", "x red"},
      {"x `e[31mred", "x red"},
      {"x ^[[31mred", "x red"},
      {"x \u2190[31mred", "x red"},
      // Alone inside a line, or no colour at all.
      {"x [32;1m y", "x [32;1m y"},
      {"[PS] C:\\>", "[PS] C:\\>"},
      {"[15m] [5m] [32;1x", "[15m] [5m] [32;1x"},
      {"x [5m] [1m] y", "x [5m] [1m] y"},
      {"[15m average", "[15m average"},
      {"[1234567890123m", "[1234567890123m"},
      {"[m", "[m"},
      {"list[0] and list[1]", "list[0] and list[1]"},
  };
  for (const auto& c : cases) EXPECT_EQ(text_of(c.text), c.repaired);
  expect({{"a\n[0mb\n", "a\nb\n", {"1:1-1:2", "2:4-2:5"}}});
}

TEST(Repair, ManyUnfinishedSequencesAreNoTrap) {
  std::string titles;
  std::string colours = "x ";
  for (int i = 0; i < 100000; ++i) {
    titles += "\x1B]0;";
    colours += "[0m";
  }
  EXPECT_EQ(first_page_of(titles + "\n").substr(0, 6), "0;0;0;");
  EXPECT_EQ(first_page_of(colours + "\n"), "x \n");
}

TEST(Lines, LongOnesAreCut) {
  const Reading reading = read("0123456789abcdefghij\nxy\n0123456789\n", {{100, 8}, {100}, 0});
  EXPECT_EQ(reading.lines, (Lines{"01234567", "89abcdef", "ghij", "xy", "01234567", "89"}));
  EXPECT_EQ(reading.physical, (std::vector<uint32_t>{1, 1, 1, 2, 3, 3}));
  EXPECT_EQ(reading.spans,
            (Lines{"1:1-1:9", "1:9-1:17", "1:17-1:21", "2:1-2:3", "3:1-3:9", "3:9-3:11"}));
  EXPECT_EQ(reading.diagnostics,
            (Lines{"1:1 2 lines of more than 8 bytes cut for reading [line-too-long]"}));
}

TEST(Lines, AreNotCutInsideCharactersOrForNothing) {
  const Reading exact = read("01234567\r\n01234567\u2028x\n01234567", {{100, 8}, {100}, 0});
  EXPECT_EQ(exact.lines, (Lines{"01234567", "01234567", "x", "01234567"}));
  EXPECT_EQ(exact.diagnostics, Lines{});
  const Reading wide = read("0123456\u20AC\u20AC89\n", {{100, 8}, {100}, 0});
  EXPECT_EQ(wide.lines, (Lines{"0123456", "\u20AC\u20AC89"}));
  EXPECT_EQ(wide.spans, (Lines{"1:1-1:8", "1:8-1:12"}));
  // What goes from the text counts nevertheless: it could be anything.
  const Reading dropped = read("0123\0\0\u200E\0x\n"s, {{100, 8}, {100}, 0});
  EXPECT_EQ(dropped.lines, (Lines{"0123", "x"}));
}

TEST(Lines, HaveTheirColumnsHoweverLongTheyAre) {
  std::string line;
  std::vector<Position> expected;
  uint32_t column = 1;
  for (int i = 0; i < 30000; ++i) {
    const char* const c = i % 7 == 0 ? "\u00FC" : i % 11 == 0 ? "\U0001F600" : "a";
    for (size_t byte = 0; byte < std::string_view(c).size(); ++byte)
      expected.push_back({2, column + (byte > 0)});
    line += c;
    column += i % 7 != 0 && i % 11 == 0 ? 2 : 1;
  }
  ChoppedInput input("first\n" + line + "\nlast\n");
  Source source(input, 0);
  ASSERT_TRUE(source.advance(0).value());
  const uint32_t begin = source.lines()[1].begin;
  for (uint32_t at = 0; at < line.size(); ++at) {
    if ((static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) continue;
    ASSERT_EQ(source.position(begin + at), expected[at]) << at;
  }
  EXPECT_EQ(print(source.span(source.lines()[1])), "2:1-2:" + std::to_string(column));
}

}  // namespace
}  // namespace pairlint::source_test
