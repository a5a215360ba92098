// Nodes are the ids of failing rules and of signals that stand; edges are `explains`, taken
// only between nodes that are there. A rule that is itself a possible cause of a signal explains it
// too: the signal's file says so.
#include "diagnose/diagnosis.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "diagnose/strength.h"

namespace pairlint {
namespace {

/// The failing ids and what each explains among them.
struct Graph {
  std::vector<std::string> ids;  ///< in order of appearance: rules, then signals
  std::map<std::string, std::set<std::string>, std::less<>> explains;

  void add_node(const std::string& id) {
    if (explains.try_emplace(id).second) ids.push_back(id);
  }
  /// Most of what the pack knows is not in the case: only what is costs memory.
  void add_edge(std::string_view from, std::string_view to) {
    const auto cause = from == to ? explains.end() : explains.find(from);
    if (cause != explains.end() && explains.contains(to)) cause->second.emplace(to);
  }
};

std::string_view without_prefix(std::string_view target) {
  return target.substr(target.find(':') + 1);  // npos + 1 is 0
}

Graph build_graph(const Pack& pack, std::span<const RuleResult> results,
                  std::span<const Signal> signals) {
  Graph graph;
  for (const RuleResult& result : results) {
    if (result.stands()) graph.add_node(pack.rules[result.rule].id);
  }
  for (const Signal& signal : signals) {
    if (signal.stands()) graph.add_node(pack.signals[signal.signal].id);
  }
  for (const Rule& rule : pack.rules) {
    for (const Text& target : rule.explains) graph.add_edge(rule.id, without_prefix(target));
  }
  for (const SignalDefinition& signal : pack.signals) {
    for (const Text& target : signal.explains) graph.add_edge(signal.id, without_prefix(target));
    for (const Cause& cause : signal.causes) graph.add_edge(cause.rule, signal.id);
  }
  return graph;
}

std::vector<std::string> explained_by(const Graph& graph, const std::string& id) {
  std::vector<std::string> causes;
  for (const std::string& other : graph.ids) {
    if (graph.explains.at(other).count(id)) causes.push_back(other);
  }
  return causes;
}

/// All that follows from `root`, nearest first.
std::vector<std::string> consequences_of(const Graph& graph, const std::string& root) {
  std::vector<std::string> reached;
  std::set<std::string> seen{root};
  std::vector<std::string> open{root};
  for (size_t i = 0; i < open.size(); ++i) {
    for (const std::string& next : graph.explains.at(open[i])) {
      if (!seen.insert(next).second) continue;
      reached.push_back(next);
      open.push_back(next);
    }
  }
  return reached;
}

/// The numbers of a rule's results, which stand together: [first, last).
std::pair<uint32_t, uint32_t> results_of(const Pack& pack, const Text& id,
                                         std::span<const RuleResult> results) {
  const Rule* rule = id.empty() ? nullptr : pack.find_rule(id);
  if (rule == nullptr) return {0, 0};
  const auto number = static_cast<uint32_t>(rule - pack.rules.begin());
  const auto before = [](const RuleResult& result, uint32_t at) { return result.rule < at; };
  const auto begin = results.begin();
  const auto first = std::lower_bound(begin, results.end(), number, before);
  const auto last = std::lower_bound(first, results.end(), number + 1, before);
  return {static_cast<uint32_t>(first - begin), static_cast<uint32_t>(last - begin)};
}

/// A rule that failed anywhere confirms; one that was decided everywhere and failed nowhere rules
/// out. A result that was not judged saw no record at all and decides nothing.
JudgedCause judge(const Pack& pack, const Cause& cause, std::span<const RuleResult> results) {
  JudgedCause judged;
  bool open = false;
  const auto [first, last] = results_of(pack, cause.rule, results);
  for (uint32_t i = first; i < last; ++i) {
    const RuleResult& result = results[i];
    if (result.verdict == Verdict::kFail) return {0, CauseVerdict::kConfirmed, i, {}};
    judged.asks.insert(judged.asks.end(), result.asks.begin(), result.asks.end());
    if (result.verdict == Verdict::kUnknown || !result.judged) {
      open = true;
    } else if (judged.result == UINT32_MAX) {
      judged.result = i;
    }
  }
  if (judged.result != UINT32_MAX && !open) {
    judged.verdict = CauseVerdict::kRuledOut;
    return judged;
  }
  judged.result = UINT32_MAX;
  if (judged.asks.empty() && !cause.ask.empty()) {
    judged.asks.push_back({cause.shell, cause.ask, cause.check});
  }
  return judged;
}

/// The causes of each signal. A log may show thousands of one kind, which have the same.
class CauseJudge {
 public:
  CauseJudge(const Pack& pack, std::span<const RuleResult> results)
      : pack_(pack), results_(results) {}

  const std::vector<JudgedCause>& causes(uint32_t signal) {
    const auto [at, is_new] = judged_.try_emplace(signal);
    if (!is_new) return at->second;
    const Items<Cause>& causes = pack_.signals[signal].causes;
    for (uint32_t i = 0; i < causes.size(); ++i) {
      at->second.push_back(judge(pack_, causes[i], results_));
      at->second.back().cause = i;
    }
    return at->second;
  }

 private:
  const Pack& pack_;
  std::span<const RuleResult> results_;
  std::map<uint32_t, std::vector<JudgedCause>> judged_;
};

/// Faults of the configuration first, then errors by how near they are to their cause; what is
/// worse goes before.
std::tuple<int, int> rank_of(const Pack& pack, const SignalDefinition& signal) {
  return {-static_cast<int>(signal.severity), distance_from_cause(pack, signal)};
}

std::tuple<int, int> rank_of(const Pack& pack, const std::string& id) {
  if (const Rule* rule = pack.find_rule(id)) return {-static_cast<int>(rule->severity), -1};
  return rank_of(pack, *pack.find_signal(id));
}

/// Indices of signals: those that stand before those that are history, then as above.
std::vector<uint32_t> order_of(const Pack& pack, std::span<const Signal> signals) {
  std::vector<std::tuple<bool, int, int, uint32_t>> keys;
  for (uint32_t i = 0; i < signals.size(); ++i) {
    const auto [severity, distance] = rank_of(pack, pack.signals[signals[i].signal]);
    keys.emplace_back(!signals[i].stands(), severity, distance, i);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<uint32_t> order;
  for (const auto& key : keys) order.push_back(std::get<3>(key));
  return order;
}

std::vector<RootCause> root_causes_of(const Pack& pack, const Graph& graph) {
  std::vector<RootCause> roots;
  for (const std::string& id : graph.ids) {
    if (explained_by(graph, id).empty()) roots.push_back({id, consequences_of(graph, id)});
  }
  std::stable_sort(roots.begin(), roots.end(), [&](const RootCause& a, const RootCause& b) {
    return rank_of(pack, a.id) < rank_of(pack, b.id);
  });
  return roots;
}

/// Judges what may have caused each signal, and asks for what would tell.
void judge_signals(const Pack& pack, const Graph& graph, std::span<const RuleResult> results,
                   std::span<const Signal> signals, Diagnosis& diagnosis) {
  CauseJudge judge(pack, results);
  for (const Signal& signal : signals) {
    const SignalDefinition& definition = pack.signals[signal.signal];
    diagnosis.signal_explained_by.push_back(signal.stands() ? explained_by(graph, definition.id)
                                                            : std::vector<std::string>{});
    // Once a cause is confirmed, nobody needs to look for another before that one is mended.
    const bool settled = !signal.stands() || !diagnosis.signal_explained_by.back().empty();
    diagnosis.causes.push_back(judge.causes(signal.signal));
    for (const JudgedCause& cause : diagnosis.causes.back()) {
      if (settled) break;
      for (const Question& ask : cause.asks) diagnosis.questions.add(ask, definition.id);
    }
  }
}

}  // namespace

std::string_view cause_verdict_name(CauseVerdict verdict) {
  switch (verdict) {
    case CauseVerdict::kConfirmed:
      return "confirmed";
    case CauseVerdict::kRuledOut:
      return "ruledOut";
    case CauseVerdict::kNotChecked:
      return "notChecked";
  }
  return "notChecked";
}

Diagnosis diagnose(const Pack& pack, std::span<const RuleResult> results,
                   std::span<const Signal> signals) {
  Diagnosis diagnosis(pack);
  const Graph graph = build_graph(pack, results, signals);
  for (const RuleResult& result : results) {
    const std::string id = pack.rules[result.rule].id;
    if (result.verdict == Verdict::kFail && !diagnosis.broken_stages.contains(result.rule)) {
      diagnosis.broken_stages[result.rule] = broken_stage(pack, pack.rules[result.rule]);
    }
    diagnosis.result_explained_by.push_back(result.stands() ? explained_by(graph, id)
                                                            : std::vector<std::string>{});
    for (const Question& ask : result.asks) diagnosis.questions.add(ask, id);
  }
  judge_signals(pack, graph, results, signals, diagnosis);
  diagnosis.signal_order = order_of(pack, signals);
  diagnosis.root_causes = root_causes_of(pack, graph);
  return diagnosis;
}

std::vector<uint32_t> unexplained_signals(const Pack& pack, const Diagnosis& diagnosis) {
  std::vector<uint32_t> signals;
  for (const RootCause& root : diagnosis.root_causes) {
    const SignalDefinition* signal = pack.find_signal(root.id);
    if (signal != nullptr) signals.push_back(static_cast<uint32_t>(signal - pack.signals.data()));
  }
  return signals;
}

}  // namespace pairlint
