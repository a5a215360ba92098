#include "property/sound_report.h"

#include <gtest/gtest.h>

namespace pairlint::property {
namespace {

using Faults = std::vector<std::string>;

report::Report report_of(std::initializer_list<std::pair<uint32_t, uint32_t>> inventory) {
  report::Report report;
  for (const auto& [first, last] : inventory) {
    report.inventory.emplace_back();
    report.inventory.back().first_line = first;
    report.inventory.back().last_line = last;
    report.lines.total += last - first + 1;
    report.lines.ignored = report.lines.total;
  }
  return report;
}

TEST(SoundReport, AccountsForEveryLine) {
  EXPECT_EQ(faults_of(report_of({{1, 2}, {3, 3}}), "a\nb\nc"), Faults{});
  EXPECT_EQ(faults_of(report_of({{1, 2}, {2, 3}}), "a\nb\nc"), Faults{"two entries for line 2"});
  EXPECT_EQ(faults_of(report_of({}), ""), Faults{});
  EXPECT_EQ(faults_of(report_of({{1, 1}, {3, 3}}), "a\nb\nc"), Faults{"no entry for line 2"});
  EXPECT_EQ(faults_of(report_of({{1, 2}}), "a\nb\nc"), Faults{"the inventory ends at line 2 of 3"});
  EXPECT_EQ(faults_of(report_of({{1, 4}}), "a\nb\nc"), Faults{"the inventory ends at line 4 of 3"});
}

TEST(SoundReport, CountsEveryLineOnce) {
  report::Report report = report_of({{1, 3}});
  report.lines.understood = 1;
  EXPECT_EQ(faults_of(report, "a\nb\nc"),
            Faults{"3 lines are counted, 4 in one state or another, of 3"});
}

TEST(SoundReport, NamesPlacesInsideTheFile) {
  report::Report report = report_of({{1, 1}});
  report.notes.emplace_back();
  EXPECT_EQ(faults_of(report, "abc"), Faults{});
  report.notes[0].where.line = 1;
  report.notes[0].where.column = 2;
  report.notes[0].where.end_line = 1;
  report.notes[0].where.end_column = 4;
  EXPECT_EQ(faults_of(report, "abc"), Faults{});
  EXPECT_EQ(faults_of(report, "ab"), Faults{"1:2 to 1:4 is outside the file"});
  report.notes[0].where.end_column = 1;
  EXPECT_EQ(faults_of(report, "abc"), Faults{"1:2 to 1:1 is outside the file"});
}

}  // namespace
}  // namespace pairlint::property
