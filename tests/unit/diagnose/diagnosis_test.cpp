#include "diagnose/diagnosis.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

Rule rule(const char* id, const std::vector<std::string>& explains = {}) {
  Rule rule;
  rule.id = id;
  rule.explains = explains;
  return rule;
}

SignalDefinition signal_definition(const char* id, const std::vector<Cause>& causes) {
  SignalDefinition signal;
  signal.id = id;
  signal.causes = causes;
  return signal;
}

/// Two rules, the second folded under the first, and a signal with three possible causes.
Pack small_pack() {
  Pack pack;
  pack.rules = {rule("url-empty", {"rule:partner-missing"}), rule("partner-missing"),
                rule("host-unknown")};
  pack.signals = {signal_definition(
      "code-50043", {{"url-empty", "", Shell::kAny, "", Confidence::kDocumented},
                     {"host-unknown", "", Shell::kAny, "", Confidence::kDocumented},
                     {"", "the account may be locked", Shell::kSfb, "Get-CsUser <user>",
                      Confidence::kInferred}})};
  return pack;
}

RuleResult result(uint32_t rule, Verdict verdict) {
  RuleResult result;
  result.rule = rule;
  result.verdict = verdict;
  result.subject_kind = 0;
  result.judged = true;
  result.subject_record = 0;
  if (verdict == Verdict::kUnknown) {
    result.asks = {{Shell::kExchange, "Get-Host", "the host is not known"}};
  }
  return result;
}

Signal seen(uint32_t attempt = UINT32_MAX) {
  Signal signal;
  signal.attempt = attempt;
  return signal;
}

std::string text(const Diagnosis& diagnosis) {
  std::string out;
  for (const RootCause& root : diagnosis.root_causes) {
    out += root.id + ":";
    for (const std::string& id : root.consequences) out += " " + id;
    out += "\n";
  }
  return out;
}

std::string causes(const Diagnosis& diagnosis) {
  std::string out;
  for (const JudgedCause& cause : diagnosis.causes.at(0)) {
    out += std::string(cause_verdict_name(cause.verdict)) + (cause.asks.empty() ? " " : "? ");
  }
  return out;
}

TEST(Diagnosis, PutsRootCausesAboveWhatTheyExplain) {
  const Pack pack = small_pack();
  const std::vector<RuleResult> results = {result(0, Verdict::kFail), result(1, Verdict::kFail)};
  const std::vector<Signal> signals = {seen()};
  EXPECT_EQ(text(diagnose(pack, results, signals)), "url-empty: code-50043 partner-missing\n");
}

TEST(Diagnosis, LetsASignalStandAloneWhenNoCauseIsConfirmed) {
  const Pack pack = small_pack();
  const std::vector<RuleResult> results = {result(0, Verdict::kPass), result(2, Verdict::kUnknown)};
  const std::vector<Signal> signals = {seen()};
  const Diagnosis diagnosis = diagnose(pack, results, signals);
  EXPECT_EQ(text(diagnosis), "code-50043:\n");
  EXPECT_EQ(causes(diagnosis), "ruledOut notChecked? notChecked? ");
}

TEST(Diagnosis, ConfirmsACauseWhenItsRuleFailsAnywhere) {
  const Pack pack = small_pack();
  const std::vector<RuleResult> results = {result(0, Verdict::kPass), result(0, Verdict::kFail)};
  const std::vector<Signal> signals = {seen()};
  const Diagnosis diagnosis = diagnose(pack, results, signals);
  EXPECT_EQ(causes(diagnosis), "confirmed notChecked notChecked? ");
  EXPECT_EQ(diagnosis.causes[0][0].result, 1U);
}

TEST(Diagnosis, RulesNothingOutWhileOneOfSeveralIsUnknown) {
  const Pack pack = small_pack();
  const std::vector<RuleResult> results = {result(0, Verdict::kPass), result(0, Verdict::kUnknown)};
  const std::vector<Signal> signals = {seen()};
  EXPECT_EQ(causes(diagnose(pack, results, signals)), "notChecked? notChecked notChecked? ");
}

TEST(Diagnosis, LeavesSupersededSignalsOutOfTheCauses) {
  const Pack pack = small_pack();
  Signal history = seen(0);
  history.superseded = true;
  const std::vector<Signal> signals = {history};
  EXPECT_EQ(text(diagnose(pack, {}, signals)), "");
}

TEST(Diagnosis, AsksForNoOtherCauseOfASignalThatIsExplained) {
  const Pack pack = small_pack();
  const std::vector<RuleResult> results = {result(0, Verdict::kFail)};
  const std::vector<Signal> signals = {seen()};
  EXPECT_TRUE(diagnose(pack, results, signals).questions.open().empty());
  EXPECT_EQ(diagnose(pack, {}, signals).questions.open().size(), 1U);
}

TEST(Diagnosis, PutsFaultsBeforeErrorsAndErrorsByTheirDistanceFromTheCause) {
  Pack pack;
  pack.rules = {rule("warned"), rule("failed")};
  pack.rules[0].severity = Severity::kWarning;
  pack.evidence = shipped_pack().evidence;
  for (const char* id :
       {"code-5", "store-X", "http-401", "event-1", "web-timeout", "ews-X", "diagnostics-1"}) {
    pack.signals.push_back(signal_definition(id, {}));
  }
  std::vector<Signal> signals(7);
  for (uint32_t i = 0; i < 7; ++i) signals[i].signal = i;
  const std::vector<RuleResult> results = {result(0, Verdict::kFail), result(1, Verdict::kFail)};
  const Diagnosis diagnosis = diagnose(pack, results, signals);
  EXPECT_EQ(
      text(diagnosis),
      "failed:\ndiagnostics-1:\news-X:\nweb-timeout:\nevent-1:\nhttp-401:\nstore-X:\ncode-5:\n"
      "warned:\n");
  EXPECT_EQ(diagnosis.signal_order, (std::vector<uint32_t>{6, 5, 4, 3, 2, 1, 0}));
}

TEST(Diagnosis, AsksEachQuestionOnceAndSaysWhatItSettles) {
  const Pack pack = small_pack();
  const std::vector<RuleResult> results = {result(1, Verdict::kUnknown),
                                           result(2, Verdict::kUnknown)};
  const Diagnosis diagnosis = diagnose(pack, results, {});
  ASSERT_EQ(diagnosis.questions.open().size(), 1U);
  EXPECT_EQ(diagnosis.questions.open()[0].question.command, "Get-Host");
  EXPECT_EQ(diagnosis.questions.open()[0].settles,
            (std::vector<std::string>{"partner-missing", "host-unknown"}));
}

}  // namespace
}  // namespace pairlint
