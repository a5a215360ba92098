#include "source/source.h"

#include <gtest/gtest.h>

#include "unit/source/reading.h"

namespace pairlint::source_test {
namespace {

using namespace std::string_literals;
using Lines = std::vector<std::string>;

TEST(Source, ReadsTheSameTextFromEveryUnicodeEncoding) {
  const std::u16string_view wide = u"Größe : 5 €\r\nName : \U0001F600x\r\n";
  const std::string utf8 = "Größe : 5 €\r\nName : \U0001F600x\r\n";
  const Reading expected = read("\xEF\xBB\xBF" + utf8);
  EXPECT_EQ(expected.text, "Größe : 5 €\nName : \U0001F600x\n");
  EXPECT_EQ(expected.spans, (Lines{"1:1-1:12", "2:1-2:11"}));
  for (const std::string& bytes : {utf8, utf16le(wide), utf16be(wide), "\xFF\xFE" + utf16le(wide),
                                   "\xFE\xFF" + utf16be(wide)}) {
    const Reading reading = read(bytes);
    EXPECT_EQ(reading.text, expected.text);
    EXPECT_EQ(reading.positions, expected.positions);
    EXPECT_EQ(reading.excerpt, expected.excerpt);
    EXPECT_EQ(reading.diagnostics, Lines{});
  }
}

}  // namespace
}  // namespace pairlint::source_test
