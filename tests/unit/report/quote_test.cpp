#include "report/quote.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "unit/report/sample.h"

namespace pairlint::report {
namespace {

std::string quoted(const Where& where, uint32_t width = 100, bool unicode = true) {
  TextStyle style;
  style.width = width;
  style.unicode = unicode;
  Page page(style);
  append_quote(page, 2, where, Tint::kError);
  return page.take();
}

/// A place in UTF-16 columns.
Where at(uint32_t line, uint32_t column, uint32_t end_column, std::string text) {
  Where where;
  where.file = "a.txt";
  where.line = where.end_line = line;
  where.column = column;
  where.end_column = end_column;
  where.text = {std::move(text)};
  return where;
}

TEST(Quote, UnderlinesTheValue) {
  EXPECT_EQ(quoted(sample::quote("a.txt", 14, "Realm : contoso.com", "contoso.com")),
            "  14 | Realm : contoso.com\n"
            "     |         ^^^^^^^^^^^\n");
}

TEST(Quote, KeepsTheUnderlineBelowTheValue) {
  const struct {
    const char* what;
    Where where;
    const char* expected;
  } cases[] = {
      {"a tab before the value", at(1, 7, 10, "Realm\t:abc"),
       "  1 | Realm   :abc\n"
       "    |         ^^^\n"},
      {"wide characters before it", at(1, 6, 8, "会議 : ok"),
       "  1 | 会議 : ok\n"
       "    |        ^^\n"},
      {"wide characters in it", at(1, 3, 5, "A 会議 B"),
       "  1 | A 会議 B\n"
       "    |   ^^^^\n"},
      {"a combining mark before it", at(1, 4, 6, "e\xCC\x81 ok"),
       "  1 | e\xCC\x81 ok\n"
       "    |   ^^\n"},
      {"a pair of surrogates before it", at(1, 4, 6, "👍 ok"),
       "  1 | 👍 ok\n"
       "    |    ^^\n"},
      {"an escape sequence before it", at(1, 6, 8, "\x1b[1m ok"),
       "  1 | \\x1b[1m ok\n"
       "    |         ^^\n"},
      {"an escape sequence in it",
       at(1, 1, 3,
          "a\x1b"
          "b"),
       "  1 | a\\x1bb\n"
       "    | ^^^^^\n"},
      {"a malformed byte before it", at(1, 3, 5, "\xFF ok"),
       "  1 | \xEF\xBF\xBD ok\n"
       "    |   ^^\n"},
      {"no value behind the colon", at(1, 8, 8, "Realm : "),
       "  1 | Realm :\n"
       "    |        ^\n"},
      {"a place behind the end of the line", at(1, 50, 60, "short"),
       "  1 | short\n"
       "    |      ^\n"},
      {"a carriage return at the end", at(1, 1, 3, "ab\r"),
       "  1 | ab\n"
       "    | ^^\n"},
      {"an empty line", at(1, 1, 1, ""),
       "  1 |\n"
       "    | ^\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(quoted(c.where), c.expected) << c.what;
}

TEST(Quote, ShowsAllLinesOfAValue) {
  Where where = at(9, 9, 12, "Domain : {a.com,");
  where.column = 10;
  where.end_line = 11;
  where.end_column = 15;
  where.text = {"Domain : {a.com,", "          b.com,", "        c.com}"};
  EXPECT_EQ(quoted(where),
            "   9 | Domain : {a.com,\n"
            "     |          ^^^^^^^\n"
            "  10 |           b.com,\n"
            "     |           ^^^^^^\n"
            "  11 |         c.com}\n"
            "     |         ^^^^^^\n");
}

TEST(Quote, ShortensALongLineAroundTheValue) {
  const std::string before(200, 'a'), behind(200, 'z');
  EXPECT_EQ(quoted(sample::quote("a.txt", 1, before + "VALUE" + behind, "VALUE"), 40),
            "  1 | …aaaaaaaaaaaaaVALUEzzzzzzzzzzzzzz…\n"
            "    |               ^^^^^\n");
  EXPECT_EQ(quoted(sample::quote("a.txt", 1, "Key : VALUE" + behind, "VALUE"), 40, false),
            "  1 | Key : VALUEzzzzzzzzzzzzzzzzzzzz...\n"
            "    |       ^^^^^\n");
  EXPECT_EQ(quoted(sample::quote("a.txt", 1, before + "VALUE", "VALUE"), 40),
            "  1 | …aaaaaaaaaaaaaaaaaaaaaaaaaaaaVALUE\n"
            "    |                              ^^^^^\n");
}

TEST(Quote, ShowsTheBeginningOfAValueThatDoesNotFit) {
  const std::string value(300, 'v');
  EXPECT_EQ(quoted(sample::quote("a.txt", 1, "Certificate : " + value + "x", value), 40),
            "  1 | …vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv…\n"
            "    |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
}

TEST(Quote, NeverIsWiderThanThePage) {
  for (size_t lead = 0; lead < 130; lead += 3) {
    for (size_t size = 1; size < 130; size += 7) {
      const std::string line =
          std::string(lead, 'a') + std::string(size, 'v') + std::string(50, 'z');
      const Where where =
          at(1, static_cast<uint32_t>(lead) + 1, static_cast<uint32_t>(lead + size) + 1, line);
      const std::string text = quoted(where, 60);
      EXPECT_NE(text.find('^'), std::string::npos);
      for (std::string_view shown : split_at(text, '\n')) EXPECT_LE(utf16_length(shown), 60u);
    }
  }
}

TEST(ValueAt, IsTheMarkedTextOnOneLine) {
  EXPECT_EQ(value_at(sample::quote("a.txt", 1, "Realm : contoso.com", "contoso.com"), 40, true),
            "contoso.com");
  EXPECT_EQ(value_at(at(1, 4, 6, "👍 okay"), 40, true), "ok");
  Where wrapped = at(1, 8, 0, "Url  : https://a");
  wrapped.end_line = 2;
  wrapped.end_column = 13;
  wrapped.text.push_back("       /b.svc tail");
  EXPECT_EQ(value_at(wrapped, 40, true), "https://a /b.sv");
  EXPECT_EQ(value_at(Where{}, 40, true), "");
  EXPECT_EQ(value_at(at(1, 90, 95, "short"), 40, true), "");
}

TEST(PlaceOf, NamesWhatIsKnown) {
  Where where = at(3, 7, 8, "");
  EXPECT_EQ(place_of(where), "a.txt:3:7");
  where.column = 0;
  EXPECT_EQ(place_of(where), "a.txt:3");
  where.line = 0;
  EXPECT_EQ(place_of(where), "a.txt");
}

}  // namespace
}  // namespace pairlint::report
