// Every signal is proven by its samples: samples/signals/<id>/hits-*.txt must show it, misses-*.txt
// must not, and beside each stands, with .expected for its ending, every signal that is found there
// with what it captured. UPDATE_GOLDEN=1 rewrites these; the diff is then reviewed like code.
//
// A capture may have been damaged on its way, so each hit is also wrapped at two widths, quoted as
// mail quotes and robbed of all its blanks. It must be found then too; a member may be lost where a
// break cuts its name, but none may be another one.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>

#include "base/text.h"
#include "rule/pack.h"
#include "trace/read_case.h"

namespace pairlint {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(PAIRLINT_SOURCE_DIR) / "samples" / "signals";
const fs::path kSignals = fs::path(PAIRLINT_SOURCE_DIR) / "rules" / "signals";

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> sorted(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<Signal> signals_in(const std::string& text) {
  const Pack& pack = shipped_pack();
  std::vector<const SignalPattern*> patterns;
  for (const SignalDefinition& signal : pack.signals) {
    for (const SignalPattern& pattern : signal.patterns) patterns.push_back(&pattern);
  }
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>("sample.txt", text));
  return read_case(inputs, pack.kinds, patterns).signals;
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n') out += to_lower(c);
  }
  return out;
}

std::string describe(const Signal& signal) {
  std::string line = shipped_pack().signals[signal.signal].id;
  for (const auto& [name, value] : signal.captured) line += "\n  " + name + ": " + value;
  return line + (signal.count > 1 ? "\n  times: " + std::to_string(signal.count) : "") + "\n";
}

std::string describe_all(const std::vector<Signal>& signals) {
  std::string out;
  for (const Signal& signal : signals) out += describe(signal);
  return out;
}

/// What is captured for one signal, without blanks and upper case.
std::set<std::string> members_of(const std::string& id, const std::vector<Signal>& signals) {
  std::set<std::string> members;
  for (const Signal& signal : signals) {
    if (shipped_pack().signals[signal.signal].id != id) continue;
    members.insert("found");
    for (const auto& [name, value] : signal.captured) members.insert(name + "=" + squeezed(value));
  }
  return members;
}

bool is_prompt(std::string_view line) {
  return line.starts_with("PS ") || line.starts_with("[PS] ");
}

/// As a console does it: at the column, wherever that is in a word.
std::string wrapped(const std::string& text, size_t columns) {
  std::string out;
  for (std::string_view line : split_at(text, '\n')) {
    for (; line.size() > columns; line.remove_prefix(columns)) {
      out += std::string(line.substr(0, columns)) + "\n";
    }
    out += std::string(line) + "\n";
  }
  return out;
}

/// As a mail program does it: between words, then a mark in front of every line.
std::string quoted(const std::string& text) {
  constexpr size_t kColumns = 72;
  std::string out;
  for (std::string_view line : split_at(text, '\n')) {
    while (line.size() > kColumns) {
      const size_t blank = line.substr(0, kColumns).rfind(' ');
      if (blank == std::string_view::npos || blank == 0) break;
      out += "> " + std::string(line.substr(0, blank)) + "\n";
      line.remove_prefix(blank + 1);
    }
    out += "> " + std::string(line) + "\n";
  }
  return out;
}

/// Each paragraph as one line without a blank; a command that was typed keeps its line.
std::string without_blanks(const std::string& text) {
  std::string out;
  for (const std::string_view line : split_at(text, '\n')) {
    if (is_prompt(line)) {
      out += std::string(line) + "\n";
    } else if (trim(line).empty()) {
      out += "\n\n";
    } else {
      for (const char c : line) out += is_blank(c) ? "" : std::string(1, c);
    }
  }
  return out + "\n";
}

void expect_golden(const fs::path& golden, const std::string& actual) {
  if (std::getenv("UPDATE_GOLDEN")) {
    std::ofstream(golden, std::ios::binary) << actual;
    return;
  }
  ASSERT_TRUE(fs::exists(golden)) << golden << " is missing; UPDATE_GOLDEN=1 writes it";
  EXPECT_EQ(actual, read_file(golden)) << golden;
}

void expect_hit(const std::string& id, const std::string& text) {
  const std::set<std::string> expected = members_of(id, signals_in(text));
  EXPECT_EQ(expected.count("found"), 1U) << "nothing was found";
  const std::pair<const char*, std::string> variants[] = {{"wrapped at 80", wrapped(text, 80)},
                                                          {"wrapped at 120", wrapped(text, 120)},
                                                          {"quoted", quoted(text)},
                                                          {"without blanks", without_blanks(text)}};
  for (const auto& [name, variant] : variants) {
    const std::set<std::string> found = members_of(id, signals_in(variant));
    EXPECT_EQ(found.count("found"), 1U) << name << ":\n" << variant;
    for (const std::string& member : found) {
      EXPECT_EQ(expected.count(member), 1U) << member << ", " << name << ":\n" << variant;
    }
  }
}

/// How many hits and misses the folder of a signal holds.
std::pair<size_t, size_t> test_samples(const std::string& id) {
  size_t hits = 0, misses = 0;
  if (!fs::exists(kSamples / id)) return {0, 0};
  for (const fs::path& path : sorted(kSamples / id)) {
    if (path.extension() == ".expected") continue;
    SCOPED_TRACE(path.string());
    const std::string text = read_file(path);
    const std::string name = path.filename().string();
    expect_golden(fs::path(path).replace_extension(".expected"), describe_all(signals_in(text)));
    if (name.starts_with("hits-")) {
      ++hits;
      expect_hit(id, text);
    } else if (name.starts_with("exports-")) {
      // What is read as an object is no text that a console or a mail program could break.
      EXPECT_EQ(members_of(id, signals_in(text)).count("found"), 1U);
    } else {
      ++misses;
      EXPECT_TRUE(name.starts_with("misses-")) << "neither hits- nor exports- nor misses-";
      EXPECT_TRUE(members_of(id, signals_in(text)).empty());
    }
  }
  return {hits, misses};
}

TEST(Signals, AreFoundInTheirSamplesHoweverTheseAreDamaged) {
  for (const fs::path& path : sorted(kSignals)) {
    const std::string id = path.stem().string();
    const auto [hits, misses] = test_samples(id);
    EXPECT_GT(hits, 0U) << id << " has no sample hits-*.txt";
    EXPECT_GT(misses, 0U) << id << " has no sample misses-*.txt";
  }
}

TEST(Signals, AreThereForEachFolderOfSamples) {
  for (const fs::path& folder : sorted(kSamples)) {
    EXPECT_TRUE(fs::exists(kSignals / (folder.filename().string() + ".json"))) << folder;
  }
}

TEST(Signals, AreFoundForEveryNameOfTheTableOfExchangeWebServices) {
  size_t names = 0;
  for (const SignalDefinition& signal : shipped_pack().signals) {
    const std::string id = signal.id;
    if (!id.starts_with("ews-Error")) continue;
    ++names;
    const std::string answer = "<m:ResponseCode>" + id.substr(4) + "</m:ResponseCode>\n";
    EXPECT_EQ(members_of(id, signals_in(answer)).count("found"), 1U) << answer;
  }
  EXPECT_EQ(names, 473U);
}

}  // namespace
}  // namespace pairlint
