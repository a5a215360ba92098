// `explain`: the page of a rule or a known error, from the pack alone.
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/knowledge.h"
#include "cli/lookup.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "report/page.h"
#include "report/sections.h"

namespace pairlint::cli {
namespace {

using report::Page;
using report::Tint;

constexpr size_t kIndent = 3;
constexpr size_t kCodeIndent = 5;

std::string_view shell_word(Shell shell) {
  if (shell == Shell::kSfb) return "sfb";
  return shell == Shell::kExchange ? "exchange" : "any";
}

void append_title(Page& page, const std::string& id, const std::string& title,
                  const std::string& sort) {
  page.gap();
  page.line(0, {{id, Tint::kStrong}});
  page.sentence(kIndent, {{title}});
  page.sentence(kIndent, {{sort, Tint::kDim}});
}

void append_paragraph(Page& page, const char* label, const std::string& text) {
  if (text.empty()) return;
  page.gap();
  page.sentence(kIndent, {{label, Tint::kStrong}, {" " + text}});
}

void append_condition(Page& page, const char* label, const std::string& condition) {
  if (condition.empty()) return;
  page.line(kIndent, {{label}});
  page.command(kCodeIndent, condition);
}

void append_list(Page& page, const char* label, const std::vector<std::string>& items) {
  if (items.empty()) return;
  page.gap();
  page.line(kIndent, {{label, Tint::kStrong}});
  for (const std::string& item : items) page.sentence("   - ", "     ", {{item}});
}

/// The properties that an expression reads, in its order.
void add_fields(const expr::Program& program, std::vector<std::string>& fields) {
  for (const expr::Node& node : program.nodes) {
    if (node.op != expr::Op::kField && node.op != expr::Op::kHasField) continue;
    const std::string& name = program.strings[node.name];
    if (std::find(fields.begin(), fields.end(), name) == fields.end()) fields.push_back(name);
  }
}

/// A command with `<Property>` where a case's own values will stand.
std::string with_placeholders(const Template& command) {
  std::string text;
  for (size_t i = 0; i < command.literals.size(); ++i) {
    text += command.literals[i];
    if (i >= command.expressions.size()) break;
    std::vector<std::string> fields;
    add_fields(command.expressions[i], fields);
    text += "<" + (fields.empty() ? "value" : fields.front()) + ">";
  }
  return text;
}

void append_pack_fixes(Page& page, const Items<Fix>& fixes) {
  std::vector<report::Fix> shown;
  for (const Fix& fix : fixes) {
    shown.push_back({std::string(shell_word(fix.shell)), with_placeholders(fix.run),
                     with_placeholders(fix.verify), with_placeholders(fix.undo), fix.effect});
  }
  report::append_fixes(page, shown);
}

std::string binding_of(const Pack& pack, const Rule& rule) {
  std::string text;
  for (const Binding& binding : rule.bindings) {
    text += (text.empty() ? "for each " : " with each ") + pack.kinds[binding.kind].name + " (" +
            binding.name + ")";
  }
  return text;
}

void append_decision(Page& page, const Pack& pack, const Rule& rule) {
  page.gap();
  page.sentence(kIndent,
                {{"How it is decided", Tint::kStrong}, {", " + binding_of(pack, rule) + ":"}});
  append_condition(page, "applies only where", rule.given_text);
  append_condition(page, "fails where", rule.fails_text);
  std::vector<std::string> fields;
  add_fields(rule.given, fields);
  add_fields(rule.fails, fields);
  page.sentence(kIndent, {{"passes where that is certainly not so"}});
  if (fields.empty()) return;
  page.sentence(kIndent, {{"cannot tell where it hangs on a property that was not captured, "
                           "is cut or masked: " +
                           join(fields, ", ")}});
}

std::string sort_of(Severity severity, Confidence confidence) {
  return std::string(severity_name(severity)) + ", " + std::string(confidence_name(confidence));
}

/// `signal:code-50043` as `code-50043: its title`.
std::string described(const Pack& pack, const std::string& reference) {
  const std::string id = reference.substr(reference.find(':') + 1);
  if (const SignalDefinition* signal = pack.find_signal(id)) return id + ": " + signal->title;
  const Rule* rule = pack.find_rule(id);
  return rule ? id + ": " + rule->title : id;
}

std::vector<std::string> described(const Pack& pack, const Items<Text>& references) {
  std::vector<std::string> lines;
  for (const Text& reference : references) lines.push_back(described(pack, reference));
  return lines;
}

void append_rule(Page& page, const Pack& pack, const Rule& rule) {
  append_title(page, rule.id, rule.title,
               sort_of(rule.severity, rule.confidence) + ", step " + rule.step);
  append_paragraph(page, "Why:", rule.why);
  append_decision(page, pack, rule);
  append_list(page, "Explains:", described(pack, rule.explains));
  append_pack_fixes(page, rule.fixes);
  append_list(page, "Sources:", strings_of(rule.references));
}

void append_cause(Page& page, const Pack& pack, const Cause& cause) {
  const std::string what =
      cause.rule.empty() ? std::string(cause.check) : described(pack, cause.rule);
  page.sentence(
      "   - ", "     ",
      {{what}, {" (" + std::string(confidence_name(cause.confidence)) + ")", Tint::kDim}});
  if (cause.ask.empty()) return;
  page.line(kCodeIndent,
            {{"to check, type " + report::in_shell(shell_word(cause.shell)) + ":", Tint::kDim}});
  page.command(kCodeIndent + 2, cause.ask);
}

void append_signal(Page& page, const Pack& pack, const SignalDefinition& signal) {
  std::string sort = sort_of(signal.severity, signal.confidence);
  if (!signal.stage.empty()) sort += ", stage " + signal.stage;
  append_title(page, signal.id, signal.title, sort);
  append_paragraph(page, "Means:", signal.meaning);
  if (!signal.causes.empty()) {
    page.gap();
    page.line(kIndent, {{"Possible causes, in this order:", Tint::kStrong}});
  }
  for (const Cause& cause : signal.causes) append_cause(page, pack, cause);
  append_list(page, "Explains:", described(pack, signal.explains));
  append_pack_fixes(page, signal.fixes);
  append_list(page, "Sources:", strings_of(signal.references));
}

int complain_of_unknown(const Pack& pack, const std::string& word) {
  std::string text = "no rule and no known error is called '" + word + "'";
  const std::vector<std::string> near = near_ids(pack, word);
  if (!near.empty()) text += "; near to it: " + join(near, ", ");
  complain(text + " (pairlint rules list shows all)");
  return kWrongUse;
}

}  // namespace

int run_explain(const CommandLine& line) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) {
    complain(pack.error().message);
    return kWrongUse;
  }
  const Lookup found = look_up(**pack, line.id);
  if (found.empty()) return complain_of_unknown(**pack, line.id);
  Page page(style_of_stdout(line.colour));
  for (const Rule* rule : found.rules) append_rule(page, **pack, *rule);
  for (const SignalDefinition* signal : found.signals) append_signal(page, **pack, *signal);
  return write_stdout(page.take());
}

}  // namespace pairlint::cli
