// The rules of each format shown to find what they are for, and to leave what is sound alone.
#include "writers/safe_output.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "writers/hostile_report.h"

namespace pairlint::writers {
namespace {

TEST(SafeOutput, RulesFindWhatTheyAreFor) {
  const auto xml = [](std::string_view text) { return faults_of_xml(text, {"p", "b"}); };
  const auto plain = [](std::string_view text) { return faults_of_service_now(text, false); };
  const auto html = [](std::string_view text) { return faults_of_service_now(text, true); };
  using Check = std::function<Faults(std::string_view)>;
  const struct {
    Check check;
    std::vector<const char*> sound, broken;
  } cases[] = {
      {faults_of_text, {"a\nb\r\nc é", ""}, {"\x1b[31m", "a\rb", "\xE2\x80\xAE", "\xC3(", "\t"}},
      {faults_of_json, {"{}"}, {"{", "", "{\"a\":\"\x01\"}"}},
      {xml,
       {"<p>a &#38; <b/></p>", "<p x=\"1\">a</p>"},
       {"<p>", "</p>", "<script>", "a & b", "<p></b>", "<p x=\"<b>\">", "<p x=\"></p>"}},
      {faults_of_markdown,
       {"a \\[b\\]\n```\n<b>\n```\n", "| a | b | c | d |", "x@<!-- -->y"},
       {"<b>", "[a](b)", "| a |", "see https://contoso.com", "@all", "```\nx", "`x`", "a &lt;",
        "/close", "$x$"}},
      {faults_of_jira,
       {"a \\[b\\] h3. x\n{noformat}\n{x}\n{noformat}\n", "|a|b|"},
       {"{color:red}", "[a|http://b]", "!http://x!", "&lt;", "{noformat}\nx", "a ~b~"}},
      {faults_of_csv,
       {"a,b\r\n\"1\",\"x \"\"y\"\"\"\r\n", "\xEF\xBB\xBFx\r\n"},
       {"a,b\r\n\"1\"\r\n", "a\r\n\"=1\"\r\n", "a\r\n\"x\r\n", "a\r\nx\r\n"}},
      {faults_of_gcc, {"a.txt:1:2: error: x [y]\n"}, {"x\n"}},
      {faults_of_annotations, {"::error file=a::b\n"}, {"::set-output name=x::y\n", "x"}},
      {plain, {"[ code]"}, {"[code]<b>", "[/CODE]"}},
      {html, {"[code]x[/code]"}, {"[code]x[/code][/code]", "[code]x"}},
  };
  for (const auto& c : cases) {
    for (const char* text : c.sound) EXPECT_EQ(c.check(text), Faults{}) << text;
    for (const char* text : c.broken) EXPECT_NE(c.check(text), Faults{}) << text;
  }
}

/// Each in every text of a report at once.
TEST(SafeOutput, HoldsForWhatIsKnownToDoHarm) {
  const std::string texts[] = {
      "<script>alert(1)</script>",
      "\" onmouseover=\"x",
      "]]>&lt;!--",
      "[x](javascript:alert(1))",
      "![x](https://contoso.com/x.png)",
      "@all @contoso/admins #12 !7 $3",
      "/close",
      "```\n# x\n```",
      "{noformat}\nh1. x\n{code}",
      "{color:red}x{color}",
      "!https://contoso.com/x.png!",
      "[~admin]",
      "||a||b||",
      "[code]<b>x</b>[/code]",
      "=cmd|' /C calc'!A0",
      "+1",
      "-1",
      "@SUM(1)",
      "＝1",
      "::set-env name=x::y",
      "x\n::error::y",
      "a\r\n,b",
      "\x1b]8;;https://contoso.com\x07x",
      "\xE2\x80\xAE txt.exe",
      "\xC3(",
      "\xEF\xBF\xBF",
      "%0A::warning::x",
      "`~*_-+=|<>&'\"\\",
      "mailto:kim@contoso.com",
      "C:\\Windows\\x.txt",
      "----",
      "1. x",
      "{{x}}",
      "\\",
      "\\\\[x]",
      "$x^2$",
      "<details>",
      "&#60;b&#62;",
      "| a | b |",
      "(!) :) ;) (y)",
      "\t\tcode",
      "> x",
  };
  for (const std::string& text : texts) {
    std::string bytes;
    while (bytes.size() < 8000) bytes += text + std::string(1, '\0');
    const auto report =
        hostile_report(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
    EXPECT_EQ(faults_of_all(report), Faults{}) << text;
  }
}

}  // namespace
}  // namespace pairlint::writers
