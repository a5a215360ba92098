#include "cli/as_of.h"

#include <gtest/gtest.h>

#include "record/date_text.h"

namespace pairlint::cli {
namespace {

TEST(AsOf, ReadsIsoDatesAndTimes) {
  const struct {
    const char* text;
    const char* expected;
  } cases[] = {
      {"2026-03-01", "2026-03-01T00:00:00"},
      {"2024-02-29", "2024-02-29T00:00:00"},
      {"2026-03-01T12:59", "2026-03-01T12:59:00"},
      {"2026-03-01 12:59:30", "2026-03-01T12:59:30"},
      {"2026-03-01T12:59:30Z", "2026-03-01T12:59:30Z"},
      {"2026-03-01T00:30:00+02:00", "2026-02-28T22:30:00Z"},
      {"2026-03-01T12:00-05:30", "2026-03-01T17:30:00Z"},
      {"1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"},
  };
  for (const auto& c : cases) {
    const auto time = read_as_of(c.text);
    ASSERT_TRUE(time) << c.text;
    EXPECT_EQ(iso_date(*time), c.expected) << c.text;
  }
}

TEST(AsOf, RefusesEverythingElse) {
  for (const char* text : {"", "yesterday", "2026", "2026-13-01", "2026-00-10", "2026-02-29",
                           "2026-3-1", "01.03.2026", "2026-03-01T", "2026-03-01T24:00",
                           "2026-03-01T12:60", "2026-03-01T12:00:", "2026-03-01T12:00Q",
                           "2026-03-01T12:00Z ", "2026-03-01x", "2026-03-01T12:00+2"}) {
    EXPECT_FALSE(read_as_of(text)) << text;
  }
}

TEST(AsOf, KnowsNow) {
  ASSERT_TRUE(read_as_of("now"));
  EXPECT_TRUE(read_as_of("NOW")->utc);
  EXPECT_GT(read_as_of("now")->seconds, 1'700'000'000);
}

}  // namespace
}  // namespace pairlint::cli
