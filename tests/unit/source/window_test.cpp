// Windows: however an input is cut into pages and reads, it is the same text.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "base/text.h"

#include "source/repair.h"
#include "unit/source/reading.h"

namespace pairlint::source_test {
namespace {

using namespace std::string_literals;
using Lines = std::vector<std::string>;

/// One of everything that decoding and repairing know.
const std::vector<std::string>& fragments() {
  static const std::vector<std::string> all = {
      "Name : contoso",
      "plain text that goes on for a while, as lines do",
      "\n",
      "\n",
      "\r\n",
      "\r\n",
      "\r",
      "Größe",
      "\u20AC",
      "\U0001F600",
      "\u2028",
      "\xC2\x85",
      "\u00A0",
      "\u200B",
      "\uFEFF",
      "\u3000",
      "\0"s,
      "\0\0\0"s,
      "\x01",
      "\f",
      "\x1B[32;1m",
      "\x1B[0m",
      "\x1B]0;title\x07",
      "\x1B]8",
      "\u009B31m",
      "[32;1m",
      "[0m",
      "\\x1b[0m",
      "[PS] C:\\>",
      "\xFF",
      "\xE2\x82",
      "\x9A",
      "gr\xF6\xDF",
      "\n" + utf16le(u"UTF-16 größer \U0001F600\r\n"),
      utf16le(u"UTF-16\n"),
      "\xFF\xFE" + utf16le(u"marked\r\n"),
      utf16le(std::u16string{0xD83D, u'\n'}),
      "x",
  };
  return all;
}

std::string random_file(std::mt19937& random, size_t count) {
  // Few kinds in one file, so that broken ones do not make binary files of all.
  std::vector<std::string> kinds;
  for (int i = 0; i < 8; ++i) kinds.push_back(fragments()[random() % fragments().size()]);
  const std::string marks[] = {"", "", "", "\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"};
  std::string bytes = marks[random() % std::size(marks)];
  for (size_t i = 0; i < count; ++i)
    bytes += random() % 3 == 0 ? fragments()[random() % 7] : kinds[random() % kinds.size()];
  return bytes;
}

void expect_same(const Reading& page, const Reading& whole) {
  ASSERT_EQ(page.lines, whole.lines);
  EXPECT_EQ(page.text, whole.text);
  EXPECT_EQ(page.physical, whole.physical);
  EXPECT_EQ(page.positions, whole.positions);
  EXPECT_EQ(page.spans, whole.spans);
  EXPECT_EQ(page.diagnostics, whole.diagnostics);
  EXPECT_EQ(page.encoding, whole.encoding);
  EXPECT_EQ(page.bom, whole.bom);
  EXPECT_EQ(page.binary, whole.binary);
}

TEST(Windows, OfAnySizeShowTheSame) {
  std::mt19937 random(1);
  for (int i = 0; i < 150; ++i) {
    const std::string bytes = random_file(random, random() % 60);
    for (size_t line_bytes : {size_t{1} << 20, size_t{16}, size_t{4}}) {
      const Reading whole = read(bytes, {{size_t{1} << 20, line_bytes}, {SIZE_MAX}, 0});
      for (size_t page : {1, 2, 3, 7, 16, 100}) {
        SCOPED_TRACE(testing::Message()
                     << "file " << i << ", lines of " << line_bytes << ", pages of " << page);
        const uint32_t kept = random() % 4;
        const Reading pages = read(bytes, {{page, line_bytes}, {1, 5, 2}, kept});
        expect_same(pages, whole);
        if (whole.physical.empty() || whole.physical.back() == whole.lines.size()) {
          EXPECT_EQ(pages.excerpt, whole.excerpt);
        }
        if (testing::Test::HasFailure()) return;
      }
    }
  }
}

/// Every fragment once: more kinds than any file has.
TEST(Windows, OfEveryPrefixShowTheSame) {
  std::string nasty;
  for (const std::string& fragment : fragments()) nasty += "a line of text " + fragment;
  for (size_t size = 0; size <= nasty.size(); ++size) {
    const std::string_view prefix = std::string_view(nasty).substr(0, size);
    expect_same(read(prefix, {{1 + size % 40, 50}, {3}, 1}),
                read(prefix, {{10'000, 50}, {10'000}, 0}));
    ASSERT_FALSE(testing::Test::HasFailure()) << size;
  }
}

/// Beyond what decoding sees at a time.
TEST(Windows, OfALargeFileShowTheSame) {
  std::mt19937 random(2);
  for (int i = 0; i < 2; ++i) {
    std::string bytes;
    while (bytes.size() < 150'000)
      bytes += random_file(random, 2000) + std::string(random() % 5'000, 'z');
    const size_t line_bytes = 1000;
    const Reading whole = read(bytes, {{size_t{1} << 20, line_bytes}, {SIZE_MAX}, 0});
    for (size_t page : {1000, 65'536, 100'000}) {
      SCOPED_TRACE(testing::Message() << "file " << i << ", pages of " << page);
      expect_same(read(bytes, {{page, line_bytes}, {4096, 1, 700}, 1}), whole);
    }
  }
}

size_t byte_of_column(std::string_view line, uint32_t column) {
  size_t at = 0;
  for (uint32_t units = 1; units < column && at < line.size();)
    units += next_code_point(line, at) > 0xFFFF ? 2 : 1;
  return at;
}

/// A character of the text stands in the file where its position says; blanks may be others there.
TEST(Windows, LeadBackToTheFile) {
  std::mt19937 random(3);
  for (int i = 0; i < 300; ++i) {
    const Reading reading = read(random_file(random, random() % 60));
    for (size_t at = 0; at < reading.text.size(); ++at) {
      const char c = reading.text[at];
      const Position position = reading.positions[at];
      ASSERT_LE(position.line, reading.excerpt.size());
      if (c == '\n' || c == ' ' || (static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
      const std::string& line = reading.excerpt[position.line - 1];
      ASSERT_EQ(line[byte_of_column(line, position.column)], c)
          << print(position) << " in " << line;
    }
    EXPECT_TRUE(std::is_sorted(reading.positions.begin(), reading.positions.end()));
  }
}

TEST(Windows, KeepWhatTheyAreTold) {
  MemoryInput input("input", "one\r\ntwo\r\nthree\r\nfour\r\n");
  Source source(input, 7, {9, 100});
  EXPECT_TRUE(source.advance(0).value());
  EXPECT_EQ(source.text(), "one\n");
  EXPECT_FALSE(source.at_end());
  EXPECT_TRUE(source.advance(0).value());
  EXPECT_EQ(source.text(), "one\ntwo\nthree\n");
  EXPECT_EQ(source.physical_line(2), 3u);
  EXPECT_TRUE(source.advance(2).value());
  EXPECT_EQ(source.text(), "three\nfour\n");
  EXPECT_EQ(print(source.span({0, 4})), "3:1-3:5");
  EXPECT_EQ(source.span({0, 4}).input, 7u);
  EXPECT_TRUE(source.at_end());
  EXPECT_FALSE(source.advance(1).value());
  EXPECT_EQ(source.text(), "four\n");
  EXPECT_EQ(source.physical_line(0), 4u);
  EXPECT_FALSE(source.advance(9).value());
  EXPECT_EQ(source.text(), "");
}

TEST(Windows, OfAnEmptyInputAreEmpty) {
  for (const std::string& bytes : {""s, "\xEF\xBB\xBF"s}) {
    MemoryInput input("input", bytes);
    Source source(input, 0);
    EXPECT_FALSE(source.advance(0).value());
    EXPECT_TRUE(source.at_end());
    EXPECT_EQ(source.text(), "");
    EXPECT_EQ(source.lines().count(), 0u);
    EXPECT_EQ(source.position(0), (Position{1, 1}));
    EXPECT_TRUE(source.excerpt(1, 1).lines.empty());
  }
}

TEST(Windows, ShowWhatCouldBeReadBeforeAFailure) {
  for (size_t page : {4, 1000}) {
    ChoppedInput input("one\ntwo\nthree", {3});
    input.fails_at = 10;
    Source source(input, 0, {page, 100});
    std::string text;
    Result<bool> more = true;
    while (more && *more) {
      more = source.advance(source.lines().count());
      text += source.text();
    }
    ASSERT_FALSE(more.has_value());
    EXPECT_EQ(more.error().message, "input: broken");
    EXPECT_EQ(text, "one\ntwo\nth");
    EXPECT_TRUE(source.at_end());
  }
}

TEST(Windows, EndAtTheTextAndItsPaddingMayBeRead) {
  ChoppedInput input("one\ntwo");
  Source source(input, 0);
  ASSERT_TRUE(source.advance(0).value());
  const std::string_view text = source.text();
  EXPECT_EQ(std::string(text.data() + text.size(), TextBuffer::kPadding),
            std::string(TextBuffer::kPadding, '\0'));
  EXPECT_EQ(source.position(7), (Position{2, 4}));
}

TEST(Positions, BehindTheLastLineEndBeginANewLine) {
  MemoryInput input("input", "one\ntwo\n");
  Source source(input, 0);
  ASSERT_TRUE(source.advance(0).value());
  EXPECT_EQ(source.position(8), (Position{3, 1}));
  // A span that takes the line end with it nevertheless ends on its own line.
  EXPECT_EQ(print(source.span({4, 8})), "2:1-2:4");
  EXPECT_EQ(print(source.span({4, 4})), "2:1-2:1");
}

TEST(Positions, CountWhatEditorsShow) {
  // A mark at the beginning of the file is none of its characters, one inside is.
  MemoryInput input("input", "\xEF\xBB\xBF\u200Ea\u00A0\u3000b\U0001F600c\n");
  Source source(input, 0);
  ASSERT_TRUE(source.advance(0).value());
  EXPECT_EQ(source.text(), "a  b\U0001F600c\n");
  const uint32_t columns[] = {2, 3, 4, 5, 6};
  for (uint32_t at = 0; at < 5; ++at) EXPECT_EQ(source.position(at).column, columns[at]) << at;
  EXPECT_EQ(source.position(8).column, 8u);
  EXPECT_EQ(print(source.span({1, 3})), "1:3-1:5");
  EXPECT_EQ(print(source.span({4, 8})), "1:6-1:8");
}

TEST(Excerpts, AreTheLinesAsTheyStand) {
  MemoryInput input("input", "one\r\n\x1B[31mtwo\u00A0\rthree\u2028 four\nfive");
  Source source(input, 0);
  ASSERT_TRUE(source.advance(0).value());
  const Excerpt all = source.excerpt(1, 9);
  EXPECT_EQ(all.first_line, 1u);
  EXPECT_EQ(all.lines, (Lines{"one", "\x1B[31mtwo\u00A0", "three\u2028 four", "five"}));
  EXPECT_EQ(source.excerpt(2, 2).lines, Lines{"\x1B[31mtwo\u00A0"});
  EXPECT_EQ(source.excerpt(0, 1).lines, Lines{"one"});
  EXPECT_EQ(source.excerpt(0, 1).first_line, 1u);
  EXPECT_EQ(source.excerpt(5, 9).lines, Lines{});
  EXPECT_EQ(source.excerpt(5, 9).first_line, 0u);
  EXPECT_EQ(source.excerpt(3, 2).first_line, 0u);
}

TEST(Excerpts, AreLimited) {
  std::string bytes = std::string(1999, 'x') + "\u20AC\n";
  for (size_t i = 0; i < 2 * limits::kExcerptLines; ++i) bytes += "line\n";
  MemoryInput input("input", bytes);
  Source source(input, 0);
  ASSERT_TRUE(source.advance(0).value());
  const Excerpt excerpt = source.excerpt(1, UINT32_MAX);
  EXPECT_EQ(excerpt.lines.size(), limits::kExcerptLines);
  EXPECT_EQ(excerpt.lines[0], std::string(1999, 'x'));
}

TEST(Repair, CopiesNothingWhileNothingIsRepaired) {
  const std::string plain = "plain\n[PS] \u201Cquoted\u201D für\n";
  RepairedText text(100);
  text.append(plain, LastLine::kIsWhole);
  EXPECT_EQ(text.text(plain).data(), plain.data());
  EXPECT_EQ(text.text(plain).size(), plain.size());
  const std::string damaged = plain + "NUL \0\n"s;
  text.append(damaged, LastLine::kIsWhole);
  EXPECT_EQ(text.text(damaged), plain + "NUL \n");
  EXPECT_NE(text.text(damaged).data(), damaged.data());
  // A window that nothing was kept of begins anew.
  EXPECT_EQ(text.drop_front(3), damaged.size());
  text.append(plain, LastLine::kIsWhole);
  EXPECT_EQ(text.text(plain).data(), plain.data());
}

}  // namespace
}  // namespace pairlint::source_test
