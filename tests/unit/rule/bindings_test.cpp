// What rules may see beside one record: lists, the part of one server, the deployment's traits,
// dates of two readings, and what other rules found.
#include <gtest/gtest.h>

#include "rule/evaluate.h"
#include "unit/rule/case_builder.h"
#include "unit/rule/pack_builder.h"

namespace pairlint {
namespace {

const std::string kAll = R"({"widget": {"all": "Widget"}})";
const std::string kPerServer = R"({"widget": {"all": "Widget", "perServer": true}})";

RecordSet with_servers(const Pack& pack, const std::vector<std::string>& servers,
                       Completeness completeness) {
  CaseBuilder builder(pack);
  for (const std::string& server : servers) builder.add("Widget", {{"Name", present(server)}});
  RecordSet set = builder.set();
  RecordList& list = set.lists[pack.kind_index("Widget")];
  list.completeness = completeness;
  for (size_t i = 0; i < servers.size(); ++i) {
    list.records[i].server = servers[i];
    list.servers.push_back({servers[i], completeness, {0, {9, 1}, {9, 5}}});
  }
  return set;
}

std::string summaries(const std::vector<RuleResult>& results) {
  std::string text;
  for (const RuleResult& result : results) {
    text += summary(result) + " on '" + result.subject_server + "' at " +
            std::to_string(result.where.begin.line) + "; ";
  }
  return text;
}

TEST(ListBinding, SeesAllRecordsAtOnceAndAnEmptyListToo) {
  const Pack pack = pack_with({.fails = "size(widget) != 2", .bindings = kAll});
  CaseBuilder two(pack);
  two.add("Widget", {}).add("Widget", {});
  EXPECT_EQ(summaries(two.evaluate()), "pass on '' at 1; ");
  CaseBuilder none(pack);
  none.completeness("Widget", Completeness::kKnownEmpty);
  EXPECT_EQ(summaries(none.evaluate()), "error: blank on '' at 0; ");
  CaseBuilder some(pack);
  some.add("Widget", {}).completeness("Widget", Completeness::kPartial);
  EXPECT_EQ(summary(some.result("sample")),
            "unknown: only a part of what Get-Widget prints was captured");
  EXPECT_EQ(summary(CaseBuilder(pack).result("sample")), "unknown: Get-Widget was not captured");
}

TEST(ServerBinding, JudgesEachServerByItsOwnRecords) {
  const Pack pack =
      pack_with({.fails = "!widget.exists(w, w.Name == 'EX01')", .bindings = kPerServer});
  RecordSet set = with_servers(pack, {"EX01", "EX02"}, Completeness::kComplete);
  EXPECT_EQ(summaries(evaluate(pack, set, {}).results),
            "pass on 'EX01' at 1; error: blank on 'EX02' at 2; ");
  set = with_servers(pack, {"EX01", "EX02"}, Completeness::kPartial);
  EXPECT_EQ(summaries(evaluate(pack, set, {}).results),
            "pass on 'EX01' at 1; unknown: only a part of what Get-Widget prints was captured on "
            "'EX02' at 2; ");
}

TEST(ServerBinding, KnowsAServerByItsShortNameToo) {
  const Pack pack = pack_with({.fails = "size(widget) != 1", .bindings = kPerServer});
  RecordSet set = with_servers(pack, {"EX01"}, Completeness::kComplete);
  set.lists[pack.kind_index("Widget")].records[0].server = "ex01.contoso.com";
  EXPECT_EQ(summaries(evaluate(pack, set, {}).results), "pass on 'EX01' at 1; ");
}

TEST(ListBinding, PointsAtWhatItsExpressionReads) {
  RuleText text{.fails = "true", .bindings = kAll};
  Document rule = rule_document(text);
  const std::string plain = "\"at\": \"widget.Url\"";
  rule.text.replace(rule.text.find(plain), plain.size(),
                    "\"at\": \"widget.filter(w, w.Name == 'b')[0].Size\"");
  const Pack pack = pack_of({widget_kind(), whisper_kind(), rule});
  CaseBuilder builder(pack);
  builder.add("Widget", {{"Name", present("a")}, {"Size", present(int64_t{1})}});
  builder.add("Widget", {{"Name", present("b")}, {"Size", present(int64_t{2})}});
  EXPECT_EQ(builder.result("sample").where.begin, (Position{2, 80}));
  EXPECT_EQ(builder.result("sample").property, "Size");
  CaseBuilder without(pack);
  without.add("Widget", {{"Name", present("a")}});
  EXPECT_EQ(without.result("sample").where.begin, (Position{1, 1}));
}

FieldValue two_readings(int64_t first, int64_t second) {
  FieldValue field = in_state(FieldState::kAmbiguous);
  field.candidates = {Timestamp{first, false}, Timestamp{second, false}};
  return field;
}

TEST(AmbiguousDates, DecideWhereTheirReadingsAgree) {
  const Pack pack = pack_with({.fails = "widget.Until < asOf()"});
  const auto judged = [&](int64_t first, int64_t second) {
    CaseBuilder builder(pack);
    builder.add("Widget", {{"Until", two_readings(first, second)}});
    return summary(builder.result("sample", {Timestamp{2000, true}}));
  };
  EXPECT_EQ(judged(1000, 1500), "error: blank");
  EXPECT_EQ(judged(3000, 4000), "pass");
  EXPECT_EQ(judged(1000, 3000), "unknown: Until can be read in more than one way");
  CaseBuilder conflicting(pack);
  FieldValue texts = in_state(FieldState::kAmbiguous);
  texts.candidates = {std::string("a"), std::string("b")};
  conflicting.add("Widget", {{"Until", texts}});
  EXPECT_EQ(summary(conflicting.result("sample", {Timestamp{2000, true}})),
            "unknown: Until can be read in more than one way");
}

Document mailboxes_trait() {
  return {"context/mailboxes.json", R"J({
  "trait": "mailboxes", "title": "where the mailboxes are", "values": ["onprem", "cloud"],
  "derived": [{"when": "widgets.exists(w, w.Name == 'cloud')", "is": "cloud"}],
  "shell": "exchange", "capture": "Get-Mailbox", "source": "made up"
})J"};
}

TEST(Traits, AreGivenOrDerivedOrUnknown) {
  const Pack pack = pack_of({widget_kind(), whisper_kind(), mailboxes_trait(),
                             rule_document({.fails = "context.mailboxes == 'cloud'"})});
  CaseBuilder builder(pack);
  builder.add("Widget", {{"Name", present("cloud")}});
  EXPECT_EQ(summary(builder.result("sample")), "error: blank");
  EXPECT_EQ(summary(builder.result("sample", {{}, {{"mailboxes", "onprem"}}})), "pass");
  CaseBuilder silent(pack);
  silent.add("Widget", {{"Name", present("x")}});
  EXPECT_EQ(summary(silent.result("sample")),
            "unknown: where the mailboxes are is not known; if you know it, say --context "
            "mailboxes=onprem|cloud");
  const Judgement judgement = evaluate(pack, builder.set(), {});
  ASSERT_EQ(judgement.traits.size(), 1u);
  EXPECT_EQ(judgement.traits[0].value + judgement.traits[0].from, "cloudcapture");
}

TEST(Findings, AreSeenByRulesThatAskForThem) {
  const Document finding{"kinds/Finding.json", R"J({
  "kind": "Finding", "list": "findings", "shell": "any", "cmdlets": [], "capture": "",
  "identity": "Rule", "onePerOrganization": false, "whenAbsent": "silent", "selectors": [],
  "recognisedBy": [], "fields": {"Rule": "text", "Severity": "text"}, "source": "made up"
})J"};
  // `afterwards` comes first in the pack, and is judged last.
  const Pack pack = pack_of(
      {widget_kind(), finding,
       rule_document({.id = "afterwards", .fails = "findings.exists(f, f.Rule == 'sample')"}),
       rule_document({.fails = "widget.Size > 3"})});
  const auto judged = [&](int64_t size) {
    CaseBuilder builder(pack);
    builder.add("Widget", {{"Size", present(size)}});
    return summaries(builder.evaluate());
  };
  EXPECT_EQ(judged(4), "error: blank on '' at 1; error: blank on '' at 1; ");
  EXPECT_EQ(judged(3), "pass on '' at 1; pass on '' at 1; ");
}

TEST(Definitions, AreLoadedCheckedAndCalled) {
  const auto definition = [](const std::string& type, const std::string& body) {
    return Document{"definitions/big.json", R"({"definition": "big", "parameters": {"w": ")" +
                                                type + R"("}, "is": ")" + body +
                                                R"(", "meaning": "m", "source": "s"})"};
  };
  const Pack pack = pack_of({widget_kind(), whisper_kind(), definition("Widget", "w.Size > 3"),
                             rule_document({.fails = "big(widget)"})});
  CaseBuilder builder(pack);
  builder.add("Widget", {{"Size", present(int64_t{4})}});
  EXPECT_EQ(summary(builder.result("sample")), "error: blank");
  EXPECT_EQ(first_lines({widget_kind(), definition("Wodget", "true")}),
            "definitions/big.json:1:43: 'Wodget' is no type of a parameter");
  EXPECT_EQ(first_lines({widget_kind(), definition("Widget", "w.Sise > 3")}),
            "definitions/big.json:1:63: Widget has no field 'Sise'; did you mean 'Size'?");
}

}  // namespace
}  // namespace pairlint
