// Any bytes as a value of a capture: what gets into a command is one literal that stands for
// exactly them, and nothing in it acts upon a terminal.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "property/powershell_reader.h"
#include "rule/quote.h"

namespace pairlint {
namespace {

void check(const std::string& bytes) {
  std::string text;
  for (size_t at = 0; at < bytes.size();) append_utf8(text, next_code_point(bytes, at));
  const std::string code = powershell_literal(bytes);
  const auto value = property::read_powershell_value(code, 0);
  const bool sound = value && value->end == code.size() && value->text == text &&
                     !property::shows_what_must_not_be_pasted(code);
  if (sound) return;
  std::fprintf(stderr, "%s\n", code.c_str());
  std::abort();
}

}  // namespace
}  // namespace pairlint

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  pairlint::check(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
