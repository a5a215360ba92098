// The map tells where to look: states come from the rules alone, values are shown beside them for
// people to compare.
#include "diagnose/pairing.h"

#include <algorithm>

#include "base/limits.h"
#include "expr/evaluator.h"
#include "rule/facts.h"

namespace pairlint {
namespace {

template <class List, class T>
bool contains(const List& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// Ids by what was found of them on one edge, each once.
struct Votes {
  std::vector<std::string> broken, set_aside, open, good;

  static void add(std::vector<std::string>& ids, std::string_view id) {
    if (!contains(ids, id)) ids.emplace_back(id);
  }
  void add(const RuleResult& result, std::string_view id) {
    if (result.verdict == Verdict::kFail && result.severity != Severity::kInfo) {
      add(result.stands() ? broken : set_aside, id);
    }
    if (result.verdict == Verdict::kUnknown) add(open, id);
    if (result.verdict == Verdict::kPass) add(good, id);
  }
};

void decide(Votes votes, JudgedEdge& judged) {
  judged.open = !votes.open.empty();
  judged.suppressed = votes.broken.empty() && !votes.set_aside.empty();
  if (judged.suppressed) votes.broken = std::move(votes.set_aside);
  if (!votes.broken.empty()) {
    judged.state = EdgeState::kBroken;
    judged.deciding = std::move(votes.broken);
  } else if (votes.open.empty() && !votes.good.empty()) {
    judged.state = EdgeState::kGood;
    judged.deciding = std::move(votes.good);
  } else {
    judged.deciding = std::move(votes.open);
  }
}

/// What the records show, with the same eyes as the rules.
class ValueReader {
 public:
  ValueReader(const Pack& pack, const RecordSet& records, const EvaluationContext& context)
      : pack_(pack), records_(records), facts_(pack, records, context), eval_(pack.vocabulary) {}

  void read(const EdgeFields& shown, std::vector<EdgeValue>& values) {
    const std::vector<Record>& records = records_.lists[shown.kind].records;
    for (uint32_t i = 0; i < records.size(); ++i) {
      if (values.size() >= limits::kEdgeValues) return;
      if (fits(shown, i)) add_fields(shown, records[i], values);
    }
  }

 private:
  bool fits(const EdgeFields& shown, uint32_t record) {
    if (shown.given.empty()) return true;
    std::vector<expr::Value> variables = facts_.variables();
    variables.push_back(facts_.record(shown.kind, record));
    const auto found = eval_.evaluate(shown.given, variables, static_cast<CaseView*>(&facts_));
    return found.value.is_true();
  }

  void add_fields(const EdgeFields& shown, const Record& record, std::vector<EdgeValue>& values) {
    const Kind& kind = pack_.kinds[shown.kind];
    for (const uint32_t index : shown.fields) {
      if (index >= record.fields.size()) continue;
      const FieldValue& value = record.fields[index];
      if (value.state == FieldState::kAbsent || values.size() >= limits::kEdgeValues) continue;
      values.push_back({shown.side,
                        std::string(kind.name) + "." + std::string(kind.fields[index].name),
                        value.shown, value.span});
    }
  }

  const Pack& pack_;
  const RecordSet& records_;
  Facts facts_;
  expr::Evaluator eval_;
};

JudgedEdge judge(const Pack& pack, uint32_t index, std::span<const RuleResult> results,
                 std::span<const Signal> signals) {
  const PairingEdge& edge = pack.pairing[index];
  JudgedEdge judged;
  judged.edge = index;
  Votes votes;
  for (const RuleResult& result : results) {
    const Text& id = pack.rules[result.rule].id;
    if (contains(edge.rules, id)) votes.add(result, id);
  }
  for (const Signal& signal : signals) {
    const Text& id = pack.signals[signal.signal].id;
    if (signal.superseded || !contains(edge.signals, id)) continue;
    Votes::add(signal.stands() ? votes.broken : votes.set_aside, id);
  }
  decide(std::move(votes), judged);
  return judged;
}

}  // namespace

std::string_view edge_state_name(EdgeState state) {
  switch (state) {
    case EdgeState::kGood:
      return "good";
    case EdgeState::kBroken:
      return "broken";
    case EdgeState::kNotCaptured:
      return "notCaptured";
  }
  return "notCaptured";
}

std::vector<JudgedEdge> judge_pairing(const Pack& pack, const RecordSet& records,
                                      const EvaluationContext& context,
                                      std::span<const RuleResult> results,
                                      std::span<const Signal> signals) {
  std::vector<JudgedEdge> edges;
  if (pack.pairing.empty()) return edges;
  ValueReader reader(pack, records, context);
  for (uint32_t i = 0; i < pack.pairing.size(); ++i) {
    edges.push_back(judge(pack, i, results, signals));
    for (const EdgeFields& shown : pack.pairing[i].shows) reader.read(shown, edges.back().values);
  }
  return edges;
}

}  // namespace pairlint
