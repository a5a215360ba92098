// Every folder of samples/good holds the captures of a pairing that works, in a shape that people
// send. None may give an error or a warning, whether or not --context says what is true of the
// deployment, and every cmdlet that was captured must be recognised: a rule that is quiet because
// nothing was read proves nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>

#include "analyze.h"
#include "base/text.h"

namespace pairlint {
namespace {

namespace fs = std::filesystem;
using Context = std::vector<std::pair<std::string, std::string>>;

const fs::path kGood = fs::path(PAIRLINT_SOURCE_DIR) / "samples" / "good";

/// What is true of each, as a person would give it with --context.
const std::map<std::string, Context> kShapes = {
    {"standard-edition", {{"mailboxes", "onprem"}, {"sfb", "2015"}}},
    {"enterprise-pool", {{"mailboxes", "onprem"}, {"sfb", "2015"}}},
    {"exchange-2013", {{"mailboxes", "onprem"}, {"sfb", "2015"}}},
    {"exchange-2016", {{"mailboxes", "onprem"}, {"sfb", "2019"}}},
    {"exchange-2019-and-se", {{"mailboxes", "onprem"}, {"sfb", "2019"}}},
    {"hybrid", {{"mailboxes", "mixed"}, {"sfb", "2019"}}},
    {"exchange-online", {{"mailboxes", "cloud"}, {"sfb", "2019"}}},
};

std::vector<fs::path> files_of(const std::string& shape) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kGood / shape)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

report::Report analyze_shape(const std::string& shape, const Context& context) {
  std::vector<std::unique_ptr<Input>> inputs;
  for (const fs::path& path : files_of(shape)) {
    std::ifstream file(path, std::ios::binary);
    inputs.push_back(std::make_unique<MemoryInput>(
        path.filename().string(), std::string(std::istreambuf_iterator<char>(file), {})));
  }
  AnalyzeOptions options;
  options.context = context;
  options.keep_records = true;
  return analyze(inputs, shipped_pack(), options);
}

/// The kind that a cmdlet prints, for a command line or the name of a file: EX19-Get-AuthConfig.
std::string kind_printed_by(std::string_view text) {
  std::string word(text.substr(0, text.find_first_of(" |.")));
  if (const size_t verb = word.find("Get-"); verb != std::string::npos) word = word.substr(verb);
  for (const Kind& kind : shipped_pack().kinds) {
    for (const auto& cmdlet : kind.cmdlets) {
      if (equal_ignoring_case(cmdlet, word)) return kind.name;
    }
  }
  return "";
}

/// The kinds of what was typed in a file, and of the cmdlet that the file is named after.
std::set<std::string> captured_kinds(const report::Report& report, const std::string& file) {
  std::set<std::string> kinds = {kind_printed_by(file)};
  for (const report::RecordFact& record : report.records) {
    if (record.kind != "ExecutedCommand" || record.where.file != file) continue;
    for (const report::FieldFact& field : record.fields) {
      if (field.name == "CommandLine") kinds.insert(kind_printed_by(field.shown));
    }
  }
  kinds.erase("");
  return kinds;
}

std::set<std::string> read_kinds(const report::Report& report) {
  std::set<std::string> kinds;
  for (const report::RecordFact& record : report.records) kinds.insert(record.kind);
  return kinds;
}

void expect_no_alarm(const report::Report& report) {
  EXPECT_EQ(report.summary.error + report.summary.warning, 0U);
  for (const report::Result& result : report.results) {
    if (result.state != "fail" || result.severity == "info") continue;
    ADD_FAILURE() << result.rule << ", " << result.where.file << ":" << result.where.line << ": "
                  << result.message;
  }
  for (const report::Signal& signal : report.signals) {
    EXPECT_EQ(signal.severity, "info") << signal.signal << ", " << signal.where.file;
  }
}

TEST(Good, ShapesAreAllThoseOfTheSamples) {
  std::set<std::string> folders, shapes;
  for (const fs::directory_entry& entry : fs::directory_iterator(kGood)) {
    folders.insert(entry.path().filename().string());
  }
  for (const auto& [shape, context] : kShapes) shapes.insert(shape);
  EXPECT_EQ(folders, shapes);
}

TEST(Good, PairingsGiveNoErrorAndNoWarning) {
  for (const auto& [shape, context] : kShapes) {
    SCOPED_TRACE(shape);
    expect_no_alarm(analyze_shape(shape, {}));
    expect_no_alarm(analyze_shape(shape, context));
  }
}

TEST(Good, PairingsAreRecognisedWhereverACmdletWasCaptured) {
  for (const auto& [shape, context] : kShapes) {
    const report::Report report = analyze_shape(shape, context);
    const std::set<std::string> read = read_kinds(report);
    for (const fs::path& path : files_of(shape)) {
      for (const std::string& kind : captured_kinds(report, path.filename().string())) {
        EXPECT_TRUE(read.count(kind)) << shape << ", " << path.filename() << ": no " << kind;
      }
    }
  }
}

}  // namespace
}  // namespace pairlint
