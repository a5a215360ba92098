// Bytes as every text of a report: each writer must make something of it that is whole, and that
// does nothing in a terminal, a browser, a ticket or a spreadsheet.

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "writers/hostile_report.h"
#include "writers/safe_output.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace pairlint::writers;
  const Faults faults = faults_of_all(hostile_report(data, size));
  for (const std::string& fault : faults) std::fprintf(stderr, "%s\n", fault.c_str());
  if (!faults.empty()) std::abort();
  return 0;
}
