// Every step, command and comment that docs/coverage.md names has an answer, and every rule and
// error that it names is one.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace pairlint {
namespace {

namespace fs = std::filesystem;

const fs::path kDocs = fs::path(PAIRLINT_SOURCE_DIR) / "docs";

/// The cells of a table's line, without the first and the last bar.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  for (size_t at = 1; at < line.size();) {
    const size_t end = line.find('|', at);
    if (end == std::string::npos) break;
    cells.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return cells;
}

/// The rows of all tables, without heads and rulers.
std::vector<std::vector<std::string>> rows_of_coverage() {
  std::vector<std::vector<std::string>> rows;
  std::ifstream file(kDocs / "coverage.md");
  bool in_table = false;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with('|')) in_table = false;
    if (in_table) rows.push_back(cells_of(line));
    if (line.starts_with("|---")) in_table = true;
  }
  return rows;
}

/// What stands in backticks: `[`dns-srv-port`](rules/dns-srv-port.md)`.
std::vector<std::string> ids_in(const std::string& cell) {
  std::vector<std::string> ids;
  for (size_t open = cell.find('`'); open != std::string::npos;) {
    const size_t close = cell.find('`', open + 1);
    if (close == std::string::npos) break;
    ids.push_back(cell.substr(open + 1, close - open - 1));
    open = cell.find('`', close + 1);
  }
  return ids;
}

TEST(Coverage, AnswersEveryStepCommandAndComment) {
  const auto rows = rows_of_coverage();
  EXPECT_GT(rows.size(), 60u);
  for (const auto& row : rows) {
    ASSERT_EQ(row.size(), 3u) << row.front();
    EXPECT_NE(row[0].find_first_not_of(' '), std::string::npos);
    EXPECT_NE(row[1].find_first_not_of(' '), std::string::npos) << row[0];
    EXPECT_FALSE(ids_in(row[2]).empty()) << row[0] << row[1];
  }
}

TEST(Coverage, NamesWhatThereIs) {
  for (const auto& row : rows_of_coverage()) {
    for (const std::string& id : ids_in(row.back())) {
      EXPECT_TRUE(fs::exists(kDocs / "rules" / (id + ".md"))) << row[0] << ": " << id;
      EXPECT_NE(row.back().find("[`" + id + "`](rules/" + id + ".md)"), std::string::npos)
          << row[0] << ": " << id << " does not lead to its page";
    }
  }
}

}  // namespace
}  // namespace pairlint
