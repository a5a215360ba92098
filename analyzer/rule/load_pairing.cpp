// The pairing map: which rules and signals judge each edge, and which values stand at its ends.
#include <algorithm>
#include <array>

#include "rule/load_documents.h"
#include "rule/vocabulary.h"

namespace pairlint {
namespace {

constexpr std::array<Choice<std::string_view>, 2> kSides = {
    {{"sfb", "sfb"}, {"exchange", "exchange"}}};

std::string read_side(ObjectReader& reader, std::string_view key) {
  return std::string(reader.choice(key, std::span<const Choice<std::string_view>>(kSides)));
}

std::vector<std::string> read_ids(ObjectReader& reader, std::string_view key, Reference::To to,
                                  References& references, FaultList& faults) {
  refer_to(reader.find(key), to, references, faults);
  return reader.texts(key);
}

void read_shown(const JsonNode& list, const Kind& kind, EdgeFields& fields, FaultList& faults) {
  for (const JsonNode& item : list.items) {
    if (item.type != JsonNode::Type::kString) continue;
    const uint32_t index = kind.field_index(item.text);
    if (index == Kind::kNoField) {
      std::vector<std::string_view> names;
      for (const Field& field : kind.fields) names.push_back(field.name);
      faults.add(item,
                 kind.name + " has no field '" + item.text + "'" + did_you_mean(item.text, names));
    } else {
      fields.fields.push_back(index);
    }
  }
}

EdgeFields read_fields(const JsonNode& node, const RuleScope& scope, FaultList& faults) {
  EdgeFields fields;
  ObjectReader reader(node, "what an edge shows", faults);
  fields.side = read_side(reader, "side");
  const JsonNode* name = reader.require("kind", JsonNode::Type::kString);
  const JsonNode* given = reader.find("given", JsonNode::Type::kString);
  const JsonNode* list = reader.require("fields", JsonNode::Type::kArray);
  reader.texts("fields");
  reader.refuse_other_keys();
  const auto kind = name == nullptr ? std::nullopt : kind_named(*name, scope.kinds, faults);
  if (!kind) return fields;
  fields.kind = *kind;
  if (list) read_shown(*list, scope.kinds[*kind], fields, faults);
  if (given == nullptr) return fields;
  const Binding record{"record", *kind};
  fields.given = read_expression(*given, expr::Type::boolean(),
                                 with_bindings(scope.declarations, {&record, 1}), faults);
  return fields;
}

PairingEdge read_edge(const JsonNode& node, const RuleScope& scope, References& references,
                      FaultList& faults) {
  PairingEdge edge;
  ObjectReader reader(node, "an edge", faults);
  edge.id = reader.text("edge");
  edge.title = reader.text("title");
  edge.from = read_side(reader, "from");
  edge.to = read_side(reader, "to");
  edge.rules = read_ids(reader, "rules", Reference::To::kRule, references, faults);
  edge.signals = read_ids(reader, "signals", Reference::To::kSignal, references, faults);
  if (const JsonNode* shows = reader.require("shows", JsonNode::Type::kArray)) {
    for (const JsonNode& each : shows->items) {
      edge.shows.push_back(read_fields(each, scope, faults));
    }
  }
  reader.refuse_other_keys();
  return edge;
}

}  // namespace

std::vector<PairingEdge> read_pairing(const JsonNode& root, const RuleScope& scope,
                                      References& references, FaultList& faults) {
  std::vector<PairingEdge> edges;
  ObjectReader reader(root, "the pairing map", faults);
  if (const JsonNode* list = reader.require("edges", JsonNode::Type::kArray)) {
    for (const JsonNode& each : list->items) {
      edges.push_back(read_edge(each, scope, references, faults));
    }
  }
  reader.text("source");
  reader.refuse_other_keys();
  return edges;
}

}  // namespace pairlint
