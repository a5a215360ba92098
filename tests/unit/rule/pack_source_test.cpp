#include "rule/pack_source.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "rule/load.h"
#include "unit/rule/pack_builder.h"

namespace pairlint {
namespace {

std::vector<Document> shipped_documents() {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(PAIRLINT_SOURCE_DIR) / "rules";
  std::vector<Document> documents;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    documents.push_back({fs::relative(entry.path(), folder).generic_string(),
                         std::string(std::istreambuf_iterator<char>(in), {})});
  }
  return documents;
}

/// The compiler has read the source of the shipped pack; what it made of it must give that source
/// again.
TEST(PackSource, BecomesThePackItWasWrittenFrom) {
  const LoadedPack loaded = load_pack(shipped_documents());
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(pack_source(shipped_pack()), pack_source(*loaded));
  EXPECT_EQ(shipped_pack().rules[0].fails, loaded->rules[0].fails);
  EXPECT_EQ(shipped_pack().vocabulary.functions.size(), loaded->vocabulary.functions.size());
}

struct Spelling {
  const char* text;
  const char* literal;
};

TEST(PackSource, SpellsTextsAsLiterals) {
  const Spelling spellings[] = {
      {"plain", R"("plain")"},
      {"say \"no\"", R"("say \042no\042")"},
      {"contoso\\kim", R"("contoso\134kim")"},
      {"a\n1", R"("a\0121")"},
      {"\xC3\xA9", R"("\303\251")"},
      {"", R"("")"},
  };
  for (const Spelling& each : spellings) {
    Pack pack;
    pack.fingerprint = each.text;
    EXPECT_NE(pack_source(pack).find("shipped_constants = {" + std::string(each.literal) + ", {}"),
              std::string::npos)
        << pack_source(pack);
  }
}

TEST(PackSource, NamesTheTypeOfEachConstant) {
  const Pack pack = pack_with({.fails = "widget.Size > 3", .message = "{= 1.5 =}"});
  const std::string source = pack_source(pack);
  for (const char* expected :
       {"constexpr Rule k", "constexpr Items<Text> k", "constexpr expr::Node k",
        "expr::Type::Kind{6}, 0u, {}}", "Severity{2}", "    4609434218613702656u,\n"}) {
    EXPECT_NE(source.find(expected), std::string::npos) << expected;
  }
}

}  // namespace
}  // namespace pairlint
