// Writes a generated case of the given number of bytes to standard output: pasted text, or with a
// second argument of `log` one long log, of `clixml` an export of certificates.

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "bench/generate.h"

namespace {

std::string generated(std::string_view what, size_t bytes) {
  if (what == "clixml") return pairlint::bench::generate_certificates(bytes);
  if (what == "log") return pairlint::bench::generate_log(bytes);
  return pairlint::bench::generate_case(bytes);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc == 3 ? argv[2] : "case";
  if (argc < 2 || argc > 3 || (what != "case" && what != "clixml" && what != "log")) {
    std::fputs("usage: generate_case BYTES [case|log|clixml]\n", stderr);
    return 2;
  }
  const auto bytes = static_cast<size_t>(std::strtoull(argv[1], nullptr, 10));
  const std::string text = generated(what, bytes);
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
