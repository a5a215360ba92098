// Any bytes as a case: the copy keeps the size and the lines of what was read, doing it again gives
// the same, and the scan ends.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "redact/captured.h"
#include "redact/leak_scan.h"
#include "redact/redaction.h"

namespace {

using namespace pairlint;

/// Made once: that takes as long as redacting a sample.
const redact::KnownWords& known_words() {
  static const redact::KnownWords words(shipped_pack());
  return words;
}

void require(bool holds) {
  if (!holds) std::abort();
}

std::string redacted(const std::string& bytes, bool scan) {
  redact::Redaction redaction(known_words(), "");
  MemoryInput input("case.txt", bytes);
  if (!redaction.read(input) || !redaction.settle()) return {};
  std::string copy = redaction.take_copies().front().text;
  if (scan && !redact::find_leaks(redaction, copy).empty()) return {};
  return copy;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  MemoryInput input("case.txt", bytes);
  const auto captured = redact::capture(input, SIZE_MAX);
  if (!captured) return 0;
  redacted(bytes, true);
  const std::string copy = redacted(bytes, false);
  require(copy.size() == captured->text.size());
  require(std::count(copy.begin(), copy.end(), '\n') ==
          std::count(captured->text.begin(), captured->text.end(), '\n'));
  require(utf16_length(copy) == utf16_length(captured->text));
  require(copy == redacted(bytes, false));
  return 0;
}
