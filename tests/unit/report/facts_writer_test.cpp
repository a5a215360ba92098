#include <gtest/gtest.h>

#include "report/writer.h"
#include "unit/report/sample.h"

namespace pairlint::report {
namespace {

TEST(Facts, StandInAlignedColumns) {
  Report report = sample::report("pass");
  const Where where = sample::quote("oauth.txt", 3, "Identity : Global", "Identity");
  const Where url = sample::quote("oauth.txt", 14, "Url : https://a", "https://a");
  const Where elsewhere = sample::quote("later.txt", 2, "Realm :", ":");
  report.records = {
      {"CsOAuthConfiguration",
       "Global",
       "",
       where,
       {{"Url", "url", "present", "\"https://a\"", "https://a", {}, url},
        {"Realm", "fqdn", "blank", "\"\"", "", {}, elsewhere},
        {"Expires",
         "timestamp",
         "ambiguous",
         "null",
         "1/2/2015",
         {"\"2015-01-02\"", "\"2015-02-01\""},
         url}}},
      {"ExchangeCertificate",
       "3FA0",
       "EXCH",
       where,
       {{"Services", "flags", "cut", R"(["IIS", "SMTP"])", "IIS, SMTP...", {}, where}}}};
  report.inventory = {{"oauth.txt", "utf-8", false, 1, 20, "list", "CsOAuthConfiguration", 1, "",
                       "understood", ""}};
  report.lines = {20, 18, 0, 0, 2};
  EXPECT_EQ(write_facts_text(report, {}), R"(CsOAuthConfiguration Global  oauth.txt:3:1
  Url       present    14:7           "https://a"
  Realm     blank      later.txt:2:7  ""
  Expires   ambiguous  14:7           "2015-01-02" or "2015-02-01"

ExchangeCertificate 3FA0 on EXCH  oauth.txt:3:1
  Services  cut        3:1            ["IIS", "SMTP"]

What was read
   oauth.txt (20 lines, utf-8): 1 CsOAuthConfiguration
   Of 20 lines, 18 were understood (90 %), 2 were not understood.
   No capture says when it was taken, so dates are not judged; give it with --as-of.
)");
}

TEST(Facts, SaySoWhenThereAreNone) {
  const std::string text = write_facts_text(sample::report("unknown"), {});
  EXPECT_EQ(text.substr(0, text.find('\n')), "No record was recognised.");
}

TEST(Facts, AreShortenedToTheWidth) {
  Report report = sample::report("pass");
  const Where where = sample::quote("a.txt", 1, "x", "x");
  report.records = {
      {"K", "id", "", where, {{"F", "text", "present", std::string(500, 'v'), "", {}, where}}}};
  const std::string text = write_facts_text(report, {});
  const size_t line = text.find("  F ");
  EXPECT_LE(text.find('\n', line) - line, 102u);  // the ellipsis takes three bytes
}

}  // namespace
}  // namespace pairlint::report
