// What is said about the input itself: samples/notes/<id>/hits-*.txt must lead to the note with
// this id, misses-*.txt must not, and beside each stands, with .expected for its ending, every note
// of the report. UPDATE_GOLDEN=1 rewrites these.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>

#include "analyze.h"
#include "rule/pack.h"

namespace pairlint {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(PAIRLINT_SOURCE_DIR) / "samples" / "notes";

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<report::Note> notes_in(const std::string& text) {
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>("sample.txt", text));
  AnalyzeOptions options;
  options.as_of = Timestamp{1709540100, true};  // 2024-03-04T08:15:00Z
  return analyze(inputs, shipped_pack(), options).notes;
}

std::string describe(const std::vector<report::Note>& notes) {
  std::string text;
  for (const report::Note& note : notes) {
    text += note.rule + " " + note.severity + " " + std::to_string(note.where.line) + ":" +
            std::to_string(note.where.column) + "\n  " + note.message + "\n";
  }
  return text;
}

bool is_noted(const std::string& id, const std::vector<report::Note>& notes) {
  return std::any_of(notes.begin(), notes.end(),
                     [&](const report::Note& note) { return note.rule == id; });
}

void expect_golden(const fs::path& golden, const std::string& actual) {
  if (std::getenv("UPDATE_GOLDEN")) {
    std::ofstream(golden, std::ios::binary) << actual;
    return;
  }
  ASSERT_TRUE(fs::exists(golden)) << golden << " is missing; UPDATE_GOLDEN=1 writes it";
  EXPECT_EQ(actual, read_file(golden)) << golden;
}

TEST(Notes, AreMadeOfTheirSamplesOnly) {
  for (const fs::directory_entry& folder : fs::directory_iterator(kSamples)) {
    const std::string id = folder.path().filename().string();
    std::set<std::string> kinds;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      const fs::path path = entry.path();
      if (path.extension() == ".expected") continue;
      SCOPED_TRACE(path.string());
      const std::string name = path.filename().string();
      const auto notes = notes_in(read_file(path));
      EXPECT_EQ(is_noted(id, notes), name.starts_with("hits-"));
      expect_golden(fs::path(path).replace_extension(".expected"), describe(notes));
      kinds.insert(name.substr(0, name.find('-')));
    }
    EXPECT_EQ(kinds, (std::set<std::string>{"hits", "misses"})) << id;
  }
}

}  // namespace
}  // namespace pairlint
