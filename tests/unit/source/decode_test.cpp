// Bytes -> characters: encodings, damage, and encodings that change on the way.

#include <gtest/gtest.h>

#include "unit/source/reading.h"

namespace pairlint::source_test {
namespace {

using namespace std::string_literals;
using Lines = std::vector<std::string>;

struct Case {
  std::string bytes;
  std::string encoding;
  std::string text;
  Lines diagnostics = {};
};

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const Reading reading = read(c.bytes);
    EXPECT_EQ(reading.text, c.text);
    EXPECT_EQ(reading.encoding, c.encoding) << c.text;
    EXPECT_EQ(reading.diagnostics, c.diagnostics) << c.text;
    EXPECT_FALSE(reading.binary) << c.text;
  }
}

std::string utf32le(std::u32string_view text) {
  std::string bytes;
  for (char32_t c : text)
    for (int shift : {0, 8, 16, 24}) bytes += static_cast<char>(c >> shift);
  return bytes;
}

std::string utf32be(std::u32string_view text) {
  std::string bytes;
  for (char32_t c : text)
    for (int shift : {24, 16, 8, 0}) bytes += static_cast<char>(c >> shift);
  return bytes;
}

TEST(Decode, AByteOrderMarkSettlesTheEncoding) {
  expect({
      {"\xEF\xBB\xBF"
       "für\n",
       "UTF-8", "für\n"},
      {"\xFF\xFE" + utf16le(u"für \u4E2D\U0001F600\n"), "UTF-16LE", "für \u4E2D\U0001F600\n"},
      {"\xFE\xFF" + utf16be(u"für \u4E2D\U0001F600\n"), "UTF-16BE", "für \u4E2D\U0001F600\n"},
      {"\xFF\xFE\0\0"s + utf32le(U"für \U0001F600\n"), "UTF-32LE", "für \U0001F600\n"},
      {"\0\0\xFE\xFF"s + utf32be(U"für \U0001F600\n"), "UTF-32BE", "für \U0001F600\n"},
      {"\xFF\xFE", "UTF-16LE", ""},
      {"\xEF\xBB\xBF", "UTF-8", ""},
  });
  EXPECT_TRUE(read("\xEF\xBB\xBF").bom);
  EXPECT_TRUE(read("\xFF\xFE" + utf16le(u"a")).bom);
  EXPECT_FALSE(read(utf16le(u"Name")).bom);
  EXPECT_FALSE(read("Name").bom);
}

TEST(Decode, WithoutAMarkNulsShowUtf16) {
  expect({
      {utf16le(u"Name : contoso\r\n"), "UTF-16LE", "Name : contoso\n"},
      {utf16be(u"Name : contoso\r\n"), "UTF-16BE", "Name : contoso\n"},
      {utf16le(u"\u4E2D\u6587 : contoso\r\n"), "UTF-16LE", "\u4E2D\u6587 : contoso\n"},
      {utf16le(u"ab"), "UTF-16LE", "ab"},
      {"Name\0 : contoso\n"s, "UTF-8", "Name : contoso\n"},
  });
}

TEST(Decode, StrictUtf8ComesBeforeCodePages) {
  expect({
      {"plain\n", "UTF-8", "plain\n"},
      {"für \u20AC \U0001F600\n", "UTF-8", "für \u20AC \U0001F600\n"},
      {"f\xFCr\n", "windows-1252", "für\n"},
  });
}

TEST(Decode, FewBrokenCharactersLeaveAFileUtf8) {
  expect({
      {"f\xFCr \xC3\xBC gr\xF6\xDF"
       "er\n",
       "windows-1252", "für Ã¼ größer\n"},
      {"äöüßéèêëàáâã \xE2\x82 x\xFF\n",
       "UTF-8",
       "äöüßéèêëàáâã \uFFFD x\uFFFD\n",
       {"1:14 2 characters could not be decoded as UTF-8 and became U+FFFD "
        "[decoded-with-replacements]"}},
      // Overlong, a surrogate, beyond U+10FFFF: each byte that begins nothing is one replacement.
      {"äöüßéèêëàáâãäöüßéèêëàáâãäöüßéèêëàáâãäöüßéèêëàáâãäöüßéèêëàáâã\n"
       "\xE0\x80\xAF \xED\xA0\x80 \xF4\x90\x80\x80\n",
       "UTF-8",
       "äöüßéèêëàáâãäöüßéèêëàáâãäöüßéèêëàáâãäöüßéèêëàáâãäöüßéèêëàáâã\n"
       "\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD\n",
       {"2:1 10 characters could not be decoded as UTF-8 and became U+FFFD "
        "[decoded-with-replacements]"}},
      {"\xEF\xBB\xBF"
       "gr\xFC\xDF"
       "e\n",
       "UTF-8",
       "gr\uFFFD\uFFFD"
       "e\n",
       {"1:3 2 characters could not be decoded as UTF-8 and became U+FFFD "
        "[decoded-with-replacements]"}},
  });
}

TEST(Decode, CodePagesAreKnownByTheWordsTheyMake) {
  expect({
      {"it\x92s \x93quoted\x94 \x96 wait\x85\n", "windows-1252",
       "it\u2019s \u201Cquoted\u201D \u2013 wait\u2026\n"},
      {"don\x92t\n", "windows-1252", "don\u2019t\n"},
      {"Zertifikat ung\xFCltig\n", "windows-1252", "Zertifikat ungültig\n"},
      {"AUSF\x9AHRLICH: Der Server ist verf\x81gbar\n", "IBM850",
       "AUSFÜHRLICH: Der Server ist verfügbar\n"},
      {"AUSF\x9AHRLICH:\n", "IBM850", "AUSFÜHRLICH:\n"},
      {"activ\x82\n", "IBM850", "activé\n"},
      {"\xC4\xC4\xC4\xC4 Server \xC4\xC4\xC4\n", "IBM850", "──── Server ───\n"},
      {"\xD5\xCD\xCD\xB8 \xC6\xCD\xCD\xB5\n", "IBM437", "╒══╕ ╞══╡\n"},
      {"B\xB3\xB9"
       "d po\xB3\xB9"
       "czenia \xBF\xF3\xB3w\n",
       "windows-1250", "Błąd połączenia żółw\n"},
      {"B\x88\xA5"
       "d po\x88\xA5"
       "czenia \xBE\xA2\x88w\n",
       "IBM852", "Błąd połączenia żółw\n"},
      {"\xCE\xF8\xE8\xE1\xEA\xE0: \xF1\xE5\xF0\xE2\xE5\xF0\n", "windows-1251", "Ошибка: сервер\n"},
      {"\x8E\xE8\xA8\xA1\xAA\xA0: \xE1\xA5\xE0\xA2\xA5\xE0\n", "IBM866", "Ошибка: сервер\n"},
  });
}

TEST(Decode, EvidenceForACodePageMayComeLater) {
  const std::string ascii(Decoder::kHeadBytes - 100, 'x');
  const Reading reading =
      read(ascii + "\n\xE1\n" + std::string(50'000, 'y') + "\nAUSF\x9AHRLICH\n");
  EXPECT_EQ(reading.encoding, "IBM850");
  EXPECT_EQ(reading.lines[1], "ß");
}

TEST(Decode, ACodePageHasHolesToo) {
  expect(
      {{"f\xFCr \x81 gr\xF6\xDF"
        "er\n",
        "windows-1252",
        "für \uFFFD größer\n",
        {"1:5 1 character could not be decoded as windows-1252 and became U+FFFD "
         "[decoded-with-replacements]"}}});
}

TEST(Decode, UnpairedSurrogatesAreReplaced) {
  expect({
      {"\xFF\xFE" +
           utf16le(std::u16string{u'a', 0xD83D, u'b', 0xDE00, u'c', 0xDE00, 0xD83D, u'\n'}),
       "UTF-16LE",
       "a\uFFFDb\uFFFDc\uFFFD\uFFFD\n",
       {"1:2 4 characters could not be decoded as UTF-16LE and became U+FFFD "
        "[decoded-with-replacements]"}},
      {"\xFF\xFE\0\0"s + utf32le(std::u32string{U'a', 0xD800, 0x110000, U'b'}),
       "UTF-32LE",
       "a\uFFFD\uFFFDb",
       {"1:2 2 characters could not be decoded as UTF-32LE and became U+FFFD "
        "[decoded-with-replacements]"}},
  });
}

TEST(Decode, WhatIsLeftOfACutCharacterIsLeftOut) {
  expect({
      {"\xFF\xFE" + utf16le(u"one\ntwo") + "x",
       "UTF-16LE",
       "one\ntwo",
       {"2:4 the input ends inside a character of UTF-16LE, which was left out "
        "[cut-inside-character]"}},
      {"\0\0\xFE\xFF"s + utf32be(U"one") + "\0\0"s,
       "UTF-32BE",
       "one",
       {"1:4 the input ends inside a character of UTF-32BE, which was left out "
        "[cut-inside-character]"}},
  });
}

TEST(Decode, Utf16BehindEightBitTextIsFollowed) {
  const std::string told = " here; all parts were read [mixed-encodings]";
  expect({
      {"first line\r\n" + utf16le(u"second größer\r\n"),
       "UTF-8",
       "first line\nsecond größer\n",
       {"2:1 the encoding changes from UTF-8 to UTF-16LE" + told}},
      // At an odd offset.
      {"first line\n" + utf16le(u"second größer\r\n"),
       "UTF-8",
       "first line\nsecond größer\n",
       {"2:1 the encoding changes from UTF-8 to UTF-16LE" + told}},
      // With a mark, which is kept in the original and counts as a character there.
      {"first für line\n\xFF\xFE" + utf16le(u"second\n"),
       "UTF-8",
       "first für line\nsecond\n",
       {"2:1 the encoding changes from UTF-8 to UTF-16LE" + told}},
      // Beginning beyond ASCII.
      {"f\xFCr\n" + utf16le(u"Übung\r\n"),
       "windows-1252",
       "für\nÜbung\n",
       {"2:1 the encoding changes from windows-1252 to UTF-16LE" + told}},
      // In the middle of a line.
      {"Größe : 5 and so on" + utf16le(u" größer: much more than the head\n"),
       "UTF-8",
       "Größe : 5 and so on größer: much more than the head\n",
       {"1:20 the encoding changes from UTF-8 to UTF-16LE" + told}},
      {"first\n" + utf16le(u"ok\n"),
       "UTF-8",
       "first\nok\n",
       {"2:1 the encoding changes from UTF-8 to UTF-16LE" + told}},
  });
}

TEST(Decode, EightBitTextBehindUtf16IsFollowed) {
  const std::string told = " here; all parts were read [mixed-encodings]";
  expect({
      {"\xFF\xFE" + utf16le(u"first größer\r\n") + "second line that is plain ASCII\r\n",
       "UTF-16LE",
       "first größer\nsecond line that is plain ASCII\n",
       {"2:1 the encoding changes from UTF-16LE to UTF-8" + told}},
      {"\xFF\xFE" + utf16le(u"first\r\n") + "Übung größer, und was noch so alles dazu gehört\n",
       "UTF-16LE",
       "first\nÜbung größer, und was noch so alles dazu gehört\n",
       {"2:1 the encoding changes from UTF-16LE to UTF-8" + told}},
      {"\xFE\xFF" + utf16be(u"first\n") + "second line that is plain, but f\xFCr ASCII\n",
       "UTF-16BE",
       "first\nsecond line that is plain, but für ASCII\n",
       {"2:1 the encoding changes from UTF-16BE to windows-1252" + told}},
      {"\xFF\xFE" + utf16le(u"first\n") + "done\r\n",
       "UTF-16LE",
       "first\ndone\n",
       {"2:1 the encoding changes from UTF-16LE to UTF-8" + told}},
  });
}

TEST(Decode, EncodingsMayChangeBackAndForth) {
  expect({{"one\r\n" + utf16le(u"two\r\n") + "three, in eight bits a character, is here\n" +
               utf16le(u"vier größer\r\n"),
           "UTF-8",
           "one\ntwo\nthree, in eight bits a character, is here\nvier größer\n",
           {"2:1 the encoding changes from UTF-8 to UTF-16LE here and 2 more times; all parts were "
            "read "
            "[mixed-encodings]"}}});
}

TEST(Decode, EastAsianUtf16IsNotTakenForEightBitText) {
  const std::u16string hiragana =
      u"\u306E\u3066\u3044\u3057\u305F\u3059\u306B\u306F\u304C\u3068"
      u"\u3067\u306A\u306E\u3066\u3044\u3057\u305F\u3059\u306B\u306F";
  for (const std::u16string& text : {hiragana, u"a\n" + hiragana + u"\n", hiragana.substr(0, 4)}) {
    const Reading reading = read("\xFF\xFE" + utf16le(text));
    EXPECT_EQ(reading.diagnostics, Lines{});
    EXPECT_NE(reading.text.find("\u306E\u3066\u3044\u3057"), std::string::npos);
  }
}

TEST(Decode, NulsInEightBitTextAreNoUtf16) {
  expect({
      {"a\0b and c\n"s, "UTF-8", "ab and c\n"},
      {"text\n\0"s, "UTF-8", "text\n"},
      {"te\0xt\n"s, "UTF-8", "text\n"},
      {"text\n" + std::string(5000, '\0'), "UTF-8", "text\n"},
      {"n\0e\0 and more text\n"s, "UTF-8", "ne and more text\n"},
  });
}

TEST(Decode, BytesReadAreCounted) {
  MemoryInput input("input", "\xFF\xFE" + utf16le(u"Name") + "x");
  Source source(input, 0);
  EXPECT_TRUE(source.advance(0).value());
  EXPECT_EQ(source.bytes_read(), 11u);
}

TEST(Binary, IsRecognised) {
  struct {
    std::string bytes;
    std::string kind;
  } const cases[] = {
      {"PK\x03\x04\x14\0\0\0"s, "zip archive"},
      {"\x1F\x8B\x08\0"s, "gzip archive"},
      {"7z\xBC\xAF\x27\x1C\0\x04"s, "7z archive"},
      {"MSCF\0\0\0\0abc"s, "cab archive"},
      {"\x89PNG\r\n\x1A\n\0\0"s, "PNG picture"},
      {"\xFF\xD8\xFF\xE0"s, "JPEG picture"},
      {"%PDF-1.7\nplain", "PDF"},
      {"ElfFile\0\x01"s, "Windows event log (.evtx)"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "Office document"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + utf16le(u"__substg1.0_0037001F"),
       "Outlook message (.msg)"},
      {"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0\xB8\0\0\0\0\0\0\0\x40\x01\x02\x03\x04"s,
       "executable"},
      {"\x30\x82\x03\x01\x30\x82\x02\x02\xA0\x03\x02\x01\x02\x02\x10\x06\x01\x05\x0F"s,
       "certificate or key (DER)"},
      {"\x30\x82\x03\x01\x02\x01\x03\x30\x82\x02\x02\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01\x05\x0F"s,
       "private key (.pfx)"},
      {"{\\rtf1\\ansi plain to see}", "rich text (.rtf)"},
      {"RIFF\x10\x02\0\0WEBPVP8 "s, "WebP picture"},
      {"II*\0\x08\0\0\0\x01\x02\x03\x04\x05\x06\x0E\x0F\x10\x11"s, "TIFF picture"},
      {std::string("\0\0\1\0", 4) + std::string(68, '\x01') + "\x02\0\x02\xC0"s,
       "event trace (.etl)"},
      {"\x78\x9F\x3E\x22\x01\x02"s, "Outlook attachment (winmail.dat)"},
      {std::string(100, '\0'), ""},
      {"\x01\x02\x03\x04\x05\x06\x0E\x0F\x10\x11 and a few words", ""},
  };
  for (const auto& c : cases) {
    const Reading reading = read(c.bytes);
    EXPECT_TRUE(reading.binary) << c.kind;
    EXPECT_EQ(reading.binary_kind, c.kind);
    EXPECT_EQ(reading.text, "");
    EXPECT_EQ(reading.diagnostics, Lines{});
  }
}

TEST(Binary, IsNotSeenInDamagedText) {
  for (const std::string& text :
       {"BM is a company\n"s, "MZ\n"s, "a\0b\0\0c\n"s, "text\n"s + std::string(300, '\0'),
        "\x1B[32;1mName\x1B[0m \x07\x08\x1A\n"s, utf16le(u"\u0001Name\r\n")}) {
    EXPECT_FALSE(read(text).binary) << text;
  }
}

}  // namespace
}  // namespace pairlint::source_test
