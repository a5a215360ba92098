// Every folder of samples/cases is analysed as a user would, and its report compared byte by byte
// with <case>.expected.txt and <case>.expected.json beside it. UPDATE_GOLDEN=1 rewrites them; the
// diff is then reviewed like code. The folder is walked while the test runs, so a new case cannot
// go untested. What did not apply is left out of the JSON: most rules have nothing to do with a
// case, and a further one should not touch every golden.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "analyze.h"
#include "report/writer.h"

namespace pairlint {
namespace {

namespace fs = std::filesystem;

const fs::path kCases = fs::path(PAIRLINT_SOURCE_DIR) / "samples" / "cases";

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> cases() {
  std::vector<fs::path> folders;
  for (const fs::directory_entry& entry : fs::directory_iterator(kCases)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

report::Report analyze_folder(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::unique_ptr<Input>> inputs;
  for (const fs::path& file : files) {
    inputs.push_back(std::make_unique<MemoryInput>(file.lexically_relative(folder).generic_string(),
                                                   read_file(file)));
  }
  AnalyzeOptions options;
  options.case_name = folder.filename().string();
  options.keep_records = true;
  report::Report report = analyze(inputs, shipped_pack(), options);
  // A release changes no report but in its head.
  report.tool_version = report.rules_version = "0.0.0";
  return report;
}

void expect_golden(const fs::path& golden, const std::string& actual) {
  if (std::getenv("UPDATE_GOLDEN")) {
    std::ofstream(golden, std::ios::binary) << actual;
    return;
  }
  ASSERT_TRUE(fs::exists(golden)) << golden << " is missing; UPDATE_GOLDEN=1 writes it";
  EXPECT_EQ(actual, read_file(golden)) << golden;
}

report::Report without_what_did_not_apply(report::Report report) {
  std::erase_if(report.results,
                [](const report::Result& result) { return result.state == "notApplicable"; });
  return report;
}

TEST(Cases, AreShipped) { EXPECT_GE(cases().size(), 5U); }

TEST(Cases, GiveTheirExactReports) {
  for (const fs::path& folder : cases()) {
    SCOPED_TRACE(folder.filename().string());
    const report::Report report = analyze_folder(folder);
    expect_golden(folder.string() + ".expected.txt", report::write_text(report, {}));
    expect_golden(folder.string() + ".expected.json",
                  report::write_json(without_what_did_not_apply(report), true));
  }
}

}  // namespace
}  // namespace pairlint
