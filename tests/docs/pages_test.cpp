// The pages of docs/rules/ are what the program says now: each is there, is current, and none is
// left of a rule that has gone. `./dev docs` writes them.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace pairlint {
namespace {

namespace fs = std::filesystem;

using Pages = std::map<std::string, std::string>;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Pages pages_in(const fs::path& folder) {
  Pages pages;
  if (!fs::exists(folder)) return pages;
  for (const auto& entry : fs::directory_iterator(folder)) {
    pages[entry.path().filename().string()] = read_file(entry.path());
  }
  return pages;
}

Pages write_pages() {
  const fs::path folder = fs::path(PAIRLINT_BUILD_DIR) / "rule-pages";
  fs::remove_all(folder);
  const std::string command =
      "'" + std::string(PAIRLINT_PROGRAM) + "' rules pages '" + folder.string() + "'";
  EXPECT_EQ(system(command.c_str()), 0) << command;
  return pages_in(folder);
}

TEST(RulePages, AreCurrent) {
  const Pages shipped = pages_in(fs::path(PAIRLINT_SOURCE_DIR) / "docs" / "rules");
  const Pages now = write_pages();
  ASSERT_GT(now.size(), 200u);
  for (const auto& [name, text] : now) {
    const auto page = shipped.find(name);
    ASSERT_NE(page, shipped.end()) << name << " is missing: run ./dev docs";
    EXPECT_TRUE(page->second == text) << name << " is not current: run ./dev docs";
  }
  for (const auto& [name, text] : shipped) {
    EXPECT_TRUE(now.contains(name)) << name << " is of no rule: run ./dev docs";
  }
}

/// Every link to a page leads to one.
TEST(RulePages, LeadToPages) {
  const Pages now = write_pages();
  size_t links = 0;
  for (const auto& [name, text] : now) {
    for (size_t at = 0; (at = text.find("](", at)) != std::string::npos; at += 2) {
      const std::string file = text.substr(at + 2, text.find(')', at) - at - 2);
      if (!file.ends_with(".md")) continue;  // a pattern in a condition
      EXPECT_TRUE(now.contains(file)) << name << " leads to " << file;
      ++links;
    }
  }
  EXPECT_GT(links, 500u);
}

}  // namespace
}  // namespace pairlint
