// Every log of samples/stages/<name>/log.txt against the stages in stages.expected beside it: one
// line a stage with its state and place, what it rests on below. UPDATE_GOLDEN=1 rewrites them; the
// diff is then reviewed like code. A capture may have other line ends or come quoted by mail: the
// states are the same then.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>

#include "analyze.h"

namespace pairlint {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(PAIRLINT_SOURCE_DIR) / "samples" / "stages";

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> logs() {
  std::vector<fs::path> folders;
  for (const fs::directory_entry& entry : fs::directory_iterator(kSamples)) {
    folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

report::Report analyze_log(const std::string& text) {
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>("log.txt", text));
  AnalyzeOptions options;
  options.keep_records = true;
  return analyze(inputs, shipped_pack(), options);
}

std::string place(const report::Where& where) {
  return where.file.empty() ? ""
                            : " " + std::to_string(where.line) + ":" + std::to_string(where.column);
}

std::string describe_run(const report::Attempt& run) {
  std::string text = "run " + std::to_string(run.attempt) + place(run.where) + " " + run.user +
                     (run.is_last ? "" : ", not the last") + (run.is_log ? ", a log" : "") + "\n";
  for (const report::StageState& stage : run.stages) {
    text += "  " + stage.stage + " " + stage.state + place(stage.where) + ", lines";
    for (const uint32_t line : stage.lines) text += " " + std::to_string(line);
    text += "\n" + (stage.note.empty() ? "" : "    " + stage.note + "\n");
  }
  if (run.unknown_messages > 0) {
    text += "  unknown " + std::to_string(run.unknown_messages) + " of " +
            std::to_string(run.messages) + place(run.first_unknown) + "\n";
  }
  return text;
}

/// What the other side says of itself.
std::string describe_challenge(const report::RecordFact& record) {
  if (record.kind != "BearerChallenge") return {};
  std::string text = "challenge" + place(record.where);
  for (const report::FieldFact& field : record.fields) {
    text += " " + field.name + "=" + field.value_json;
  }
  return text + "\n";
}

std::string describe(const report::Report& report) {
  std::string text;
  for (const report::Attempt& run : report.diagnosis.attempts) text += describe_run(run);
  for (const report::RecordFact& record : report.records) text += describe_challenge(record);
  return text;
}

std::string states(const report::Report& report) {
  std::string text;
  for (const report::Attempt& run : report.diagnosis.attempts) {
    for (const report::StageState& stage : run.stages) text += stage.state + " ";
  }
  return text;
}

/// Each line behind `prefix` and before `ending`.
std::string dressed(const std::string& text, const std::string& prefix, const std::string& ending) {
  std::string out = text.empty() ? "" : prefix;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n') {
      out += text[i];
      continue;
    }
    out += ending;
    if (i + 1 < text.size()) out += prefix;
  }
  return out;
}

TEST(Stages, HaveALogForEveryWayToEnd) {
  std::set<std::string> failed;
  for (const fs::path& folder : logs()) {
    for (const report::Attempt& run : analyze_log(read_file(folder / "log.txt")).diagnosis.attempts)
      for (const report::StageState& stage : run.stages)
        if (stage.state == "failed") failed.insert(stage.stage);
  }
  EXPECT_EQ(failed.size(), shipped_pack().stages.size());
}

TEST(Stages, AreWhatEachLogShows) {
  for (const fs::path& folder : logs()) {
    SCOPED_TRACE(folder.filename().string());
    const std::string actual = describe(analyze_log(read_file(folder / "log.txt")));
    const fs::path golden = folder / "stages.expected";
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream(golden, std::ios::binary) << actual;
    EXPECT_EQ(actual, read_file(golden));
  }
}

TEST(Stages, AreTheSameHoweverTheLogWasSent) {
  for (const fs::path& folder : logs()) {
    SCOPED_TRACE(folder.filename().string());
    const std::string text = read_file(folder / "log.txt");
    const std::string expected = states(analyze_log(text));
    EXPECT_EQ(states(analyze_log(dressed(text, "", "\r\n"))), expected) << "CR LF";
    EXPECT_EQ(states(analyze_log(dressed(text, "> ", "\n"))), expected) << "quoted";
  }
}

}  // namespace
}  // namespace pairlint
