// What a pack says of a rule or a known error, put together for the writers.
#include "cli/explanation.h"

#include <algorithm>

#include "cli/decision.h"
#include "cli/placeholders.h"
#include "cli/shell_word.h"

namespace pairlint::cli {
namespace {

using report::Explanation;
using report::Named;

Named name_of(const Rule& rule) { return {rule.id, rule.title, rule.id}; }

Named name_of(const SignalDefinition& signal) {
  return {signal.id, signal.title, signal.table.empty() ? signal.id : signal.table};
}

/// `signal:code-50043`, `rule:<id>`, or the id of a rule.
Named name_of(const Pack& pack, const std::string& reference) {
  const std::string id = reference.substr(reference.find(':') + 1);
  if (const SignalDefinition* signal = pack.find_signal(id)) return name_of(*signal);
  const Rule* rule = pack.find_rule(id);
  return rule ? name_of(*rule) : Named{id, "", id};
}

std::vector<Named> names_of(const Pack& pack, const Items<Text>& references) {
  std::vector<Named> names;
  for (const Text& reference : references) names.push_back(name_of(pack, reference));
  return names;
}

bool names(const Items<Text>& references, const std::string& reference) {
  return std::find(references.begin(), references.end(), reference) != references.end();
}

/// Lines of a table say what the signal of the table says, so that one stands for all.
std::vector<Named> explained_by(const Pack& pack, const std::string& reference) {
  std::vector<Named> found;
  for (const Rule& rule : pack.rules) {
    if (names(rule.explains, reference)) found.push_back(name_of(rule));
  }
  for (const SignalDefinition& signal : pack.signals) {
    if (signal.table.empty() && names(signal.explains, reference)) {
      found.push_back(name_of(signal));
    }
  }
  return found;
}

std::vector<Named> cause_of(const Pack& pack, const std::string& rule) {
  std::vector<Named> found;
  for (const SignalDefinition& signal : pack.signals) {
    const bool listed = std::any_of(signal.causes.begin(), signal.causes.end(),
                                    [&](const Cause& cause) { return cause.rule == rule; });
    if (signal.table.empty() && listed) found.push_back(name_of(signal));
  }
  return found;
}

std::vector<report::Fix> fixes_of(const Pack& pack, const Items<Fix>& fixes) {
  std::vector<report::Fix> shown;
  for (const Fix& fix : fixes) {
    shown.push_back({std::string(shell_word(fix.shell)), with_placeholders(pack, fix.run),
                     with_placeholders(pack, fix.verify), with_placeholders(pack, fix.undo),
                     fix.effect});
  }
  return shown;
}

/// What rules and signals have in common.
template <class Item>
Explanation explain_common(const Pack& pack, const Item& item) {
  Explanation out;
  out.name = name_of(item);
  out.severity = severity_name(item.severity);
  out.confidence = confidence_name(item.confidence);
  out.fixes = fixes_of(pack, item.fixes);
  out.explains = names_of(pack, item.explains);
  out.sources = strings_of(item.references);
  return out;
}

Explanation explain(const Pack& pack, const Rule& rule) {
  Explanation out = explain_common(pack, rule);
  out.step = rule.step;
  out.reason = rule.why;
  out.decision = decision_of(pack, rule);
  out.explained_by = explained_by(pack, "rule:" + rule.id);
  out.cause_of = cause_of(pack, rule.id);
  return out;
}

std::vector<report::PossibleCause> causes_of(const Pack& pack, const SignalDefinition& signal) {
  std::vector<report::PossibleCause> causes;
  for (const Cause& cause : signal.causes) {
    causes.push_back({cause.rule.empty() ? Named{} : name_of(pack, cause.rule), cause.check,
                      std::string(confidence_name(cause.confidence)),
                      std::string(shell_word(cause.shell)), cause.ask});
  }
  return causes;
}

Explanation explain(const Pack& pack, const SignalDefinition& signal) {
  Explanation out = explain_common(pack, signal);
  out.stage = signal.stage;
  out.reason = signal.meaning;
  out.causes = causes_of(pack, signal);
  out.explained_by = explained_by(pack, "signal:" + signal.id);
  return out;
}

/// The lines of the table with what tells them apart.
std::vector<Explanation> table_of(const Pack& pack, const SignalDefinition& signal) {
  std::vector<Explanation> lines;
  for (const SignalDefinition& other : pack.signals) {
    if (other.table != signal.id) continue;
    Explanation& line = lines.emplace_back();
    line.name = name_of(other);
    line.reason = other.meaning;
  }
  return lines;
}

}  // namespace

std::vector<Explanation> explanations_of(const Pack& pack, const Lookup& found) {
  std::vector<Explanation> explanations;
  for (const Rule* rule : found.rules) explanations.push_back(explain(pack, *rule));
  for (const SignalDefinition* signal : found.signals) {
    explanations.push_back(explain(pack, *signal));
    explanations.back().table = table_of(pack, *signal);
  }
  return explanations;
}

}  // namespace pairlint::cli
