#include "record/date_text.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

std::string readings(const char* text) {
  std::string out;
  for (const Timestamp& reading : read_date(text))
    out += (out.empty() ? "" : " or ") + iso_date(reading);
  return out;
}

TEST(DateText, ReadsWhatTheCulturesPrint) {
  const struct {
    const char* printed;
    const char* read;
  } kTable[] = {
      {"9/13/2017 5:26:01 PM", "2017-09-13T17:26:01"},                          // en-US
      {"13/09/2017 5:26:01 PM", "2017-09-13T17:26:01"},                         // en-AU
      {"12/02/2018 1:53:00 PM", "2018-12-02T13:53:00 or 2018-02-12T13:53:00"},  // either
      {"5/5/2020 12:00:00 AM", "2020-05-05T00:00:00"},                          // both the same
      {"02.02.2028 4:22:23", "2028-02-02T04:22:23"},                            // ru-RU
      {"2023/10/11 8:14:13", "2023-10-11T08:14:13"},                            // zh-TW
      {"2026-03-01T12:59:59Z", "2026-03-01T12:59:59Z"},                         // ISO
      {"2021-08-06T15:59:05+02:00", "2021-08-06T13:59:05Z"},                    // ISO with offset
      {"2016-02-29", "2016-02-29T00:00:00"},                                    // a day alone
      {"/Date(1772370000000)/", "2026-03-01T13:00:00Z"},                        // JSON of 5.1
      {"/Date(-1000+0200)/", "1969-12-31T23:59:59Z"},                           // before 1970
      {"12/8/2017 8:07 PM", "2017-12-08T20:07:00 or 2017-08-12T20:07:00"},      // no seconds
  };
  for (const auto& row : kTable) EXPECT_EQ(readings(row.printed), row.read) << row.printed;
}

TEST(DateText, RefusesWhatIsNoDate) {
  for (const char* text :
       {"", "x", "13/13/2017", "29.02.2017", "1/2", "2017-01-01 25:00:00", "1/2/2017 13:00:00 PM",
        "/Date()/", "/Date(1)", "/Date(1x)/", "/Date(99999999999999999)/", "/Date(", "10.0.0.10",
        "15.1.2507.6", "1/2/2017 1:2:3 PM tail", "99999999999999999999/1/1"}) {
    EXPECT_EQ(readings(text), "") << text;
  }
}

TEST(DateText, ReadsTheStampsOfTranscripts) {
  ASSERT_TRUE(read_compact_date("20240305101112"));
  EXPECT_EQ(iso_date(*read_compact_date("20240305101112")), "2024-03-05T10:11:12");
  for (const char* text :
       {"", "2024030510111", "202403051011123", "20241305101112", "2024030510111x"}) {
    EXPECT_FALSE(read_compact_date(text)) << text;
  }
}

}  // namespace
}  // namespace pairlint
