// Writes a generated case of the given number of bytes to standard output: pasted text, or with a
// second argument of `clixml` an export of certificates.

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "bench/generate.h"

int main(int argc, char** argv) {
  const bool clixml = argc == 3 && std::string_view(argv[2]) == "clixml";
  if (argc != 2 && !clixml) {
    std::fputs("usage: generate_case BYTES [clixml]\n", stderr);
    return 2;
  }
  const auto bytes = static_cast<size_t>(std::strtoull(argv[1], nullptr, 10));
  const std::string text = clixml ? pairlint::bench::generate_certificates(bytes)
                                  : pairlint::bench::generate_case(bytes);
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
