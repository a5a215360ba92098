#include "rule/evaluate.h"

#include <gtest/gtest.h>

#include "unit/rule/case_builder.h"
#include "unit/rule/pack_builder.h"

namespace pairlint {
namespace {

const std::string kUrl = "https://mail.contoso.com/a.xml";

std::string text_of(const std::vector<Question>& asks) {
  std::string text;
  for (const Question& ask : asks) text += "[" + ask.command + " | " + ask.reason + "]";
  return text;
}

std::string text_of(const std::vector<EvidenceItem>& evidence) {
  std::string text;
  for (const EvidenceItem& item : evidence) {
    text += item.label + "@" + std::to_string(item.span.begin.line) + ":" +
            std::to_string(item.span.begin.column) + " ";
  }
  return text;
}

TEST(Evaluate, FailsOnlyOnACertainYes) {
  struct Case {
    std::string name;
    FieldValue url;
    std::string expected;
  };
  const Pack pack = pack_with({.given = "widget.Url != ''",
                               .fails = "path(widget.Url).endsWith('.xml')",
                               .message = "it is {= widget.Url =}"});
  const Case cases[] = {
      {"fires", present(kUrl), "error: it is https://mail.contoso.com/a.xml"},
      {"passes", present("https://mail.contoso.com/a.svc"), "pass"},
      {"does not apply", blank(), "notApplicable"},
      {"absent", in_state(FieldState::kAbsent),
       "unknown: Url is not shown in this Get-Widget output"},
      {"cut", cut("https://mail.contoso.com/a"), "unknown: Url is cut"},
      {"masked", in_state(FieldState::kMasked), "unknown: Url is masked"},
      {"opaque", in_state(FieldState::kOpaque),
       "unknown: Url shows the name of a type instead of its value"},
      {"damaged", in_state(FieldState::kDamaged), "unknown: Url was damaged on its way here"},
      {"malformed", in_state(FieldState::kMalformed), "unknown: Url is no url as it is printed"},
      {"ambiguous", in_state(FieldState::kAmbiguous),
       "unknown: Url can be read in more than one way"},
      {"no URL", present("mail"), "unknown: the rule cannot be evaluated: 'mail' is no URL"},
  };
  for (const Case& each : cases) {
    CaseBuilder builder(pack);
    builder.add("Widget", {{"Url", each.url}});
    EXPECT_EQ(summary(builder.result("sample")), each.expected) << each.name;
  }
}

TEST(Evaluate, WeighsAnUnknownGiven) {
  const Pack pack = pack_with({.given = "widget.Enabled", .fails = "widget.Size > 3"});
  const auto judged = [&](const FieldValue& enabled, const FieldValue& size) {
    CaseBuilder builder(pack);
    builder.add("Widget", {{"Enabled", enabled}, {"Size", size}});
    return summary(builder.result("sample"));
  };
  const FieldValue masked = in_state(FieldState::kMasked);
  EXPECT_EQ(judged(present(true), present(int64_t{4})), "error: blank");
  EXPECT_EQ(judged(present(true), present(int64_t{3})), "pass");
  EXPECT_EQ(judged(present(false), masked), "notApplicable");
  EXPECT_EQ(judged(masked, present(int64_t{4})), "unknown: Enabled is masked");
  EXPECT_EQ(judged(masked, present(int64_t{3})), "pass");
  EXPECT_EQ(judged(masked, masked), "unknown: Enabled is masked; Size is masked");
  EXPECT_EQ(judged(blank(), present(int64_t{4})), "unknown: Enabled is blank");
}

TEST(Evaluate, AsksForWhatWouldSettleIt) {
  const Pack pack =
      pack_with({.fails = "widget.Url == '' || widget.Host == '' || widget.Url == 'x'"});
  CaseBuilder builder(pack);
  builder.add("Widget", {{"Url", in_state(FieldState::kMasked)}});
  EXPECT_EQ(text_of(builder.result("sample").asks),
            "[Get-Widget | Format-List * | Url is masked]"
            "[Get-Widget | Format-List * | Host is not shown in this Get-Widget output]");
}

TEST(Evaluate, JudgesTheDeploymentAsAWholeOnce) {
  const Pack pack =
      pack_with({.fails = "size(seen(widgets)) == 0", .bindings = "{}", .at = "size(widgets)"});
  CaseBuilder nothing(pack);
  EXPECT_EQ(summary(nothing.result("sample")), "error: blank");
  EXPECT_TRUE(nothing.result("sample").judged);
  EXPECT_EQ(nothing.result("sample").subject_kind, UINT32_MAX);
  CaseBuilder two(pack);
  two.add("Widget", {}).add("Widget", {});
  EXPECT_EQ(two.evaluate().size(), 1U);
  EXPECT_EQ(summary(two.result("sample")), "pass");
}

TEST(Evaluate, TellsWhatNobodyCaptured) {
  const Pack asking = pack_with({});
  EXPECT_EQ(summary(CaseBuilder(asking).result("sample")), "unknown: Get-Widget was not captured");
  EXPECT_EQ(text_of(CaseBuilder(asking).result("sample").asks),
            "[Get-Widget | Format-List * | Get-Widget was not captured]");
  EXPECT_EQ(CaseBuilder(asking).result("sample").subject_kind, UINT32_MAX);
  EXPECT_EQ(CaseBuilder(asking).result("sample").property, "Url");
  EXPECT_EQ(
      summary(
          CaseBuilder(asking).completeness("Widget", Completeness::kKnownEmpty).result("sample")),
      "notApplicable");
  const Pack silent = pack_with({.bindings = R"({"widget": "Widget", "whisper": "Whisper"})"});
  EXPECT_EQ(summary(CaseBuilder(silent).result("sample")), "notApplicable");
  EXPECT_EQ(evaluate(asking, RecordSet{}, {}).results.size(), 1u) << "a record set of no kinds";
}

TEST(Evaluate, JudgesEveryCombinationOfWhatItBinds) {
  const Pack pack = pack_with({.fails = "widget.Name == other.Name",
                               .message = "{= widget.Name =}{= other.Name =}",
                               .bindings = R"({"widget": "Widget", "other": "Widget"})"});
  CaseBuilder builder(pack);
  builder.add("Widget", {{"Name", present("a")}}).add("Widget", {{"Name", present("b")}});
  std::string all;
  for (const RuleResult& result : builder.evaluate()) {
    all += summary(result) + " " + std::to_string(result.subject_record) + "; ";
  }
  EXPECT_EQ(all, "error: aa 0; pass 0; pass 1; error: bb 1; ");
}

TEST(Evaluate, StopsAtTheLimitOfCombinations) {
  const Pack pack = pack_with({.fails = "widget.Enabled && other.Enabled",
                               .bindings = R"({"widget": "Widget", "other": "Widget"})"});
  CaseBuilder builder(pack);
  for (int i = 0; i < 101; ++i) builder.add("Widget", {{"Enabled", present(false)}});
  const std::vector<RuleResult> results = builder.evaluate();
  EXPECT_EQ(results.size(), 10'001u);
  EXPECT_EQ(summary(results.back()),
            "unknown: only the first 10000 combinations of records were judged");
}

TEST(Evaluate, SeesOtherKindsAsLists) {
  const std::string some = "widgets.exists(w, w.Name == 'b')";
  const std::string all = "widgets.all(w, w.Name == 'a')";
  const std::string silent = "whispers.exists(w, w.Text == 'x')";
  struct Case {
    std::string fails;
    Completeness completeness;
    std::string expected;
  };
  const std::string partly = "unknown: only a part of what Get-Widget prints was captured";
  const Case cases[] = {
      {some, Completeness::kComplete, "error: blank"},
      {some, Completeness::kPartial, "error: blank"},
      {"widgets.exists(w, w.Name == 'c')", Completeness::kComplete, "pass"},
      {"widgets.exists(w, w.Name == 'c')", Completeness::kPartial, partly},
      {all, Completeness::kPartial, "pass"},
      {"widgets.size() == 2", Completeness::kComplete, "error: blank"},
      {"widgets.size() == 2", Completeness::kPartial, partly},
      {silent, Completeness::kComplete, "unknown: Whisper was not captured"},
  };
  for (const Case& each : cases) {
    const Pack pack = pack_with({.fails = each.fails});
    CaseBuilder builder(pack);
    builder.add("Widget", {{"Name", present("a")}}).add("Widget", {{"Name", present("b")}});
    builder.completeness("Widget", each.completeness);
    EXPECT_EQ(summary(builder.result("sample")), each.expected) << each.fails;
  }
  const Pack pack = pack_with({.fails = "whispers == []"});
  CaseBuilder builder(pack);
  builder.add("Widget", {}).completeness("Whisper", Completeness::kKnownEmpty);
  EXPECT_EQ(summary(builder.result("sample")), "error: blank");
}

TEST(Evaluate, ReadsFieldsOfEveryType) {
  using Texts = std::vector<std::string>;
  struct Case {
    std::string fails;
    std::string field;
    FieldValue value;
    std::string expected;
  };
  const Case cases[] = {
      {"widget.Enabled", "Enabled", present(true), "error: blank"},
      {"widget.Size == 5", "Size", present(int64_t{5}), "error: blank"},
      {"'IIS' in widget.Services", "Services", present(Texts{"IIS", "SMTP"}), "error: blank"},
      {"'IIS' in widget.Services", "Services", cut(Texts{"SMTP"}), "unknown: Services is cut"},
      {"'SMTP' in widget.Services", "Services", cut(Texts{"SMTP"}), "error: blank"},
      {"widget.Services == []", "Services", blank(), "error: blank"},
      {"covers(widget.Domains, 'a.contoso.com')", "Domains", present(Texts{"*.contoso.com"}),
       "error: blank"},
      {"covers(widget.Domains, 'a.contoso.com')", "Domains", cut(Texts{}),
       "unknown: Domains is cut"},
      {"widget.Until < timestamp('2017-01-01T00:00:00Z')", "Until", present(Timestamp{1, true}),
       "error: blank"},
      {"widget.Host == ''", "Host", blank(), "error: blank"},
      {"widget.Url.startsWith('http:')", "Url", cut("https://"), "pass"},
      {"widget.Size == 5", "Size", present(std::string("five")),
       "unknown: Size is no int as it is printed"},
  };
  for (const Case& each : cases) {
    const Pack pack = pack_with({.fails = each.fails});
    CaseBuilder builder(pack);
    builder.add("Widget", {{each.field, each.value}});
    EXPECT_EQ(summary(builder.result("sample")), each.expected) << each.fails;
  }
}

TEST(Evaluate, KnowsTheTimeOfTheCaptureOrSaysThatItDoesNot) {
  const Pack pack = pack_with({.fails = "widget.Until < asOf()"});
  CaseBuilder builder(pack);
  builder.add("Widget", {{"Until", present(Timestamp{1000, true})}});
  EXPECT_EQ(summary(builder.result("sample", {Timestamp{2000, true}})), "error: blank");
  EXPECT_EQ(summary(builder.result("sample", {Timestamp{500, true}})), "pass");
  EXPECT_EQ(summary(builder.result("sample")),
            "unknown: the time of the capture is not known; give it with --as-of");
}

TEST(Evaluate, PointsAtTheFieldAndListsWhatItRead) {
  const Pack pack =
      pack_with({.given = "widget.Name != ''", .fails = "widget.Size > 3 && widget.Url != ''"});
  CaseBuilder builder(pack);
  builder.add("Widget",
              {{"Name", present("a")}, {"Url", present(kUrl)}, {"Size", present(int64_t{9})}});
  const RuleResult result = builder.result("sample");
  EXPECT_EQ(result.where.begin, (Position{1, 20}));
  EXPECT_EQ(result.property, "Url");
  EXPECT_EQ(text_of(result.evidence), "Url@1:20 Name@1:10 Size@1:80 ");
  CaseBuilder without(pack);
  without.add("Widget", {{"Name", present("a")}});
  EXPECT_EQ(without.result("sample").where.begin, (Position{1, 1})) << "the record, for want of it";
}

TEST(Evaluate, TakesTheFirstSeverityWhoseConditionHolds) {
  const Pack pack = pack_with({.fails = "true", .more = R"(, "severityWhen": [
    {"when": "widget.Size > 10", "severity": "warning"},
    {"when": "widget.Size > 5", "severity": "info"}])"});
  const auto severity = [&](const FieldValue& size) {
    CaseBuilder builder(pack);
    builder.add("Widget", {{"Size", size}});
    return severity_name(builder.result("sample").severity);
  };
  EXPECT_EQ(severity(present(int64_t{11})), "warning");
  EXPECT_EQ(severity(present(int64_t{6})), "info");
  EXPECT_EQ(severity(present(int64_t{5})), "error");
  EXPECT_EQ(severity(in_state(FieldState::kMasked)), "error");
}

TEST(Evaluate, FillsSentencesPlainly) {
  const std::pair<std::string, std::string> cases[] = {
      {"no value {x} {{= 1 =}}", "no value {x} {1}"},
      {"{= widget.Name =}", "it's"},
      {"{= widget.Url =}", "https://mail..."},
      {"{= widget.Domains =}", "a.contoso.com, *.contoso.com"},
      {"{= widget.Services =}", "IIS, ..."},
      {"{= widget.Enabled =} {= widget.Size =}", "False -5"},
      {"{= widget.Until =}", "2009-02-13 23:31:30"},
      {"{= widget.Host =}", "<Host>"},
      {"{= 'at ' + widget.Host =}", "<Host>"},
      {"{= host(widget.Name) =}", "<Name>"},
  };
  for (const auto& [message, expected] : cases) {
    const Pack pack = pack_with({.fails = "true", .message = message});
    CaseBuilder builder(pack);
    builder.add("Widget",
                {{"Name", present("it's")},
                 {"Url", cut("https://mail")},
                 {"Domains", present(std::vector<std::string>{"a.contoso.com", "*.contoso.com"})},
                 {"Services", cut(std::vector<std::string>{"IIS"})},
                 {"Enabled", present(false)},
                 {"Size", present(int64_t{-5})},
                 {"Until", present(Timestamp{1234567890, false})}});
    EXPECT_EQ(builder.result("sample").message, expected) << message;
  }
}

TEST(Evaluate, FillsCommandsWithLiteralsAndPlaceholders) {
  const std::pair<std::string, std::string> cases[] = {
      {"Set-Widget {= widget.Name =} -Force", "Set-Widget 'it''s; rm' -Force"},
      {"Set-Widget -Domains {= widget.Domains =}", "Set-Widget -Domains 'a','b'"},
      {"Set-Widget -Services {= widget.Services =}", "Set-Widget -Services <Services>"},
      {"Set-Widget -Url {= widget.Url =}", "Set-Widget -Url <Url>"},
      {"Set-Widget -Host {= widget.Host =}", "Set-Widget -Host <Host>"},
      {"Set-Widget -Enabled {= widget.Enabled =}", "Set-Widget -Enabled $false"},
      {"Set-Widget -Size {= widget.Size =}", "Set-Widget -Size 5"},
      {"Set-Widget -Sites {= widget.Sites =}", "Set-Widget -Sites @()"},
      {"Set-Widget -Host {= 'https://' + host(widget.Name) =}", "Set-Widget -Host <Name>"},
      {"Get-Widget | ? { $_.Name -eq {= widget.Name =} }",
       "Get-Widget | ? { $_.Name -eq 'it''s; rm' }"},
  };
  for (const auto& [run, expected] : cases) {
    const Pack pack = pack_with({.fails = "true", .run = run});
    CaseBuilder builder(pack);
    builder.add("Widget", {{"Name", present("it's; rm")},
                           {"Url", cut("https://mail")},
                           {"Domains", present(std::vector<std::string>{"a", "b"})},
                           {"Services", cut(std::vector<std::string>{"IIS"})},
                           {"Enabled", present(false)},
                           {"Size", present(int64_t{5})},
                           {"Sites", blank()}});
    ASSERT_EQ(builder.result("sample").fixes.size(), 1u);
    EXPECT_EQ(builder.result("sample").fixes[0].run, expected) << run;
  }
}

}  // namespace
}  // namespace pairlint
