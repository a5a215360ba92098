// rules/definitions/<name>.json and rules/context/<name>.json: what rules share.

#include <algorithm>
#include <optional>

#include "rule/load_documents.h"

namespace pairlint {
namespace {

std::optional<expr::Type> scalar_type(std::string_view text, std::span<const Kind> kinds) {
  if (text == "text") return expr::Type::string();
  if (text == "bool") return expr::Type::boolean();
  if (text == "int") return expr::Type::integer();
  if (text == "timestamp") return expr::Type::timestamp();
  for (uint32_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].name == text) return expr::Type::record(i);
  }
  return std::nullopt;
}

/// `text`, `bool`, `int`, `timestamp`, the name of a kind, or a list of these.
std::optional<expr::Type> parameter_type(std::string_view text, std::span<const Kind> kinds) {
  constexpr std::string_view kList = "list<";
  if (!text.starts_with(kList) || !text.ends_with('>')) return scalar_type(text, kinds);
  const auto element =
      scalar_type(text.substr(kList.size(), text.size() - kList.size() - 1), kinds);
  return element ? std::optional(expr::Type::list(*element)) : std::nullopt;
}

/// Adds the parameters to the names that the body may use.
void read_parameters(const JsonNode& node, const RuleScope& scope, expr::Definition& definition,
                     expr::Declarations& names, FaultList& faults) {
  for (const JsonMember& member : node.members) {
    if (!is_identifier(member.key)) faults.add(member.key_begin, no_identifier(member.key));
    const auto type = parameter_type(member.value.text, scope.kinds);
    if (!type) faults.add(member.value, "'" + member.value.text + "' is no type of a parameter");
    definition.parameters.push_back(member.key);
    names.variables.push_back({member.key, type.value_or(expr::Type::dyn())});
  }
}

TraitCase read_case(const JsonNode& node, const Trait& trait,
                    const expr::Declarations& declarations, FaultList& faults) {
  TraitCase derived;
  ObjectReader reader(node, "a case of 'derived'", faults);
  if (const JsonNode* when = reader.require("when", JsonNode::Type::kString)) {
    derived.when = read_expression(*when, expr::Type::boolean(), declarations, faults);
  }
  derived.value = reader.text("is");
  const auto& values = trait.values;
  if (std::find(values.begin(), values.end(), derived.value) == values.end()) {
    faults.add(node, "'" + derived.value + "' is none of the trait's values");
  }
  reader.refuse_other_keys();
  return derived;
}

}  // namespace

DefinitionDocument read_definition(const JsonNode& root, const RuleScope& scope,
                                   FaultList& faults) {
  DefinitionDocument document;
  expr::Definition& definition = document.definition;
  ObjectReader reader(root, "a definition", faults);
  definition.name = reader.text("definition");
  expr::Declarations names = scope.declarations;
  if (const JsonNode* parameters = reader.require("parameters", JsonNode::Type::kObject)) {
    read_parameters(*parameters, scope, definition, names, faults);
  }
  if (const JsonNode* body = reader.require("is", JsonNode::Type::kString)) {
    definition.body = body->text;
    read_expression(*body, expr::Type::dyn(), names, faults);
  }
  document.meaning = reader.text("meaning");
  reader.text("source");
  reader.refuse_other_keys();
  return document;
}

Trait read_trait(const JsonNode& root, const expr::Declarations& declarations, FaultList& faults) {
  Trait trait;
  ObjectReader reader(root, "a trait", faults);
  trait.name = reader.text("trait");
  trait.title = reader.text("title");
  trait.values = reader.texts("values");
  if (const JsonNode* cases = reader.require("derived", JsonNode::Type::kArray)) {
    for (const JsonNode& each : cases->items) {
      trait.derived.push_back(read_case(each, trait, declarations, faults));
    }
  }
  trait.shell = reader.choice("shell", shells());
  trait.capture = reader.text("capture");
  reader.text("source");
  reader.refuse_other_keys();
  return trait;
}

}  // namespace pairlint
