// No text leaves the literal that it is put into.
#include "rule/quote.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "property/powershell_reader.h"

namespace pairlint::property {
namespace {

/// What a literal can stand for: bytes that are no UTF-8 are read as U+FFFD.
std::string as_unicode(const std::string& bytes) {
  std::string text;
  for (size_t at = 0; at < bytes.size();) append_utf8(text, next_code_point(bytes, at));
  return text;
}

rc::Gen<char32_t> hostile_character() {
  return rc::gen::weightedOneOf<char32_t>({
      {4, rc::gen::elementOf(std::vector<char32_t>{'\'', 0x2018, 0x2019, 0x201A, 0x201B})},
      {3, rc::gen::elementOf(std::vector<char32_t>{'"', '`', '$', ';', '|', '&', '(', ')', '{', '}',
                                                   '@', '#', ',', '<', '>', 0x201C, 0x201D})},
      {3, rc::gen::elementOf(std::vector<char32_t>{0, '\t', '\n', '\r', 0x1B, 0x7F, 0x85, 0x2028,
                                                   0x202E, 0x2066, 0xFEFF, 0xE0041})},
      {2, rc::gen::inRange<char32_t>(0x20, 0x2FFF)},
      {1, rc::gen::inRange<char32_t>(0xE000, 0x110000)},
  });
}

rc::Gen<std::string> hostile_text() {
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(hostile_character()),
                      [](const std::vector<char32_t>& characters) {
                        std::string text;
                        for (const char32_t c : characters) append_utf8(text, c);
                        return text;
                      });
}

void expect_exactly(const std::string& code, const std::string& text) {
  const auto value = read_powershell_value(code, 0);
  RC_ASSERT(value.has_value());
  RC_ASSERT(value->end == code.size());
  RC_ASSERT(value->text == text);
  RC_ASSERT(!shows_what_must_not_be_pasted(code));
}

TEST(PowershellLiteral, IsNotLeftByHostileText) {
  EXPECT_TRUE(rc::check([] {
    const std::string text = *hostile_text();
    expect_exactly(powershell_literal(text), text);
  }));
}

TEST(PowershellLiteral, IsNotLeftByAnyBytes) {
  EXPECT_TRUE(rc::check([](const std::string& bytes) {
    expect_exactly(powershell_literal(bytes), as_unicode(bytes));
  }));
}

TEST(PowershellLiteral, IsNotLeftByAnyTextOfAList) {
  EXPECT_TRUE(rc::check([] {
    const auto texts = *rc::gen::container<std::vector<std::string>>(hostile_text());
    expect_exactly(powershell_literal(texts), join(texts, ""));
  }));
}

TEST(PowershellReader, RefusesWhatIsNoValue) {
  for (const char* code : {"", "'open", "'a' ", "'a'; calc", "'a''", "x", "('a' + calc)", "('a'",
                           "'a\xE2\x80\x99; calc", "[char]0x41", "$env:PATH", "<a;b>", "'a',"}) {
    const auto value = read_powershell_value(code, 0);
    EXPECT_TRUE(!value || value->end < std::string_view(code).size()) << code;
  }
  EXPECT_TRUE(shows_what_must_not_be_pasted("a\xE2\x80\xAE"));
  EXPECT_TRUE(shows_what_must_not_be_pasted("a\nb"));
  EXPECT_FALSE(shows_what_must_not_be_pasted("caf\xC3\xA9 'x'"));
}

}  // namespace
}  // namespace pairlint::property
