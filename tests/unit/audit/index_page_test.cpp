#include "audit/index_page.h"

#include <gtest/gtest.h>

#include "audit/index_parts.h"
#include "base/limits.h"

namespace pairlint::audit {
namespace {

std::string page_of(const Summary& summary, const IndexCases& cases) {
  std::string page;
  EXPECT_TRUE(write_index(summary, cases, [&page](std::string_view part) -> Result<void> {
    page += part;
    return {};
  }));
  return page;
}

TEST(IndexPage, GroupsNumbersAndRoundsShares) {
  EXPECT_EQ(grouped(1, "case", "cases"), "1 case");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1'234'567, "case", "cases"), "1,234,567 cases");
  EXPECT_EQ(share_of(0, 0), "0 %");
  EXPECT_EQ(share_of(1, 101), "under 1 %");
  EXPECT_EQ(share_of(2, 3), "67 %");
}

TEST(IndexPage, ListsCasesUpToItsLimitAndCountsTheOthers) {
  Summary summary;
  IndexCases cases;
  CaseResult result;
  result.verdict = "fail";
  result.root_causes = {{"<rule>", "title", "error", 0}};
  for (size_t i = 0; i < limits::kIndexCases + 3; ++i) {
    result.case_name = "case " + std::to_string(i);
    summary.add(result);
    cases.add(result);
  }
  const std::string page = page_of(summary, cases);
  EXPECT_NE(page.find("id=\"case-20000\""), std::string::npos);
  EXPECT_EQ(page.find("id=\"case-20001\""), std::string::npos);
  EXPECT_NE(page.find("and 3 more cases (results.jsonl has them all)"), std::string::npos);
  EXPECT_NE(page.find("and 19,803 more cases<"), std::string::npos);
  EXPECT_EQ(page.find("<rule>"), std::string::npos);
}

TEST(IndexPage, EndsWithTheFirstPartThatCannotBeWritten) {
  size_t parts = 0;
  const auto written = write_index({}, {}, [&parts](std::string_view) -> Result<void> {
    ++parts;
    return tl::unexpected(Error{"no space left on device"});
  });
  EXPECT_FALSE(written);
  EXPECT_EQ(parts, 1);
}

TEST(IndexPage, CutsLongNamesBetweenCharacters) {
  const std::string name = std::string(limits::kIndexTextBytes - 1, 'x') + "\xC3\xBC";
  EXPECT_EQ(shown(name), std::string(limits::kIndexTextBytes - 1, 'x') + "\xE2\x80\xA6");
  EXPECT_EQ(shown("short"), "short");
}

std::string summary_of(const std::map<std::string, Expiries>& expiries) {
  Summary summary;
  summary.expiries = expiries;
  const report::html::View section = expiry_section(summary);
  for (const auto& [name, value] : section.members())
    if (name == "summary") return std::get<std::string>(value);
  return "none";
}

TEST(IndexPage, ShowsTheMonthsInWhichMostCertificatesEnd) {
  EXPECT_EQ(summary_of({}), "none");
  EXPECT_EQ(summary_of({{"", {1, 1}}, {"2026-13", {1, 1}}, {"+202-01", {1, 1}}}), "none");
  EXPECT_EQ(summary_of({{"2026-12", {1, 1}}}), "1 certificate ends in 2026-12");
  EXPECT_EQ(summary_of({{"1999-01", {1, 1}},
                        {"2026-11", {2, 1}},
                        {"2031-10", {1, 1}},
                        {"2031-11", {1, 1}},
                        {"9999-12", {4, 4}}}),
            "4 certificates end in 9999-12, 5 before");
  EXPECT_EQ(summary_of({{"1999-01", {1, 1}},
                        {"2026-11", {2, 1}},
                        {"2031-10", {1, 1}},
                        {"2031-11", {1, 1}},
                        {"9999-12", {1, 1}}}),
            "3 certificates end from 2026-11 to 2031-10, 1 before, 2 later");
}

}  // namespace
}  // namespace pairlint::audit
