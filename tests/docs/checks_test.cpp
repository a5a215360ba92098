// docs/checks.md answers every check of the catalogue, with rules that are there and have that
// severity, with notes, or with a reason. Rules that are not of the catalogue need not stand there.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace pairlint {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = PAIRLINT_SOURCE_DIR;

struct Check {
  std::string number;
  std::string id;  ///< empty: no rule and no note
  std::string severity;
  std::string remark;
  bool note = false;
};

std::string trimmed(const std::string& text) {
  const size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Check check_of(const std::string& line) {
  std::vector<std::string> cells;
  for (size_t at = 1; at < line.size();) {
    const size_t end = line.find('|', at);
    if (end == std::string::npos) break;
    cells.push_back(trimmed(line.substr(at, end - at)));
    at = end + 1;
  }
  cells.resize(4);
  const size_t open = cells[1].find('`');
  const size_t close = open == std::string::npos ? open : cells[1].find('`', open + 1);
  const bool named = close != std::string::npos;
  return {cells[0], named ? cells[1].substr(open + 1, close - open - 1) : "",
          cells[2].substr(0, cells[2].find(' ')), cells[3], cells[1].starts_with("note ")};
}

std::vector<Check> checks() {
  std::vector<Check> rows;
  std::ifstream file(kSource / "docs" / "checks.md");
  bool in_table = false;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with('|')) in_table = false;
    if (in_table) rows.push_back(check_of(line));
    if (line.starts_with("|---")) in_table = true;
  }
  return rows;
}

/// The severity of every shipped rule, by its id.
std::map<std::string, std::string> severities() {
  std::map<std::string, std::string> severities;
  const std::set<std::string> others = {"kinds", "signals", "definitions", "context", "schema"};
  for (const auto& entry : fs::recursive_directory_iterator(kSource / "rules")) {
    const std::string step = entry.path().parent_path().filename().string();
    if (entry.path().extension() != ".json" || others.contains(step)) continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      constexpr std::string_view kKey = "  \"severity\": \"";
      if (!line.starts_with(kKey)) continue;
      severities[entry.path().stem().string()] =
          line.substr(kKey.size(), line.find('"', kKey.size()) - kKey.size());
    }
  }
  return severities;
}

TEST(Checks, AreThoseOfTheCatalogueAndOfTheRules) {
  const std::map<char, int> catalogue = {{'A', 38}, {'B', 37}, {'C', 9}, {'D', 7},
                                         {'E', 8},  {'F', 14}, {'G', 7}, {'H', 9},
                                         {'I', 8},  {'J', 5},  {'K', 6}, {'L', 6}};
  std::set<std::string> expected;
  for (const auto& [tier, count] : catalogue) {
    for (int i = 1; i <= count; ++i) expected.insert(tier + std::to_string(i));
  }
  const std::map<std::string, std::string> rules = severities();
  EXPECT_GT(rules.size(), 100U);
  std::set<std::string> numbers;
  for (const Check& check : checks()) {
    SCOPED_TRACE(check.number + " " + check.id);
    numbers.insert(check.number);
    if (check.id.empty()) {
      EXPECT_FALSE(check.remark.empty()) << "neither rule nor note, and no reason";
    } else if (check.note) {
      EXPECT_TRUE(fs::exists(kSource / "samples" / "notes" / check.id));
    } else {
      EXPECT_EQ(check.severity, rules.contains(check.id) ? rules.at(check.id) : "no such rule");
    }
  }
  EXPECT_EQ(numbers, expected);
}

}  // namespace
}  // namespace pairlint
