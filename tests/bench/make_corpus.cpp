// Inputs for benchmarks, the same bytes for the same seed, with the truth about them: the file
// TRUTH lists every error that was put in, as `file:line id`.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "bench/certificates.h"
#include "bench/support_case.h"
#include "bench/test_run.h"

namespace pairlint::bench {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kFailuresPercent = 2;
constexpr size_t kServers = 8;
constexpr const char* kUsage =
    "make_corpus log BYTES SEED TRUTH          a log of storage tests, to standard output\n"
    "make_corpus certificates BYTES SEED       CLIXML, to standard output\n"
    "make_corpus cases COUNT SEED TRUTH DIR    a folder a case\n";

bool write(std::string_view text, FILE* out) {
  return std::fwrite(text.data(), 1, text.size(), out) == text.size();
}

bool make_log(uint64_t bytes, Dice dice, FILE* truth_file) {
  Truth truth(truth_file);
  MarkedText run;
  for (uint64_t written = 0; written < bytes; written += run.text.size()) {
    run.clear();
    add_test_run(run, dice, dice.percent(kFailuresPercent));
    truth.write("log.txt", run);
    if (!write(run.text, stdout)) return false;
  }
  return true;
}

bool make_certificates(uint64_t bytes, Dice dice) {
  uint64_t written = 0;
  bool good = write(clixml_begin(), stdout);
  for (size_t number = 0; good && written < bytes; ++number) {
    const std::string server = "ex" + std::to_string(1 + number % kServers) + ".contoso.com";
    const std::string object = clixml_object(
        make_certificate(dice, server, 2025, 2027 + static_cast<int>(dice.below(3))), number);
    good = write(object, stdout);
    written += object.size();
  }
  return good && write(clixml_end(), stdout);
}

bool save(const fs::path& path, const CaseFile& file) {
  FILE* out = std::fopen(path.c_str(), "wb");
  if (!out) return false;
  const bool good = write(encoded(file.text.text, file.encoding), out);
  return std::fclose(out) == 0 && good;
}

bool make_cases(uint64_t count, Dice dice, FILE* truth_file, const fs::path& folder) {
  Truth truth(truth_file);
  for (uint64_t number = 1; number <= count; ++number) {
    char name[16];
    std::snprintf(name, sizeof name, "case-%05u", static_cast<unsigned>(number));
    fs::create_directories(folder / name);
    for (const CaseFile& file : make_case(dice)) {
      if (!save(folder / name / file.name, file)) return false;
      truth.next_file();
      truth.write((fs::path(name) / file.name).string(), file.text);
    }
  }
  return true;
}

int run(int argc, char** argv) {
  const std::string_view what = argv[1];
  const uint64_t size = std::strtoull(argv[2], nullptr, 10);
  const Dice dice(std::strtoull(argv[3], nullptr, 10));
  if (what == "certificates") return make_certificates(size, dice) ? 0 : 1;
  FILE* truth = argc > 4 ? std::fopen(argv[4], "wb") : nullptr;
  if (!truth) return 2;
  const bool good = what == "log" ? make_log(size, dice, truth)
                                  : argc == 6 && make_cases(size, dice, truth, argv[5]);
  return std::fclose(truth) == 0 && good ? 0 : 1;
}

}  // namespace
}  // namespace pairlint::bench

int main(int argc, char** argv) {
  const int status = argc < 4 ? 2 : pairlint::bench::run(argc, argv);
  if (status == 2) std::fputs(pairlint::bench::kUsage, stderr);
  return status;
}
