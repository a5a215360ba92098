#include <algorithm>

#include "base/text.h"
#include "rule/findings.h"
#include "rule/load_documents.h"
#include "rule/vocabulary.h"

namespace pairlint {
namespace {

void check_binding_name(const JsonMember& member, std::span<const Kind> kinds, FaultList& faults) {
  if (!is_identifier(member.key)) {
    faults.add(member.key_begin, no_identifier(member.key));
  }
  for (const Kind& kind : kinds) {
    if (kind.list != member.key) continue;
    faults.add(member.key_begin, "'" + member.key + "' is the list of " + kind.name +
                                     "; a binding needs another name");
  }
  if (member.key == kContextName) {
    faults.add(member.key_begin,
               "'context' is what is known of the deployment; a binding needs "
               "another name");
  }
}

/// `{ "all": "ExchangeCertificate", "perServer": true }`
void read_list_binding(const JsonMember& member, std::span<const Kind> kinds, Rule& rule,
                       FaultList& faults) {
  ObjectReader reader(member.value, "a binding of a list", faults);
  const JsonNode* all = reader.require("all", JsonNode::Type::kString);
  const bool per_server = reader.find("perServer") != nullptr && reader.truth("perServer");
  reader.refuse_other_keys();
  if (all == nullptr) return;
  if (const auto kind = kind_named(*all, kinds, faults)) {
    rule.bindings.push_back({member.key, *kind, per_server ? Over::kServer : Over::kList});
  }
}

void read_binding(const JsonMember& member, std::span<const Kind> kinds, Rule& rule,
                  FaultList& faults) {
  check_binding_name(member, kinds, faults);
  if (member.value.type == JsonNode::Type::kObject) {
    return read_list_binding(member, kinds, rule, faults);
  }
  if (member.value.type != JsonNode::Type::kString) {
    faults.add(member.value, "a binding must name a kind");
    return;
  }
  if (const auto kind = kind_named(member.value, kinds, faults)) {
    rule.bindings.push_back({member.key, *kind});
  }
}

void read_bindings(const JsonNode* node, std::span<const Kind> kinds, Rule& rule,
                   FaultList& faults) {
  if (node == nullptr) return;
  for (const JsonMember& member : node->members) read_binding(member, kinds, rule, faults);
}

/// A rule with a wrong binding would only repeat that mistake in all its expressions.
bool has_all_bindings(const JsonNode* node, const Rule& rule) {
  return node != nullptr && node->members.size() == rule.bindings.size();
}

void read_at_field(const JsonNode& node, size_t dot, const Kind& kind, Rule& rule,
                   FaultList& faults) {
  const std::string_view name = std::string_view(node.text).substr(dot + 1);
  std::vector<std::string_view> names;
  for (const Field& field : kind.fields) names.push_back(field.name);
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) {
    rule.at_field = static_cast<uint32_t>(found - names.begin());
    return;
  }
  faults.add_inside(
      node, dot + 1,
      kind.name + " has no field '" + std::string(name) + "'" + did_you_mean(name, names));
}

/// An expression of more than a binding's field finds its place by what it reads. Results are about
/// what is bound first.
bool is_expression(std::string_view at) {
  return std::any_of(at.begin(), at.end(),
                     [](char c) { return !is_alnum(c) && c != '_' && c != '.'; });
}

void read_at(const JsonNode* node, const RuleScope& scope, const expr::Declarations& names_in_scope,
             Rule& rule, FaultList& faults) {
  if (node == nullptr) return;
  if (is_expression(node->text)) {
    rule.at = read_expression(*node, expr::Type::dyn(), names_in_scope, faults);
    return;
  }
  const size_t dot = node->text.find('.');
  const std::string_view binding = std::string_view(node->text).substr(0, dot);
  std::vector<std::string_view> names;
  for (const Binding& each : rule.bindings) names.push_back(each.name);
  const auto found = std::find(names.begin(), names.end(), binding);
  if (dot == std::string_view::npos) {
    faults.add(*node, "'at' must be '<binding>.<field>'");
  } else if (found == names.end()) {
    faults.add_inside(
        *node, 0, "'for' binds no '" + std::string(binding) + "'" + did_you_mean(binding, names));
  } else {
    rule.at_binding = static_cast<uint32_t>(found - names.begin());
    read_at_field(*node, dot, scope.kinds[rule.bindings[rule.at_binding].kind], rule, faults);
  }
}

SeverityCase read_severity_case(const JsonNode& node, const expr::Declarations& declarations,
                                FaultList& faults) {
  SeverityCase result;
  ObjectReader reader(node, "a case of 'severityWhen'", faults);
  if (const JsonNode* when = reader.require("when", JsonNode::Type::kString)) {
    result.when = read_expression(*when, expr::Type::boolean(), declarations, faults);
    result.when_text = when->text;
  }
  result.severity = reader.choice("severity", severities());
  reader.refuse_other_keys();
  return result;
}

/// Everything of a rule that may name its bindings.
void read_expressions(ObjectReader& reader, const RuleScope& scope, Rule& rule,
                      References& references, FaultList& faults) {
  using enum JsonNode::Type;
  const expr::Declarations names = with_bindings(scope.declarations, rule.bindings);
  if (const JsonNode* given = reader.find("given", kString)) {
    rule.given = read_expression(*given, expr::Type::boolean(), names, faults);
    rule.given_text = given->text;
  }
  if (const JsonNode* fails = reader.require("fails", kString)) {
    rule.fails = read_expression(*fails, expr::Type::boolean(), names, faults);
    rule.fails_text = fails->text;
  }
  read_at(reader.require("at", kString), scope, names, rule, faults);
  if (const JsonNode* cases = reader.find("severityWhen", kArray)) {
    for (const JsonNode& each : cases->items) {
      rule.severity_when.push_back(read_severity_case(each, names, faults));
    }
  }
  if (const JsonNode* message = reader.require("message", kString)) {
    rule.message = read_template(*message, names, faults);
  }
  rule.fixes = read_fixes(reader.require("fix", kArray), &names, references, faults);
}

bool names_slot(const expr::Program& program, uint32_t slot) {
  return std::any_of(program.nodes.begin(), program.nodes.end(), [&](const expr::Node& node) {
    return node.op == expr::Op::kVariable && node.value == slot;
  });
}

/// Such a rule must wait until all others have been judged.
bool looks_at_findings(std::span<const Kind> kinds, const Rule& rule) {
  const auto is_finding = [](const Kind& kind) { return kind.name == kFindingKind; };
  const auto found = std::find_if(kinds.begin(), kinds.end(), is_finding);
  if (found == kinds.end()) return false;
  const auto slot = static_cast<uint32_t>(found - kinds.begin());
  const auto binds = [&](const Binding& binding) { return binding.kind == slot; };
  return std::any_of(rule.bindings.begin(), rule.bindings.end(), binds) ||
         names_slot(rule.given, slot) || names_slot(rule.fails, slot);
}

void ask_for_expressions(ObjectReader& reader) {
  for (const char* key : {"given", "severityWhen"}) reader.find(key);
  for (const char* key : {"fails", "at", "message", "fix"}) reader.require(key);
}

}  // namespace

Rule read_rule(const JsonNode& root, const RuleScope& scope, References& references,
               FaultList& faults) {
  Rule rule;
  ObjectReader reader(root, "a rule", faults);
  rule.id = reader.text("id");
  rule.step = reader.text("step");
  rule.title = reader.text("title");
  rule.severity = reader.choice("severity", severities());
  rule.confidence = reader.choice("confidence", confidences());
  rule.leads = reader.find("leads") != nullptr && reader.truth("leads");
  const JsonNode* bindings = reader.require("for", JsonNode::Type::kObject);
  read_bindings(bindings, scope.kinds, rule, faults);
  if (has_all_bindings(bindings, rule)) {
    read_expressions(reader, scope, rule, references, faults);
    rule.over_findings = looks_at_findings(scope.kinds, rule);
  } else {
    ask_for_expressions(reader);
  }
  rule.why = reader.text("why");
  rule.explains = read_explains(reader, references, faults);
  rule.references = reader.texts("references");
  reader.refuse_other_keys();
  return rule;
}

}  // namespace pairlint
