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
      {"13/09/2017 17:26:01", "2017-09-13T17:26:01"},                           // en-GB, fr-FR
      {"13/09/2017 5:26:01 PM", "2017-09-13T17:26:01"},                         // en-AU
      {"13/09/2017 5:26:01 pm", "2017-09-13T17:26:01"},                         // the same with ICU
      {"12/02/2018 1:53:00 PM", "2018-12-02T13:53:00 or 2018-02-12T13:53:00"},  // either
      {"12/02/2018 13:53:00", "2018-12-02T13:53:00 or 2018-02-12T13:53:00"},    // invariant, en-GB
      {"5/5/2020 12:00:00 AM", "2020-05-05T00:00:00"},                          // both the same
      {"13.09.2017 17:26:01", "2017-09-13T17:26:01"},                           // de-DE
      {"02.02.2028 4:22:23", "2028-02-02T04:22:23"},                            // ru-RU
      {"2.09.2017 17:26:01", "2017-09-02T17:26:01"},                            // tr-TR
      {"2023/10/11 8:14:13", "2023-10-11T08:14:13"},                            // zh-CN
      {"2023/10/11 上午 12:14:13", "2023-10-11T00:14:13"},                      // zh-TW
      {"2023/10/11 下午 08:14:13", "2023-10-11T20:14:13"},                      // zh-TW
      {"2023-10-11 오후 8:14:13", "2023-10-11T20:14:13"},                       // ko-KR
      {"13. 9. 2017 17:26:01", "2017-09-13T17:26:01"},                          // sk-SK
      {"2017. 09. 13. 17:26:01", "2017-09-13T17:26:01"},                        // hu-HU
      {"13.9.2017. 17:26:01", "2017-09-13T17:26:01"},                           // hr-HR
      {"13-09-2017 17:26:01", "2017-09-13T17:26:01"},                           // nl-NL, da-DK
      {"13.9.2017 17.26.01", "2017-09-13T17:26:01"},                            // fi-FI
      {"13/09/2017 05:26:01 p. m.", "2017-09-13T17:26:01"},                     // es-MX
      {"2026-03-01T12:59:59Z", "2026-03-01T12:59:59Z"},                         // ISO
      {"2021-08-06T15:59:05.1234567+02:00", "2021-08-06T13:59:05Z"},            // ISO with offset
      {"2016-02-29", "2016-02-29T00:00:00"},                                    // a day alone
      {"/Date(1772370000000)/", "2026-03-01T13:00:00Z"},                        // JSON of 5.1
      {"/Date(-1000+0200)/", "1969-12-31T23:59:59Z"},                           // before 1970
      {"12/8/2017 8:07 PM", "2017-12-08T20:07:00 or 2017-08-12T20:07:00"},      // no seconds
  };
  for (const auto& row : kTable) EXPECT_EQ(readings(row.printed), row.read) << row.printed;
}

TEST(DateText, ReadsWhatGetDatePrints) {
  const struct {
    const char* printed;
    const char* read;
  } kTable[] = {
      {"Tuesday, November 24, 2026 8:55:34 PM", "2026-11-24T20:55:34"},      // en-US
      {"24 November 2026 20:55:34", "2026-11-24T20:55:34"},                  // en-GB
      {"Dienstag, 24. November 2026 20:55:34", "2026-11-24T20:55:34"},       // de-DE
      {"mardi 1 décembre 2026 20:55:34", "2026-12-01T20:55:34"},             // fr-FR
      {"martes, 24 de noviembre de 2026 20:55:34", "2026-11-24T20:55:34"},   // es-ES
      {"24 ноября 2026 г. 20:55:34", "2026-11-24T20:55:34"},                 // ru-RU
      {"24 Kasım 2026 Salı 20:55:34", "2026-11-24T20:55:34"},                // tr-TR
      {"2026年11月24日 20:55:34", "2026-11-24T20:55:34"},                    // zh-CN, ja-JP
      {"2026년 11월 24일 화요일 오후 8:55:34", "2026-11-24T20:55:34"},       // ko-KR
      {"Tue, 24 Nov 2026 20:55:34 GMT", "2026-11-24T20:55:34Z"},             // -Format r
      {"20261124205534", "2026-11-24T20:55:34"},                             // yyyyMMddHHmmss
      {"Tuesday, November 24, 2026", "2026-11-24T00:00:00"},                 // -DisplayHint Date
      {"Tuesday, Smarch 24, 2026 8:55:34 PM", ""},                           // no month
      {"November 31, 2026 8:55:34 PM", ""},                                  // no such day
      {"24 25 November 2026", ""},                                           // two days
      {"November December 24 2026", ""},                                     // two months
      {"November 24, 2026 was when it began to fail for most of them", ""},  // a sentence
  };
  for (const auto& row : kTable) EXPECT_EQ(readings(row.printed), row.read) << row.printed;
}

TEST(DateText, RefusesWhatIsNoDate) {
  for (const char* text : {"",
                           "x",
                           "13/13/2017",
                           "29.02.2017",
                           "4/3/2567 8:12:00",     // th-TH
                           "25670304081200",       // the same in a transcript
                           "23/08/1445 08:12:00",  // ar-SA
                           "23/08/45 08:12:00 ص",  // the same, short
                           "1402/12/14 08:12:00",  // fa-IR
                           "4 March 2567 8:12:00",
                           "1/2",
                           "2017-01-01 25:00:00",
                           "1/2/2017 13:00:00 PM",
                           "/Date()/",
                           "/Date(1)",
                           "/Date(1x)/",
                           "/Date(99999999999999999)/",
                           "/Date(",
                           "10.0.0.10",
                           "15.1.2507.6",
                           "1/2/2017 1:2:3 PM tail",
                           "2023/10/11 下午 20:14:13",
                           "2023/10/11 上午 8:14:13 PM",
                           "13.09.2017 17.26:01",
                           "13.09.2017 17:26:01 -",
                           "1 /2/2017",
                           "99999999999999999999/1/1"}) {
    EXPECT_EQ(readings(text), "") << text;
  }
}

TEST(DateText, ANumberAboveTwelveIsTheDay) {
  EXPECT_EQ(day_place("13/09/2017 17:26:01"), DayPlace::kFirst);
  EXPECT_EQ(day_place("9/13/2017 5:26:01 PM"), DayPlace::kSecond);
  for (const char* text : {"", "12/02/2018", "13.09.2017", "2023/10/11", "13/13/2017", "9/13"}) {
    EXPECT_EQ(day_place(text), DayPlace::kUnknown) << text;
  }
}

FieldValue field_of(const char* printed) {
  FieldValue field;
  field.shown = printed;
  const std::vector<Timestamp> read = read_date(printed);
  if (read.size() == 1) field.payload = read.front();
  if (read.size() > 1) field.candidates.assign(read.begin(), read.end());
  field.state = read.size() > 1 ? FieldState::kAmbiguous : FieldState::kPresent;
  return field;
}

/// The first of dates that were printed together, once the others have been asked.
std::string settled(const std::vector<const char*>& printed) {
  std::vector<Record> records;
  for (const char* text : printed) records.emplace_back().fields.push_back(field_of(text));
  settle_dates(records);
  const FieldValue& first = records.front().fields.front();
  return first.state == FieldState::kPresent ? iso_date(std::get<Timestamp>(first.payload)) : "";
}

TEST(DateText, DatesPrintedTogetherSettleEachOther) {
  EXPECT_EQ(settled({"1/2/2025", "9/13/2017"}), "2025-01-02T00:00:00");
  EXPECT_EQ(settled({"1/2/2025", "13/9/2017"}), "2025-02-01T00:00:00");
  EXPECT_EQ(settled({"1/2/2025", "3/4/2025"}), "");
  EXPECT_EQ(settled({"1/2/2025", "13/9/2017", "9/13/2017"}), "");
  EXPECT_EQ(settled({"1/2/2025", "13.9.2017", "2017/9/13"}), "");
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
