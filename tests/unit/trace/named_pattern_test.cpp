#include "trace/named_pattern.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

/// `name=value` of every named group that matched.
std::string captured(const char* pattern, const char* text) {
  NamedPattern named(pattern);
  std::vector<std::string_view> groups;
  if (!named.search(text, groups)) return "no match";
  std::string out;
  for (const auto& [number, name] : named.names()) {
    const std::string_view piece = groups.at(static_cast<size_t>(number));
    if (piece.data()) out += name + "=" + std::string(piece) + " ";
  }
  return out;
}

TEST(NamedPattern, NumbersTheGroupsThatHaveNames) {
  EXPECT_EQ(captured("code=(?P<code>[0-9]+)", "x code=5;"), "code=5 ");
  EXPECT_EQ(captured("(a)(?:b)(?P<n>c)((?P<m>d))", "abcd"), "n=c m=d ");
  EXPECT_EQ(captured("(?i)(?P<op>EX[a-z]+)", "exCreateItem"), "op=exCreateItem ");
  EXPECT_EQ(captured("[(](?P<x>[)(]+)\\(", "()((("), "x=)(( ");
  EXPECT_EQ(captured("(?P<a>x)|(?P<b>y)", "y"), "b=y ");
  EXPECT_EQ(captured("(?P<a>x", "x"), "no match");
}

TEST(NamedPattern, ReadsCharactersWhereItNamesOne) {
  EXPECT_EQ(captured("(?P<q>[\\x{2018}-\\x{201F}])", "a\xE2\x80\x9C"), "q=\xE2\x80\x9C ");
  EXPECT_EQ(captured("=(?P<v>[^,]+)", "v=M\xC3\xBCller,"), "v=M\xC3\xBCller ");
}

}  // namespace
}  // namespace pairlint
