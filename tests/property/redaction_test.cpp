// For every sample: what is said of the redacted case is what is said of the case, redacted. The
// rules know the documentation's own companies, whose names therefore stay; the samples are
// given others here, so that there is something to redact.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>

#include "analyze.h"
#include "redact/leak_scan.h"
#include "redact/redaction.h"

namespace pairlint::property {
namespace {

/// Made once: that takes as long as redacting a sample.
const redact::KnownWords& known_words() {
  static const redact::KnownWords words(shipped_pack());
  return words;
}

namespace fs = std::filesystem;

struct File {
  std::string name;
  std::string bytes;
};
using Case = std::vector<File>;

/// Also where a console or a mail broke the name.
void rename(std::string& text, std::string_view from, std::string_view to) {
  using namespace redact;
  const View view = View::of(text, Escapes::kNone, Breaks::kJoined);
  for (size_t at = view.folded.find(from); at != std::string::npos;
       at = view.folded.find(from, at + 1))
    view.write(text, at, in_case_of(NameKind::kLabel, to, view.plain.substr(at, to.size())));
}

/// Of the same length, so that nothing else changes.
std::string of_other_companies(std::string text) {
  rename(text, "contoso", "wingtip");
  rename(text, "fabrikam", "tailspin");
  return text;
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return of_other_companies({std::istreambuf_iterator<char>(file), {}});
}

report::Report analyze_files(const Case& files) {
  std::vector<std::unique_ptr<Input>> inputs;
  for (const File& file : files)
    inputs.push_back(std::make_unique<MemoryInput>(file.name, file.bytes));
  AnalyzeOptions options;
  options.keep_records = true;
  return analyze(inputs, shipped_pack(), options);
}

std::string place(const report::Where& where) {
  return std::to_string(where.line) + ":" + std::to_string(where.column) + "-" +
         std::to_string(where.end_line) + ":" + std::to_string(where.end_column);
}

/// What a report says, one thing a line, with `name` applied to all that may hold names. Sorted:
/// names are not, any more.
template <class Name>
std::multiset<std::string> said(const report::Report& report, Name name) {
  std::multiset<std::string> lines;
  for (const report::Result& result : report.results) {
    lines.insert(result.rule + " " + result.state + " " + result.severity + " " +
                 result.subject.kind + " " + name(result.subject.id) + " " +
                 name(result.subject.server) + " " + result.property + " " + place(result.where) +
                 " " + std::to_string(result.explained_by.size()) + " " + name(result.message));
  }
  for (const report::Signal& signal : report.signals) {
    std::string line = signal.signal + " " + std::to_string(signal.count) + " " +
                       place(signal.where) + (signal.superseded ? " superseded" : "");
    for (const auto& [member, value] : signal.captured) line += " " + member + "=" + name(value);
    for (const report::CauseState& cause : signal.causes)
      line += " " + cause.rule + "=" + cause.state;
    lines.insert(line);
  }
  for (const report::RecordFact& record : report.records) {
    std::string line = record.kind + " " + place(record.where);
    for (const report::FieldFact& field : record.fields)
      line += " " + field.name + "=" + field.state + "@" + place(field.where);
    lines.insert(line);
  }
  for (const report::InventoryEntry& entry : report.inventory)
    lines.insert(entry.format + " " + entry.kind + " " + entry.state + " " +
                 std::to_string(entry.first_line) + "-" + std::to_string(entry.last_line) + " " +
                 std::to_string(entry.records));
  return lines;
}

struct Made {
  Case copies;
  std::vector<std::string> differences;
  std::vector<std::string> leaks;
};

/// Lines that only one of them has, `-` before those of the first.
std::vector<std::string> differences(const std::multiset<std::string>& a,
                                     const std::multiset<std::string>& b) {
  std::vector<std::string> lines;
  std::vector<std::string> only;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only));
  for (const std::string& line : only) lines.push_back("- " + line);
  only.clear();
  std::set_difference(b.begin(), b.end(), a.begin(), a.end(), std::back_inserter(only));
  for (const std::string& line : only) lines.push_back("+ " + line);
  return lines;
}

Made redact_files(const Case& files) {
  Made made;
  redact::Redaction redaction(known_words(), "");
  for (const File& file : files) {
    MemoryInput input(file.name, file.bytes);
    if (!redaction.read(input)) return made;
  }
  if (!redaction.settle()) return made;
  for (redact::Copy& copy : redaction.take_copies()) {
    for (const redact::Leak& leak : redact::find_leaks(redaction, copy.text))
      made.leaks.push_back(copy.name + ": " + describe(leak));
    made.copies.push_back({std::move(copy.name), std::move(copy.text)});
  }
  const auto before =
      said(analyze_files(files), [&](const std::string& text) { return redaction.redacted(text); });
  const auto after = said(analyze_files(made.copies), [](const std::string& text) { return text; });
  made.differences = differences(before, after);
  return made;
}

Case files_of(const fs::path& path) {
  Case files;
  if (fs::is_regular_file(path)) files.push_back({path.filename().string(), read_file(path)});
  if (!fs::is_directory(path)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (entry.is_regular_file())
      files.push_back({entry.path().lexically_relative(path).generic_string(), read_file(entry)});
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.name < b.name; });
  return files;
}

bool is_input(const fs::path& path) {
  return path.string().find(".expected") == std::string::npos && path.extension() != ".json5";
}

void expect_same(const std::string& folder) {
  size_t tried = 0;
  for (const auto& group : fs::directory_iterator(fs::path(PAIRLINT_SAMPLES) / folder)) {
    if (!group.is_directory()) continue;
    std::vector<fs::path> samples;
    if (folder == "cases") samples.push_back(group.path());
    for (const auto& sample : fs::directory_iterator(group))
      if (folder != "cases" && is_input(sample.path())) samples.push_back(sample.path());
    for (const fs::path& sample : samples) {
      const Made made = redact_files(files_of(sample));
      for (const std::string& each : made.differences) ADD_FAILURE() << sample << "\n" << each;
      for (const std::string& each : made.leaks) ADD_FAILURE() << sample << "\n" << each;
      ++tried;
    }
  }
  EXPECT_GT(tried, 5U);
}

TEST(Redaction, SaysTheSameOfCases) { expect_same("cases"); }
TEST(Redaction, SaysTheSameOfSamplesOfRules) { expect_same("rules"); }
TEST(Redaction, SaysTheSameOfSamplesOfFormats) { expect_same("formats"); }
TEST(Redaction, SaysTheSameOfSamplesOfSignals) { expect_same("signals"); }

}  // namespace
}  // namespace pairlint::property
