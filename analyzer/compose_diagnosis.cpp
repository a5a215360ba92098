#include "compose_diagnosis.h"

#include <string>
#include <utility>

#include "compose_facts.h"

namespace pairlint::report {
namespace {

Edge edge_of(const Findings& findings, const JudgedEdge& judged) {
  const PairingEdge& known = findings.pack.pairing[judged.edge];
  Edge edge;
  edge.edge = known.id;
  edge.title = known.title;
  edge.from = known.from;
  edge.to = known.to;
  edge.state = std::string(edge_state_name(judged.state));
  edge.suppressed = judged.suppressed;
  edge.rules = judged.deciding;
  for (const pairlint::EdgeValue& value : judged.values) {
    edge.values.push_back({std::string(value.side), value.field, value.value,
                           where_of(findings.reading, value.where)});
  }
  return edge;
}

}  // namespace

std::string_view shell_name(Shell shell) {
  switch (shell) {
    case Shell::kSfb:
      return "sfb";
    case Shell::kExchange:
      return "exchange";
    case Shell::kAny:
      return "any";
  }
  return "any";
}

std::vector<Ask> asks_of(const Findings& findings, const std::vector<Question>& questions) {
  std::vector<Ask> asks;
  for (const Question& question : questions) {
    asks.push_back({std::string(shell_name(question.shell)),
                    findings.diagnosis.questions.command_for(question),
                    question.reason,
                    {}});
  }
  return asks;
}

Diagnosis diagnosis_of(const Findings& findings) {
  Diagnosis diagnosis;
  for (const pairlint::RootCause& root : findings.diagnosis.root_causes) {
    diagnosis.root_causes.push_back({root.id, root.consequences});
  }
  for (const JudgedEdge& edge : findings.diagnosis.pairing) {
    diagnosis.pairing.push_back(edge_of(findings, edge));
  }
  for (const OpenQuestion& open : findings.diagnosis.questions.open()) {
    diagnosis.asks.push_back(asks_of(findings, {open.question}).front());
    diagnosis.asks.back().settles = open.settles;
  }
  for (const pairlint::RetestStep& step : findings.diagnosis.retest) {
    diagnosis.retest.push_back(
        {std::string(shell_name(step.shell)), step.what, step.command, step.after});
  }
  return diagnosis;
}

}  // namespace pairlint::report
