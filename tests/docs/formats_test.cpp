// docs/formats.md numbers what captures look like and names the samples and tests that show it: no
// number may be missing, and nothing be named that is not there.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace pairlint {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = PAIRLINT_SOURCE_DIR;
constexpr int kCases = 68;

std::vector<std::string> rows() {
  std::ifstream in(kSource / "docs" / "formats.md");
  std::vector<std::string> rows;
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("| ")) rows.push_back(line);
  return rows;
}

std::vector<std::string> paths_in(const std::string& row) {
  std::vector<std::string> paths;
  for (size_t open = row.find('`'); open != std::string::npos;) {
    const size_t close = row.find('`', open + 1);
    if (close == std::string::npos) break;
    paths.push_back(row.substr(open + 1, close - open - 1));
    open = row.find('`', close + 1);
  }
  return paths;
}

TEST(Formats, ShowEveryCaseOnce) {
  int next = 1;
  for (const std::string& row : rows()) {
    if (row.starts_with("| " + std::to_string(next) + " |")) ++next;
  }
  EXPECT_EQ(next, kCases + 1);
}

TEST(Formats, NameWhatThereIs) {
  size_t named = 0;
  for (const std::string& row : rows()) {
    const bool header = row.find("shown by") != std::string::npos;
    EXPECT_TRUE(header || !paths_in(row).empty()) << row;
    for (const std::string& path : paths_in(row)) {
      EXPECT_TRUE(fs::exists(kSource / path)) << path;
      const fs::path expected = (kSource / path).replace_extension(".expected");
      EXPECT_TRUE(!path.starts_with("samples/formats/") || fs::exists(expected)) << path;
      ++named;
    }
  }
  EXPECT_GT(named, 100U);
}

}  // namespace
}  // namespace pairlint
