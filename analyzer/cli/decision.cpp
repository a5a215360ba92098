// Programs know nothing of definitions any more, so what a condition calls is read from its text.
#include "cli/decision.h"

#include <algorithm>

#include "base/text.h"
#include "cli/shell_word.h"

namespace pairlint::cli {
namespace {

template <class T>
void add_once(std::vector<T>& all, const T& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

bool is_of_name(char c) { return is_alnum(c) || c == '_'; }

/// Behind the string that begins at `at`. Raw and triple-quoted strings are not told apart: in a
/// condition they would at worst show one definition too many or too few.
size_t behind_string(std::string_view cel, size_t at) {
  const char quote = cel[at++];
  while (at < cel.size() && cel[at] != quote) at += cel[at] == '\\' ? 2 : 1;
  return std::min(at + 1, cel.size());
}

/// Names before a `(`, but not behind a dot: those are methods.
std::vector<std::string_view> called_in(std::string_view cel) {
  std::vector<std::string_view> names;
  for (size_t at = 0; at < cel.size();) {
    if (cel[at] == '\'' || cel[at] == '"') {
      at = behind_string(cel, at);
      continue;
    }
    size_t end = at;
    while (end < cel.size() && is_of_name(cel[end])) ++end;
    const bool called = end > at && end < cel.size() && cel[end] == '(';
    if (called && (at == 0 || cel[at - 1] != '.')) names.push_back(cel.substr(at, end - at));
    at = std::max(end, at + 1);
  }
  return names;
}

void add_called(const Pack& pack, std::string_view cel, std::vector<size_t>& called) {
  for (const std::string_view name : called_in(cel)) {
    for (size_t i = 0; i < pack.definitions.size(); ++i) {
      if (pack.definitions[i].name == name) add_once(called, i);
    }
  }
}

/// Definitions call only those before them, so this comes to an end.
std::vector<report::NamedExpression> definitions_of(const Pack& pack, const Rule& rule) {
  std::vector<size_t> called;
  add_called(pack, rule.given_text, called);
  add_called(pack, rule.fails_text, called);
  for (const SeverityCase& each : rule.severity_when) add_called(pack, each.when_text, called);
  std::vector<report::NamedExpression> shown;
  for (size_t i = 0; i < called.size(); ++i) {
    const expr::Definition& definition = pack.definitions[called[i]];
    shown.push_back({definition.name + "(" + join(strings_of(definition.parameters), ", ") + ")",
                     pack.meanings[called[i]], definition.body});
    add_called(pack, definition.body, called);
  }
  return shown;
}

std::string subject_of(const Pack& pack, const Binding& binding, bool first) {
  std::string what = pack.kinds[binding.kind].name + " (" + binding.name + ")";
  switch (binding.over) {
    case Over::kRecord:
      return (first ? "for each " : " with each ") + what;
    case Over::kList:
      return (first ? "over all " : " with all ") + what + " together";
    case Over::kServer:
      return (first ? "for each server over all its " : " with all of one server's ") + what;
  }
  return what;
}

std::string subject_of(const Pack& pack, const Rule& rule) {
  std::string text;
  for (const Binding& binding : rule.bindings) text += subject_of(pack, binding, text.empty());
  return text;
}

/// Slots below the number of kinds are their lists: see rule/vocabulary.h.
void add_lists(const Pack& pack, const expr::Program& program, std::vector<uint32_t>& kinds) {
  for (const expr::Node& node : program.nodes) {
    if (node.op == expr::Op::kVariable && node.value < pack.kinds.size()) {
      add_once(kinds, node.value);
    }
  }
}

std::vector<report::Look> looks_of(const Pack& pack, const Rule& rule) {
  std::vector<uint32_t> kinds;
  for (const Binding& binding : rule.bindings) add_once(kinds, binding.kind);
  add_lists(pack, rule.given, kinds);
  add_lists(pack, rule.fails, kinds);
  std::vector<report::Look> looks;
  for (const uint32_t index : kinds) {
    const Kind& kind = pack.kinds[index];
    if (kind.capture.empty()) continue;
    looks.push_back({kind.name, std::string(shell_word(kind.shell)), kind.capture});
  }
  return looks;
}

/// The properties that expressions read, each once, in their order.
std::vector<std::string> fields_of(const std::vector<const expr::Program*>& programs) {
  std::vector<std::string> fields;
  for (const expr::Program* program : programs) {
    for (const expr::Node& node : program->nodes) {
      if (node.op != expr::Op::kField && node.op != expr::Op::kHasField) continue;
      add_once(fields, std::string(program->strings[node.name]));
    }
  }
  return fields;
}

}  // namespace

report::Decision decision_of(const Pack& pack, const Rule& rule) {
  report::Decision decision;
  decision.subject = subject_of(pack, rule);
  decision.given = rule.given_text;
  decision.fails = rule.fails_text;
  for (const SeverityCase& each : rule.severity_when) {
    decision.severities.push_back({each.when_text, std::string(severity_name(each.severity))});
  }
  decision.definitions = definitions_of(pack, rule);
  decision.fields = fields_of({&rule.given, &rule.fails});
  decision.looks = looks_of(pack, rule);
  return decision;
}

}  // namespace pairlint::cli
