#include "diagnose/retest.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

const Pack& pack() { return shipped_pack(); }

RecordSet no_records() {
  RecordSet records;
  records.lists.resize(pack().kinds.size());
  return records;
}

/// A run of the storage test for one user.
Record run_for(const std::string& user, const std::string& verdict) {
  const Kind& kind = pack().kinds[pack().kind_index("StorageConnectivityTest")];
  Record test;
  test.fields.resize(kind.fields.size());
  FieldValue& uri = test.fields[kind.field_index("SipUri")];
  uri.state = FieldState::kPresent;
  uri.payload = user;
  test.fields[kind.field_index("Verdict")].shown = verdict;
  return test;
}

RuleResult failing(Severity severity, const std::string& effect) {
  RuleResult result;
  result.verdict = Verdict::kFail;
  result.severity = severity;
  result.fixes = {{Shell::kSfb, "Set-X", "Get-X", "", effect}};
  return result;
}

std::string commands(const RecordSet& records, const std::vector<RuleResult>& results) {
  std::string text;
  for (const RetestStep& step : retest_plan(pack(), records, results)) text += step.command + "\n";
  return text;
}

TEST(Retest, NeedsNothingWhereNothingIsToBeFixed) {
  EXPECT_EQ(commands(no_records(), {}), "");
  EXPECT_EQ(commands(no_records(), {failing(Severity::kInfo, "Run iisreset")}), "");
}

TEST(Retest, TakesItsStepsFromTheEffectsInTheOrderThatMakesSense) {
  EXPECT_EQ(commands(no_records(),
                     {failing(Severity::kError, "run iisreset /noforce"),
                      failing(Severity::kWarning, "see Get-CsManagementStoreReplicationStatus")}),
            "Get-CsManagementStoreReplicationStatus | Format-List ReplicaFqdn,UpToDate\n"
            "iisreset /noforce\n"
            "Test-CsExStorageConnectivity -SipUri \"sip:<user>@<domain>\" -Verbose\n");
}

TEST(Retest, TestsTheUserWhoseTestFailedLast) {
  RecordSet records = no_records();
  records.lists[pack().kind_index("StorageConnectivityTest")].records = {
      run_for("sip:kim@contoso.com", "failed"), run_for("sip:lee@contoso.com", "passed")};
  const std::string last = commands(records, {failing(Severity::kError, "at once")});
  EXPECT_EQ(last, "Test-CsExStorageConnectivity -SipUri \"sip:kim@contoso.com\" -Verbose\n");
}

TEST(Retest, PutsNoTextThatPowerShellWouldRunIntoTheTest) {
  RecordSet records = no_records();
  records.lists[pack().kind_index("StorageConnectivityTest")].records = {
      run_for("sip:$(calc)@contoso.com", "failed")};
  EXPECT_EQ(commands(records, {failing(Severity::kError, "at once")}),
            "Test-CsExStorageConnectivity -SipUri \"sip:<user>@<domain>\" -Verbose\n");
}

TEST(Retest, HasNoStepThatNoEffectNames) {
  for (const std::string_view mark : retest_marks()) {
    bool named = false;
    for (const Rule& rule : pack().rules) {
      for (const Fix& fix : rule.fixes) {
        named |= std::string_view(fix.effect).find(mark) != std::string_view::npos;
      }
    }
    EXPECT_TRUE(named) << mark;
  }
}

}  // namespace
}  // namespace pairlint
