// Every kind of rules/kinds that a cmdlet prints has a capture in two formats at least, as
// samples/kinds/<Kind>.<ending>: all of them are recognised, and say the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>

#include "analyze.h"

namespace pairlint {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(PAIRLINT_SOURCE_DIR) / "samples" / "kinds";

/// Kinds that come of formats of their own, or of no text at all; samples/formats and
/// samples/stages show them.
const std::set<std::string> kOfOwnFormats = {
    "AuthMetadata", "BearerChallenge",         "DnsAnswer",      "ErrorRecord", "ExecutedCommand",
    "Finding",      "StorageConnectivityTest", "X509Certificate"};

report::Report read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>(
      path.filename().string(), std::string{std::istreambuf_iterator<char>(in), {}}));
  AnalyzeOptions options;
  options.keep_records = true;
  return analyze(inputs, shipped_pack(), options);
}

std::vector<fs::path> captures_of(const std::string& kind) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(kSamples))
    if (entry.path().stem() == kind) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string format_of(const report::Report& report, const std::string& kind) {
  for (const report::InventoryEntry& entry : report.inventory)
    if (entry.kind == kind) return entry.format;
  return {};
}

/// The fields of the record of a kind, a line each. Only exports know the zone of a date.
std::string facts_of(const report::Report& report, const std::string& kind) {
  std::map<std::string, std::string> facts;
  for (const report::RecordFact& record : report.records) {
    if (record.kind != kind) continue;
    for (const report::FieldFact& field : record.fields) {
      std::string value = field.value_json;
      if (field.type == "timestamp" && value.ends_with("Z\"")) value.erase(value.size() - 2, 1);
      facts[field.name] = field.state + " " + value;
    }
  }
  std::string text;
  for (const auto& [name, fact] : facts) text += name + " " + fact + "\n";
  return text;
}

TEST(Kinds, AreRecognisedInTwoFormatsThatSayTheSame) {
  for (const Kind& kind : shipped_pack().kinds) {
    const std::string name = std::string(kind.name);
    if (kOfOwnFormats.count(name) > 0) continue;
    std::set<std::string> formats;
    std::string first;
    for (const fs::path& path : captures_of(name)) {
      const report::Report report = read(path);
      formats.insert(format_of(report, name));
      const std::string facts = facts_of(report, name);
      EXPECT_NE(facts, "") << path;
      EXPECT_EQ(facts, first.empty() ? facts : first) << path;
      first = facts;
    }
    EXPECT_GE(formats.size(), 2U) << name;
  }
}

}  // namespace
}  // namespace pairlint
