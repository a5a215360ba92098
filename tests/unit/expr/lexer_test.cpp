#include "expr/lexer.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace pairlint::expr {
namespace {

constexpr std::string_view kKindNames[] = {"end",    "name",   "word",  "int",  "uint",
                                           "double", "string", "bytes", "punct"};

/// `kind:text kind:text ...`, or the problem.
std::string tokens_of(std::string_view source) {
  // An exact-size copy, so that a read behind the end is seen.
  std::vector<char> copy(source.begin(), source.end());
  std::string_view text(copy.data(), copy.size());
  auto tokens = tokenize(text);
  if (!tokens) {
    const Problem& problem = tokens.error();
    return std::to_string(problem.begin) + "-" + std::to_string(problem.end) + ": " +
           problem.message;
  }
  std::string out;
  for (const Token& token : *tokens) {
    if (token.kind == TokenKind::kEnd) break;
    if (!out.empty()) out += ' ';
    out += kKindNames[static_cast<size_t>(token.kind)];
    out += ':';
    out += text.substr(token.begin, token.end - token.begin);
  }
  return out;
}

struct Example {
  std::string_view source;
  std::string_view tokens;
};

TEST(Lexer, SplitsExpressionsIntoTokens) {
  const Example examples[] = {
      {"", ""},
      {" \t\r\n\f", ""},
      {"// a comment", ""},
      {"a // b\n c", "name:a name:c"},
      {"_a1.b", "name:_a1 punct:. name:b"},
      {"true in null", "word:true word:in word:null"},
      {"1 1u 0x1F 0X1fU", "int:1 uint:1u int:0x1F uint:0X1fU"},
      {"1.5 .5 1e3 1.5E-3", "double:1.5 double:.5 double:1e3 double:1.5E-3"},
      {"a.b 1.size()", "name:a punct:. name:b int:1 punct:. name:size punct:( punct:)"},
      {"a<=b", "name:a punct:<= name:b"},
      {"!a&&b||c", "punct:! name:a punct:&& name:b punct:|| name:c"},
      {"'a' \"b\" r'\\' b'c' rb'd' Br\"e\"",
       "string:'a' string:\"b\" string:r'\\' bytes:b'c' bytes:rb'd' bytes:Br\"e\""},
      {"'''a'b''' \"\"\"c\n\"\"\"", "string:'''a'b''' string:\"\"\"c\n\"\"\""},
      {"'\\''", "string:'\\''"},
      {"r b rb", "name:r name:b name:rb"},
      {"''''''", "string:''''''"},
  };
  for (const Example& example : examples) {
    EXPECT_EQ(tokens_of(example.source), example.tokens) << example.source;
  }
}

TEST(Lexer, SaysWhatItCannotRead) {
  const Example examples[] = {
      {"a # b", "2-3: unexpected character '#'"},
      {"a & b", "2-3: unexpected character '&', expected &&"},
      {"a = b", "2-3: unexpected character '=', expected =="},
      {"\xC3\xA4", "0-2: unexpected character '\xC3\xA4'"},
      {"12ab", "0-4: '12ab' is not a number"},
      {"0xg", "0-3: '0xg' is not a number"},
      {"'abc", "0-4: string has no closing '"},
      {"'a\nb'", "0-2: string has no closing '"},
      {"'''a'", "0-5: string has no closing '''"},
      {"'a\\", "0-3: string has no closing '"},
  };
  for (const Example& example : examples) {
    EXPECT_EQ(tokens_of(example.source), example.tokens) << example.source;
  }
}

TEST(Lexer, RefusesAnExpressionThatIsTooLong) {
  EXPECT_EQ(tokens_of(std::string(limits::kExpressionBytes, ' ')), "");
  EXPECT_EQ(tokens_of(std::string(limits::kExpressionBytes + 1, ' ')),
            "0-0: expression has more than 65536 bytes");
}

}  // namespace
}  // namespace pairlint::expr
