// Any bytes through the whole line, as a case of one file: an analysis always ends, names only
// places inside the file, and accounts for every line.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "analyze.h"
#include "property/sound_report.h"

namespace pairlint {
namespace {

void check(const std::string& bytes) {
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>("case.txt", bytes));
  AnalyzeOptions options;
  options.keep_records = true;
  const report::Report report = analyze(inputs, shipped_pack(), options);
  const auto faults = property::faults_of(report, bytes);
  if (faults.empty()) return;
  std::fprintf(stderr, "%s\n", faults.front().c_str());
  std::abort();
}

}  // namespace
}  // namespace pairlint

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  pairlint::check(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
