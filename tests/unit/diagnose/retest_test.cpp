#include "diagnose/retest.h"

#include <gtest/gtest.h>

#include <algorithm>

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
  FieldValue& end = test.fields[kind.field_index("Verdict")];
  end.state = FieldState::kPresent;
  end.payload = end.shown = verdict;
  return test;
}

RecordSet captured(std::vector<Record> runs) {
  RecordSet records = no_records();
  RecordList& list = records.lists[pack().kind_index("StorageConnectivityTest")];
  list.completeness = Completeness::kPartial;
  list.records = std::move(runs);
  return records;
}

RuleResult failing(Severity severity, const std::vector<std::string>& then) {
  RuleResult result;
  result.verdict = Verdict::kFail;
  result.severity = severity;
  result.fixes = {{Shell::kSfb, "Set-X", "Get-X", "", "at once", then}};
  return result;
}

std::string commands(const RecordSet& records, const std::vector<RuleResult>& results,
                     const std::vector<uint32_t>& signals = {}) {
  std::string text;
  for (const RetestStep& step : retest_plan(pack(), records, {}, results, signals)) {
    text += step.command + "\n";
  }
  return text;
}

TEST(Retest, NeedsNothingWhereNothingIsToBeFixed) {
  EXPECT_EQ(commands(no_records(), {}), "");
  EXPECT_EQ(commands(no_records(), {failing(Severity::kInfo, {"exchange-iis"})}), "");
}

TEST(Retest, TakesTheStepsThatFixesNameInTheOrderOfThePack) {
  EXPECT_EQ(commands(no_records(), {failing(Severity::kError, {"exchange-iis"}),
                                    failing(Severity::kWarning, {"replication"})}),
            "Get-CsManagementStoreReplicationStatus | Format-List ReplicaFqdn,UpToDate\n"
            "iisreset /noforce\n"
            "Test-CsExStorageConnectivity -SipUri \"sip:<user>@<domain>\" -Verbose\n");
}

TEST(Retest, TakesTheStepsOfAnErrorThatNothingExplains) {
  const SignalDefinition* refused = pack().find_signal("diagnostics-2000001");
  const auto number = static_cast<uint32_t>(refused - pack().signals.data());
  const std::vector<RetestStep> steps = retest_plan(pack(), no_records(), {}, {}, {{number}});
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].command, "iisreset /noforce");
  EXPECT_EQ(steps[0].after, std::vector<std::string>{"diagnostics-2000001"});
}

TEST(Retest, TestsTheUserWhoseTestFailedLast) {
  const RecordSet records =
      captured({run_for("sip:ann@contoso.com", "failed"), run_for("kim@contoso.com", "failed"),
                run_for("sip:lee@contoso.com", "passed")});
  const std::string last = commands(records, {failing(Severity::kError, {})});
  EXPECT_EQ(last, "Test-CsExStorageConnectivity -SipUri 'sip:kim@contoso.com' -Verbose\n");
}

TEST(Retest, PutsNoTextThatPowerShellWouldRunIntoTheTest) {
  const RecordSet records = captured({run_for("sip:$(calc)'@contoso.com", "failed")});
  EXPECT_EQ(commands(records, {failing(Severity::kError, {})}),
            "Test-CsExStorageConnectivity -SipUri 'sip:$(calc)''@contoso.com' -Verbose\n");
}

/// Whether a fix of the pack says that the step is needed.
bool is_named(const FollowUp& step) {
  const auto names = [&](const Fix& fix) {
    return std::any_of(fix.then.begin(), fix.then.end(),
                       [&](const Text& id) { return id == step.id; });
  };
  return std::any_of(pack().rules.begin(), pack().rules.end(), [&](const Rule& rule) {
    return std::any_of(rule.fixes.begin(), rule.fixes.end(), names);
  });
}

TEST(Retest, HasNoStepThatNoFixNeeds) {
  for (const FollowUp& step : pack().follow_ups) {
    EXPECT_TRUE(step.after_every_fix || is_named(step)) << std::string(step.id);
  }
}

/// A command that an effect tells people to run is a step of the list at the end as well.
TEST(Retest, MissesNoStepThatAnEffectNames) {
  const std::pair<std::string_view, std::string_view> marks[] = {
      {"Get-CsManagementStoreReplicationStatus", "replication"},
      {"ipconfig /flushdns", "dns-cache"},
      {"Stop-CsWindowsService", "front-end-services"},
      {"iisreset", "exchange-iis"}};
  for (const Rule& rule : pack().rules) {
    for (const Fix& fix : rule.fixes) {
      for (const auto& [mark, step] : marks) {
        if (std::string_view(fix.effect).find(mark) == std::string_view::npos) continue;
        EXPECT_NE(std::find(fix.then.begin(), fix.then.end(), step), fix.then.end())
            << std::string(rule.id) << ": " << step;
      }
    }
  }
}

}  // namespace
}  // namespace pairlint
