#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"
#include "format/html_scan.h"
#include "format/readers.h"
#include "format/split.h"

namespace pairlint {
namespace {

std::string decoded(std::string_view text) {
  std::string out;
  append_html_text(out, text);
  return out;
}

TEST(HtmlText, DecodesEntities) {
  const std::pair<const char*, const char*> cases[] = {
      {"a &amp; b", "a & b"},
      {"&lt;x&gt;&quot;&#39;", "<x>\"'"},
      {"&#252;&#xFC;", "\xC3\xBC\xC3\xBC"},
      {"a&nbsp;b&#160;c", "a b c"},
      {"&amp;amp;", "&amp;"},
      {"&unknown; & &", "&unknown; & &"},
      {"&#0;&#55296;&#x110000;", "&#0;&#55296;&#x110000;"},
      {"&;&#;&#x;", "&;&#;&#x;"},
  };
  for (const auto& each : cases) EXPECT_EQ(decoded(each.first), each.second);
}

TEST(HtmlTable, ClaimsTablesAndTheFrameOfADocument) {
  const std::pair<const char*, uint32_t> cases[] = {
      {"<table>\n<tr><td>x</td></tr>\n</table>\nprose\n", 3},
      {"text <TABLE class='a>b'><TR>", 1},
      {"<table>\n\n<caption>x</caption>\n</table>", 4},
      {"<table>words<tr>", 0},
      {"<table><p>", 0},
      {"<tables><tr>", 0},
      {"<!DOCTYPE html>\n<html>\n<head>\n<title>x</title></head>\n<body>\n", 5},
      {"<html><head></head><body><table>\n<tr></tr></table>\n", 2},
      {"<html>\n<pre>\nText\n</pre>\n", 1},
      {"</body></html>\n", 1},
      {"a < b", 0},
  };
  for (const auto& each : cases) {
    MemoryInput input("sample", each.first);
    Source source(input, 0);
    ASSERT_TRUE(source.advance(0));
    EXPECT_EQ(claim_html_table(Lines(source, 0), 0), each.second) << each.first;
  }
}

TEST(HtmlTable, ReadsTablesInsideEachOtherUpToALimit) {
  for (const size_t depth : {limits::kHtmlTableDepth, limits::kHtmlTableDepth + 1}) {
    std::string text;
    for (size_t i = 1; i < depth; ++i) text += "<table><tr><td>";
    text += "<table><tr><th>Name</th></tr><tr><td>EX01</td></tr></table>";
    for (size_t i = 1; i < depth; ++i) text += "</td></tr></table>";
    MemoryInput input("sample", text);
    Source source(input, 0);
    ASSERT_TRUE(source.advance(0));
    TextArena arena;
    std::vector<Object> objects;
    read_html_table(source, {Format::kHtmlTable, 0, 1}, arena, objects);
    EXPECT_EQ(objects.size(), depth == limits::kHtmlTableDepth ? 1U : 0U);
  }
}

TEST(HtmlTable, SurvivesWhatIsNeverClosed) {
  for (const char* piece :
       {"<table><tr><td>", "<table><tr><script>\n", "<table><tr><!--\n", "<table\n", "<table><tr\n",
        "<", "<table><tr><td a=\"\n", "<table><!--\n", "<html><style>\n", "&#", "</td>"}) {
    std::string text = "<table><tr><th>Name</th></tr><tr><td>";
    while (text.size() < limits::kPageBytes / 4) text += piece;
    MemoryInput input("sample", text);
    Source source(input, 0);
    ASSERT_TRUE(source.advance(0));
    TextArena arena;
    std::vector<Object> objects;
    for (const Block& block : split(source).blocks) {
      if (block.format == Format::kHtmlTable) read_html_table(source, block, arena, objects);
    }
    ASSERT_FALSE(objects.empty()) << piece;
    EXPECT_EQ(objects.front().properties.front().name, "Name") << piece;
  }
}

}  // namespace
}  // namespace pairlint
