// The house rules applied to the checkout that the test was built from.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "repo/house_rules.h"

namespace pairlint::repo {
namespace {

namespace fs = std::filesystem;

/// Folders that hold no sources: version control, builds, caches of tools.
bool is_skipped(const std::string& name) {
  return name == ".git" || name == "build" || name == ".cache" || name == "node_modules";
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<File> read_repository() {
  const fs::path root(PAIRLINT_ROOT);
  std::vector<File> files;
  for (auto it = fs::recursive_directory_iterator(root); it != fs::end(it); ++it) {
    if (it->is_directory() && is_skipped(it->path().filename().string())) {
      it.disable_recursion_pending();
    } else if (it->is_regular_file()) {
      files.push_back({fs::relative(it->path(), root).generic_string(), read(it->path())});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

const std::vector<File>& repository() {
  static const std::vector<File> files = read_repository();
  return files;
}

bool is_code(const File& file) { return file.path.ends_with(".cpp") || file.path.ends_with(".h"); }

std::vector<File> code() {
  std::vector<File> files;
  std::copy_if(repository().begin(), repository().end(), std::back_inserter(files), is_code);
  return files;
}

void expect_none(const Offences& offences) {
  for (const std::string& offence : offences) ADD_FAILURE() << offence;
}

TEST(Repository, IsSeen) {
  const auto has = [](std::string_view path) {
    return std::any_of(repository().begin(), repository().end(),
                       [&](const File& file) { return file.path == path; });
  };
  EXPECT_TRUE(has("analyzer/analyze.h"));
  EXPECT_TRUE(has("tests/repo/house_rules.cpp"));
  EXPECT_GT(code().size(), 20u);
}

TEST(Repository, ArrowsPointDown) {
  for (const File& file : code()) expect_none(check_arrows(file));
}

TEST(Repository, EngineKnowsNoWorldOutside) {
  for (const File& file : code()) expect_none(check_engine_is_pure(file));
}

TEST(Repository, PackagesStayBehindTheirDoors) {
  for (const File& file : code()) expect_none(check_doors(file));
  expect_none(check_re2_stays_inside(code()));
}

TEST(Repository, HeadersArePragmaOnce) {
  for (const File& file : code()) expect_none(check_pragma_once(file));
}

TEST(Repository, NamesNoMachinePath) {
  for (const File& file : repository()) expect_none(check_no_machine_path(file));
}

TEST(Repository, EveryRuleHasSamples) {
  std::vector<std::string> paths;
  for (const File& file : repository()) paths.push_back(file.path);
  const bool any = std::any_of(paths.begin(), paths.end(), [](const std::string& path) {
    return path.starts_with("samples/rules/");
  });
  if (!any) GTEST_SKIP() << "samples/rules holds nothing yet";
  expect_none(check_rule_samples(paths));
}

}  // namespace
}  // namespace pairlint::repo
