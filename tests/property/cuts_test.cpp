// Every sample, cut off in many places: an analysis always ends, stays inside the file, and
// accounts for every line. Under AddressSanitizer each cut is a heap copy of its exact size, so one
// byte too far is seen.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>

#include "analyze.h"
#include "property/file_bounds.h"

namespace pairlint::property {
namespace {

namespace fs = std::filesystem;

constexpr size_t kPrefixBytes = 2048;
constexpr size_t kScatteredCuts = 64;
/// Of the prefixes and line ends a sample tries every so manyth, each sample beginning at another
/// one, so that all samples together try them all. PAIRLINT_CUTS=all tries all on each.
constexpr size_t kUsualStep = 16;

/// Bytes in a heap block of exactly their size.
class ExactInput final : public Input {
 public:
  ExactInput(std::string name, std::string_view bytes)
      : Input(std::move(name)), size_(bytes.size()), bytes_(std::make_unique<char[]>(size_)) {
    std::copy(bytes.begin(), bytes.end(), bytes_.get());
  }

  Result<size_t> read(std::span<char> into) override {
    const size_t count = std::min(into.size(), size_ - at_);
    std::memcpy(into.data(), bytes_.get() + at_, count);
    at_ += count;
    return count;
  }

 private:
  size_t size_;
  size_t at_ = 0;
  std::unique_ptr<char[]> bytes_;
};

report::Report analyze_bytes(const std::string& name, std::string_view bytes) {
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<ExactInput>(name, bytes));
  AnalyzeOptions options;
  options.keep_records = true;
  return analyze(inputs, shipped_pack(), options);
}

/// Every place that a report names.
std::vector<const report::Where*> places_of(const report::Report& report) {
  std::vector<const report::Where*> places;
  for (const auto& result : report.results) {
    places.push_back(&result.where);
    for (const auto& related : result.related) places.push_back(&related);
  }
  for (const auto& signal : report.signals) {
    places.push_back(&signal.where);
    for (const auto& cause : signal.causes) places.push_back(&cause.where);
  }
  for (const auto& record : report.records) {
    places.push_back(&record.where);
    for (const auto& field : record.fields) places.push_back(&field.where);
  }
  for (const auto& note : report.notes) places.push_back(&note.where);
  return places;
}

void expect_inside(const report::Where& where, const FileBounds& bounds) {
  if (where.line == 0) return;  // no place is known
  const bool begins = bounds.holds(where.line, where.column);
  const bool ends = where.end_line == 0 || (bounds.holds(where.end_line, where.end_column) &&
                                            std::pair(where.line, where.column) <=
                                                std::pair(where.end_line, where.end_column));
  EXPECT_TRUE(begins && ends) << where.line << ":" << where.column << " to " << where.end_line
                              << ":" << where.end_column << " in " << bounds.lines() << " lines";
}

void expect_every_line_accounted_for(const report::Report& report, const FileBounds& bounds) {
  uint32_t next = 1;
  std::vector<std::pair<uint32_t, uint32_t>> runs;
  for (const auto& entry : report.inventory)
    if (entry.first_line != 0) runs.emplace_back(entry.first_line, entry.last_line);
  std::sort(runs.begin(), runs.end());
  for (const auto& [first, last] : runs) {
    EXPECT_LE(first, next) << "nothing says what lines " << next << " to " << first - 1 << " are";
    EXPECT_LE(first, last);
    next = std::max(next, last + 1);
  }
  EXPECT_EQ(next, bounds.lines() + 1) << "the inventory ends at another line than the file";
}

void expect_sound(const std::string& name, std::string_view bytes) {
  const report::Report report = analyze_bytes(name, bytes);
  const FileBounds bounds(bytes);
  for (const report::Where* where : places_of(report)) expect_inside(*where, bounds);
  if (bounds.exact()) expect_every_line_accounted_for(report, bounds);
}

/// xorshift64*, so that the cuts are the same everywhere.
uint64_t next_random(uint64_t& state) {
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * 0x2545F4914F6CDD1DULL;
}

/// Where a text of this content is cut. Prefixes and line ends in steps, the scattered cuts always.
std::set<size_t> cuts_of(std::string_view bytes, size_t first, size_t step) {
  std::set<size_t> cuts{0, bytes.size()};
  for (size_t at = first; at < std::min(kPrefixBytes, bytes.size()); at += step) cuts.insert(at);
  size_t line = 0;
  for (size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1))
    if (line++ % step == first) cuts.insert({at, at + 1, std::min(at + 2, bytes.size())});
  uint64_t state = 0x9E3779B97F4A7C15ULL + first;
  for (size_t i = 0; i < kScatteredCuts / step + 1; ++i)
    cuts.insert((next_random(state) >> 24) % (bytes.size() + 1));
  return cuts;
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> samples() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(PAIRLINT_SAMPLES))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

TEST(Cuts, OfEverySampleGiveSoundReports) {
  const char* wanted = std::getenv("PAIRLINT_CUTS");
  const size_t step = wanted && std::string_view(wanted) == "all" ? 1 : kUsualStep;
  const std::vector<fs::path> files = samples();
  ASSERT_FALSE(files.empty());
  for (size_t i = 0; i < files.size(); ++i) {
    const std::string bytes = read(files[i]);
    for (size_t cut : cuts_of(bytes, i % step, step)) {
      expect_sound(files[i].filename().string(), std::string_view(bytes).substr(0, cut));
      ASSERT_FALSE(testing::Test::HasFailure()) << files[i] << " cut at byte " << cut;
    }
  }
}

}  // namespace
}  // namespace pairlint::property
