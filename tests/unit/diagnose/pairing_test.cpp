#include "diagnose/pairing.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

/// One edge with two rules and a signal.
Pack small_pack() {
  Pack pack;
  pack.rules.resize(3);
  pack.rules[0].id = "first";
  pack.rules[1].id = "second";
  pack.rules[2].id = "elsewhere";
  pack.signals.resize(1);
  pack.signals[0].id = "tls-trust";
  PairingEdge edge;
  edge.id = "tls";
  edge.rules = std::vector<std::string>{"first", "second"};
  edge.signals = std::vector<std::string>{"tls-trust"};
  pack.pairing = {edge};
  return pack;
}

RuleResult result(uint32_t rule, Verdict verdict, Severity severity = Severity::kError) {
  RuleResult result;
  result.rule = rule;
  result.verdict = verdict;
  result.severity = severity;
  return result;
}

std::string judged(const std::vector<RuleResult>& results, const std::vector<Signal>& signals) {
  const Pack pack = small_pack();
  const JudgedEdge edge = judge_pairing(pack, {}, {}, results, signals).at(0);
  std::string text(edge_state_name(edge.state));
  for (const std::string& id : edge.deciding) text += " " + id;
  return edge.open ? text + ", open" : text;
}

TEST(Pairing, JudgesAnEdgeByItsRulesAndErrors) {
  Signal stands, history;
  history.superseded = true;
  const RuleResult pass = result(0, Verdict::kPass), open = result(1, Verdict::kUnknown);
  EXPECT_EQ(judged({}, {}), "notCaptured");
  EXPECT_EQ(judged({pass}, {}), "good first");
  EXPECT_EQ(judged({pass, open}, {}), "notCaptured second, open");
  EXPECT_EQ(judged({pass, result(1, Verdict::kNotApplicable)}, {}), "good first");
  EXPECT_EQ(judged({result(0, Verdict::kFail), open}, {}), "broken first, open");
  EXPECT_EQ(judged({result(0, Verdict::kFail, Severity::kWarning)}, {}), "broken first");
  EXPECT_EQ(judged({pass, result(1, Verdict::kFail, Severity::kInfo)}, {}), "good first");
  EXPECT_EQ(judged({pass, result(2, Verdict::kFail)}, {}), "good first");
  EXPECT_EQ(judged({pass}, {stands}), "broken tls-trust");
  EXPECT_EQ(judged({pass}, {history}), "good first");
}

TEST(Pairing, ShowsTheValuesOfTheRecordsThatFit) {
  const Pack& pack = shipped_pack();
  const uint32_t kind = pack.kind_index("CsCertificate");
  RecordSet records;
  records.lists.resize(pack.kinds.size());
  records.lists[kind].completeness = Completeness::kComplete;
  for (const char* use : {"OAuthTokenIssuer", "Default"}) {
    Record certificate;
    certificate.kind = kind;
    certificate.fields.resize(pack.kinds[kind].fields.size());
    FieldValue& field = certificate.fields[pack.kinds[kind].field_index("Use")];
    field.state = FieldState::kPresent;
    field.payload = std::string(use);
    FieldValue& thumbprint = certificate.fields[pack.kinds[kind].field_index("Thumbprint")];
    thumbprint.state = FieldState::kPresent;
    thumbprint.payload = thumbprint.shown = std::string("of ") + use;
    records.lists[kind].records.push_back(certificate);
  }
  std::string shown;
  for (const JudgedEdge& edge : judge_pairing(pack, records, {}, {}, {})) {
    for (const EdgeValue& value : edge.values) {
      shown += pack.pairing[edge.edge].id + " " + std::string(value.side) + " " + value.field +
               "=" + value.value + "\n";
    }
  }
  EXPECT_EQ(shown, "sfb-signature sfb CsCertificate.Thumbprint=of OAuthTokenIssuer\n");
}

}  // namespace
}  // namespace pairlint
