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
#include "property/sound_report.h"

namespace pairlint::property {
namespace {

namespace fs = std::filesystem;

constexpr size_t kPrefixBytes = 2048;
constexpr size_t kScatteredCuts = 64;
/// Of the prefixes and line ends a sample tries every so manyth, each sample beginning at another
/// one, so that all samples together try them all. PAIRLINT_CUTS=all tries all on each.
constexpr size_t kUsualStep = 16;
/// Samples of rules and signals are many and look alike.
constexpr size_t kAlikeStep = 512;

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
    if (entry.is_regular_file() &&
        entry.path().filename().string().find(".expected") == std::string::npos) {
      files.push_back(entry.path());
    }
  std::sort(files.begin(), files.end());
  return files;
}

size_t step_for(const fs::path& file) {
  const char* wanted = std::getenv("PAIRLINT_CUTS");
  if (wanted && std::string_view(wanted) == "all") return 1;
  const fs::path inside = fs::relative(file, PAIRLINT_SAMPLES);
  const std::string folder = inside.begin()->string();
  return folder == "rules" || folder == "signals" ? kAlikeStep : kUsualStep;
}

TEST(Cuts, OfEverySampleGiveSoundReports) {
  const std::vector<fs::path> files = samples();
  ASSERT_FALSE(files.empty());
  for (size_t i = 0; i < files.size(); ++i) {
    const std::string bytes = read(files[i]);
    const size_t step = step_for(files[i]);
    for (size_t cut : cuts_of(bytes, i % step, step)) {
      const std::string_view kept = std::string_view(bytes).substr(0, cut);
      const auto report = analyze_bytes(files[i].filename().string(), kept);
      ASSERT_EQ(faults_of(report, kept), std::vector<std::string>{})
          << files[i] << " cut at byte " << cut;
    }
  }
}

}  // namespace
}  // namespace pairlint::property
