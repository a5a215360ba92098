#include "load_suppressions.h"

#include <algorithm>

#include "base/text.h"
#include "record/date_text.h"
#include "rule/object_reader.h"
#include "rule/read_document.h"

namespace pairlint {
namespace {

constexpr int64_t kSecondsADay = 86400;

using Names = std::vector<std::string_view>;

template <class List, class Name>
Names names_of(const List& list, Name name) {
  Names names;
  for (const auto& each : list) names.push_back(each.*name);
  return names;
}

/// The kinds of the pack, and what results over the case as a whole are about.
Names kinds_of(const Pack& pack) {
  Names names = names_of(pack.kinds, &Kind::name);
  names.emplace_back("Deployment");
  return names;
}

/// The fields of a kind; of all of them where none is named.
Names fields_of(const Pack& pack, const std::string& kind) {
  Names names;
  for (const Kind& each : pack.kinds) {
    if (!kind.empty() && each.name != kind) continue;
    for (const Field& field : each.fields) names.push_back(field.name);
  }
  return names;
}

/// A name that is there must be one of these.
std::string known_name(ObjectReader& reader, const char* key, const Names& known,
                       const std::string& what, FaultList& faults) {
  const JsonNode* node = reader.find(key, JsonNode::Type::kString);
  if (node == nullptr) return {};
  if (std::find(known.begin(), known.end(), node->text) == known.end()) {
    faults.add(*node, "'" + node->text + "' is no " + what + did_you_mean(node->text, known));
  }
  return node->text;
}

/// The second behind the day `2026-03-01`; nothing for anything else.
std::optional<int64_t> end_of_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  std::string digits(text);
  std::erase(digits, '-');
  const auto day = read_compact_date(digits + "000000");
  return day ? std::optional(day->seconds + kSecondsADay) : std::nullopt;
}

void read_expiry(ObjectReader& reader, SuppressionEntry& entry, FaultList& faults) {
  const JsonNode* node = reader.find("expires", JsonNode::Type::kString);
  if (node == nullptr) return;
  entry.expires = node->text;
  entry.ends = end_of_day(node->text);
  if (!entry.ends) faults.add(*node, "'" + node->text + "' is no date such as 2026-03-01");
}

/// Which findings: those of a rule, all or about one object, or those of a signal.
void read_target(ObjectReader& reader, const JsonNode& node, const Pack& pack,
                 SuppressionEntry& entry, FaultList& faults) {
  const JsonNode* signal = reader.find("signal");
  const bool is_rule = reader.find("rule") != nullptr;
  if ((signal != nullptr) == is_rule) {
    return faults.add(node, is_rule ? "'rule' and 'signal' stand in entries of their own"
                                    : "a suppression needs the key 'rule' or 'signal'");
  }
  entry.is_signal = !is_rule;
  if (entry.is_signal) {
    entry.id = known_name(reader, "signal", names_of(pack.signals, &SignalDefinition::id),
                          "signal that is known", faults);
    return;
  }
  entry.id =
      known_name(reader, "rule", names_of(pack.rules, &Rule::id), "rule that is known", faults);
  entry.kind = known_name(reader, "kind", kinds_of(pack), "kind of record", faults);
  entry.identity = reader.optional_text("identity");
  entry.server = reader.optional_text("server");
  const std::string of = entry.kind.empty() ? "property of any kind" : "property of " + entry.kind;
  entry.property = known_name(reader, "property", fields_of(pack, entry.kind), of, faults);
}

SuppressionEntry read_entry(const JsonNode& node, const Pack& pack, FaultList& faults) {
  SuppressionEntry entry;
  ObjectReader reader(node, "a suppression", faults);
  read_target(reader, node, pack, entry, faults);
  entry.reason = reader.text("reason");
  entry.owner = reader.optional_text("owner");
  read_expiry(reader, entry, faults);
  reader.refuse_other_keys();
  entry.file = faults.document().name;
  const DocumentPlace place = place_in(faults.document(), node.begin);
  entry.line = place.line;
  entry.column = place.column;
  return entry;
}

}  // namespace

tl::expected<std::vector<SuppressionEntry>, std::vector<Error>> load_suppressions(
    const Document& document, const Pack& pack) {
  return read_document(document, [&pack](const JsonNode& root, FaultList& faults) {
    std::vector<SuppressionEntry> entries;
    ObjectReader reader(root, "a suppression file", faults);
    if (const JsonNode* array = reader.require("suppressions", JsonNode::Type::kArray)) {
      for (const JsonNode& node : array->items) entries.push_back(read_entry(node, pack, faults));
    }
    reader.find("$schema");
    reader.refuse_other_keys();
    return entries;
  });
}

}  // namespace pairlint
