// Every file samples/formats/<format>/<behaviour>.<any ending> is read and compared with the
// .expected beside it. UPDATE_GOLDEN=1 writes what is found; review the difference like code.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "unit/format/describe.h"

namespace pairlint {
namespace {

namespace fs = std::filesystem;

fs::path samples_folder() { return fs::path(PAIRLINT_SOURCE_DIR) / "samples" / "formats"; }

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> samples() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(samples_folder())) {
    if (entry.is_regular_file() && entry.path().extension() != ".expected") {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

TEST(FormatSamples, AreReadAsExpected) {
  const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;
  const std::vector<fs::path> paths = samples();
  EXPECT_GE(paths.size(), 60u);
  for (const fs::path& path : paths) {
    const std::string found = describe(contents(path));
    const fs::path expected = fs::path(path).replace_extension(".expected");
    if (update) std::ofstream(expected, std::ios::binary) << found;
    EXPECT_EQ(found, contents(expected)) << path;
  }
}

}  // namespace
}  // namespace pairlint
