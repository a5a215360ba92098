// The scan must find a name however it is written. The texts here were never redacted.

#include "redact/leak_scan.h"

#include <gtest/gtest.h>

namespace pairlint::redact {
namespace {

/// Made once: that takes as long as redacting a sample.
const KnownWords& known_words() {
  static const KnownWords words(shipped_pack());
  return words;
}

/// What the scan says of a text, after a case that holds the names was read.
std::string found(const std::string& text) {
  Redaction redaction(known_words(), "");
  MemoryInput input(
      "case.txt",
      "https://ex01.tailspin.de https://www.target.com "
      "5D0C3B1A9E7F42681D35C7A9B0E2F4618A3C5D7E 77378f46-2c66-4aa9-a6a6-3e7a48b19596");
  EXPECT_TRUE(redaction.read(input));
  EXPECT_TRUE(redaction.settle());
  const auto leaks = find_leaks(redaction, text);
  return leaks.empty() ? "" : std::to_string(leaks.front().line) + " " + leaks.front().how;
}

TEST(LeakScan, FindsNamesHoweverTheyAreWritten) {
  const struct {
    std::string text, expected;
  } cases[] = {
      {"\nTailSpin", "2 in clear"},
      {"DC=ad,DC=tailspin,DC=de", "1 in clear"},
      {"de.tailspin.ex01", "1 in clear"},
      {"\nx TailspinScripts", "2 in clear"},
      {"a tail\n  spin b", "1 in clear"},
      {"tail%73pin", "1 in clear"},
      {"tail\\u0073pin", "1 with JSON escapes"},
      {"tail&#115;pin", "1 with entities"},
      {"tail_x0073_pin", "1 with entities"},
      {"5d0c3b1a9e7f42681d35c7a9b0e2f4618a3c5d7e", "1 in clear"},
      {"77378F46-2C66-4AA9-A6A6-3E7A48B19596", "1 in clear"},
      {"target.com", "1 in clear"},
      {"com.target", "1 in clear, reversed"},
      {"DC=target,DC=com", "1 in clear, as a distinguished name"},
      // Full stops and then the name, and the same in UTF-16.
      {"\n\nLi4uLi4uLi4uLi4uLi4uLi4uLi4uLi4uLi4uLi4uLi4uLi4uLi4uLi4uLi4uLi4udGFpbHNwaW4=",
       "3 base64"},
      {"LgAuAC4ALgAuAC4ALgAuAC4ALgAuAC4ALgAuAC4ALgAuAC4ALgAuAHQAYQBpAGwAcwBwAGkAbgA=", "1 base64"},
  };
  for (const auto& c : cases) EXPECT_EQ(found(c.text), c.expected) << c.text;
}

TEST(LeakScan, FindsNothingElse) {
  for (const char* text : {"", "a target", "spin tail", "autodiscover.com",
                           "00000004-0000-0ff1-ce00-000000000000", "de"})
    EXPECT_EQ(found(text), "") << text;
}

TEST(LeakScan, DoesNotSayTheName) {
  const Leak leak{NameKind::kLabel, 7, "base64"};
  EXPECT_EQ(describe(leak), "a label of a host, an account or a word of a name (base64) in line 7");
}

}  // namespace
}  // namespace pairlint::redact
