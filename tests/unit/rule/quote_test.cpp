#include "rule/quote.h"

#include <gtest/gtest.h>

#include <cstdint>

#include "base/text.h"

namespace pairlint {
namespace {

TEST(PowershellLiteral, BringsItsOwnQuotes) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "''"},
      {"plain", "'plain'"},
      {"it's", "'it''s'"},
      {"a\xE2\x80\x98"
       "b\xE2\x80\x99"
       "c\xE2\x80\x9A"
       "d\xE2\x80\x9B",
       "'a\xE2\x80\x98\xE2\x80\x98"
       "b\xE2\x80\x99\xE2\x80\x99"
       "c\xE2\x80\x9A\xE2\x80\x9A"
       "d\xE2\x80\x9B\xE2\x80\x9B'"},
      {"$(Get-Process) `n \"x\" # {0} %", "'$(Get-Process) `n \"x\" # {0} %'"},
      {"-Force", "'-Force'"},
      {"a\nb", "('a' + [char]0xA + 'b')"},
      {"\x03", "('' + [char]0x3)"},
      {std::string("\0x", 2), "('' + [char]0x0 + 'x')"},
      {"a\r\n'b", "('a' + [char]0xD + [char]0xA + '''b')"},
      {"\xE2\x80\xAEgpj", "('' + [char]0x202E + 'gpj')"},
      {"x\xF3\xA0\x81\x81y", "('x' + [char]::ConvertFromUtf32(0xE0041) + 'y')"},
      {"caf\xC3\xA9 \xF0\x9F\x98\x80", "'caf\xC3\xA9 \xF0\x9F\x98\x80'"},
      {"bad\xFF"
       "byte",
       "'bad\xEF\xBF\xBD"
       "byte'"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(powershell_literal(text), expected);
}

TEST(PowershellLiteral, ListsTexts) {
  EXPECT_EQ(powershell_literal(std::vector<std::string>{}), "@()");
  EXPECT_EQ(powershell_literal(std::vector<std::string>{"a", "b'c"}), "'a','b''c'");
}

bool is_single_quote(char32_t c) { return c == U'\'' || (c >= 0x2018 && c <= 0x201B); }

/// Reads a literal the way PowerShell's tokenizer does and returns the text that it stands for;
/// anything that is not quoted text, `[char]` or `+` is marked with '!'.
std::string read_as_powershell(std::string_view code) {
  std::string text;
  for (size_t at = 0; at < code.size();) {
    const std::string_view rest = code.substr(at);
    if (rest.starts_with("[char]0x") || rest.starts_with("[char]::ConvertFromUtf32(0x")) {
      at += rest.find("0x") + 2;
      char32_t c = 0;
      for (; at < code.size() && is_hex(code[at]); ++at) {
        const char digit = to_lower(code[at]);
        c = c * 16 + static_cast<char32_t>(is_digit(digit) ? digit - '0' : digit - 'a' + 10);
      }
      if (rest.starts_with("[char]::")) ++at;  // the closing parenthesis
      append_utf8(text, c);
      continue;
    }
    const char32_t first = next_code_point(code, at);
    if (is_single_quote(first)) {
      for (;;) {
        if (at >= code.size()) return text + "!";
        const char32_t c = next_code_point(code, at);
        size_t behind = at;
        if (is_single_quote(c)) {
          if (at >= code.size() || !is_single_quote(next_code_point(code, behind))) break;
          at = behind;
        }
        append_utf8(text, c);
      }
    } else if (first != U'(' && first != U')' && first != U'+' && first != U' ') {
      text += '!';
    }
  }
  return text;
}

/// A small generator of our own: the same texts on every machine.
class Texts {
 public:
  std::string next() {
    static constexpr char32_t kHard[] = {
        '\'', 0x2018, 0x2019, 0x201A, 0x201B, '"', '`', '$', '\n', '\r', 0,      0x1B,
        0x7F, 0x85,   0x2028, 0x202E, ')',    '(', '+', ';', 'a',  0xE9, 0xFEFF, 0xE0001};
    std::string text;
    for (uint32_t length = draw() % 12; length > 0; --length) {
      append_utf8(text, kHard[draw() % std::size(kHard)]);
    }
    return text;
  }

 private:
  uint32_t draw() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>(state_ >> 33);
  }
  uint64_t state_ = 20150914;
};

TEST(PowershellLiteral, StandsForExactlyTheTextAndNothingElse) {
  Texts texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next();
    const std::string code = powershell_literal(text);
    ASSERT_EQ(read_as_powershell(code), text) << code;
    for (const char c : code) ASSERT_GE(static_cast<unsigned char>(c), 0x20) << code;
  }
}

}  // namespace
}  // namespace pairlint
