// Writes a generated case of the given number of bytes to standard output.

#include <cstdio>
#include <cstdlib>

#include "bench/generate.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: generate_case BYTES\n", stderr);
    return 2;
  }
  const auto bytes = static_cast<size_t>(std::strtoull(argv[1], nullptr, 10));
  const std::string text = pairlint::bench::generate_case(bytes);
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
