#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"
#include "format/lines.h"
#include "format/readers.h"
#include "format/split.h"

namespace pairlint {
namespace {

TEST(Csv, ClaimsAHeaderWithRows) {
  const std::pair<const char*, uint32_t> cases[] = {
      {"\"Name\",\"Site\"\n\"EX01\",\"Lab\"\n", 2},
      {"\"Name\";\"Site\"\n;\n;\nprose", 3},
      {"\"Name\",\"Site\"\n", 0},
      {"\"Name\",\"Site\"\nEX01,Lab\n", 0},
      {"\"Name\", \"Site\"\n\"EX01\", \"Lab\"\n", 2},
      {"\"Name\"\n\"EX01\"\n", 0},
      {"\"Name\" and \"Site\"\n\"EX01\"\n", 0},
      {"\"Name\",\"\"\n\"EX01\",\"Lab\"\n", 0},
      {"\"Name\",\"Site\n\"EX01\",\"Lab\"\n", 0},
      {"#TYPE A.B\n\"Name\"\n\"EX01\"\n\n", 3},
      {"#TYPE A.B\n\"Name\"\n", 2},
      {"#TYPE A.B\nName\n", 0},
      {"sep=,\nName,Site,Fqdn\nEX01,Lab,x\n", 3},
      {"Name,Site,Fqdn\nEX01,Lab,ex01.contoso.com\nEX02,Lab\nEX03\n", 3},
      {"Name,Site\nEX01,Lab\n", 0},
      {"Name,site,Fqdn\nEX01,Lab,x\n", 0},
      {"Name, Site, Fqdn\nEX01,Lab,x\n", 2},
      {"#Software: X\n#Fields: a,b\n1,2\n\n", 3},
      {"#Software: X\n1,2\n", 0},
  };
  for (const auto& each : cases) {
    MemoryInput input("sample", each.first);
    Source source(input, 0);
    ASSERT_TRUE(source.advance(0));
    EXPECT_EQ(claim_csv(Lines(source, 0), 0), each.second) << each.first;
  }
}

/// Quotes that are never closed: each line is looked at a bounded number of times.
TEST(Csv, SurvivesQuotesThatAreNotClosed) {
  for (const char* piece : {"\"A\",\"B\"\n\"x\n", "\"", "\"\n", "\"A\",\"B\"\n\"\"\"\n", "\",\""}) {
    std::string text = "\"A\",\"B\"\n\"x";
    while (text.size() < limits::kPageBytes / 4) text += piece;
    MemoryInput input("sample", text);
    Source source(input, 0);
    ASSERT_TRUE(source.advance(0));
    const SplitResult window = split(source);
    ASSERT_FALSE(window.blocks.empty());
    EXPECT_EQ(window.blocks.front().format, Format::kCsv);
    TextArena arena;
    std::vector<Object> objects;
    for (const Block& block : window.blocks) {
      if (block.format == Format::kCsv) read_csv(source, block, arena, objects);
    }
  }
}

}  // namespace
}  // namespace pairlint
