#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "rule/load_documents.h"

namespace pairlint {
namespace {

constexpr std::array<Choice<WhenAbsent>, 2> kWhenAbsent = {{
    {"ask", WhenAbsent::kAsk},
    {"silent", WhenAbsent::kSilent},
}};

constexpr std::array<Choice<FieldType>, 10> kScalarTypes = {{
    {"text", FieldType::kText},
    {"url", FieldType::kUrl},
    {"fqdn", FieldType::kFqdn},
    {"domainList", FieldType::kDomainList},
    {"flags", FieldType::kFlags},
    {"thumbprint", FieldType::kThumbprint},
    {"timestamp", FieldType::kTimestamp},
    {"bool", FieldType::kBool},
    {"int", FieldType::kInt},
    {"guid", FieldType::kGuid},
}};

/// Lists hold what is text to expressions.
constexpr std::array<Choice<FieldType>, 5> kElementTypes = {{
    {"list<text>", FieldType::kText},
    {"list<url>", FieldType::kUrl},
    {"list<fqdn>", FieldType::kFqdn},
    {"list<guid>", FieldType::kGuid},
    {"list<thumbprint>", FieldType::kThumbprint},
}};

std::vector<std::string_view> type_names() {
  std::vector<std::string_view> names;
  for (const auto& choice : kScalarTypes) names.push_back(choice.word);
  for (const auto& choice : kElementTypes) names.push_back(choice.word);
  return names;
}

void read_type(const JsonNode& node, Field& field, FaultList& faults) {
  const auto is_named = [&](const Choice<FieldType>& choice) { return choice.word == node.text; };
  const auto scalar = std::find_if(kScalarTypes.begin(), kScalarTypes.end(), is_named);
  const auto list = std::find_if(kElementTypes.begin(), kElementTypes.end(), is_named);
  if (scalar != kScalarTypes.end()) {
    field.type = scalar->value;
  } else if (list != kElementTypes.end()) {
    field.type = FieldType::kList;
    field.element = list->value;
  } else {
    faults.add(node,
               "'" + node.text + "' is no type of a field" + did_you_mean(node.text, type_names()));
  }
}

bool is_path(std::string_view text) {
  for (const std::string_view name : split_at(text, '.')) {
    if (name.empty()) return false;
  }
  return true;
}

void read_values(const JsonNode& names, Field& field, FaultList& faults) {
  if (field.type != FieldType::kText && field.type != FieldType::kFlags) {
    faults.add(names, "only fields of text or flags have names for their values");
  }
  for (const JsonMember& member : names.members) {
    const bool named = member.value.type == JsonNode::Type::kString && !member.value.text.empty();
    if (!named) faults.add(member.value, "the name of a value must be a string that is not empty");
    field.values.push_back({member.key, member.value.text});
  }
}

void read_bits(const JsonNode& node, Field& field, FaultList& faults) {
  constexpr uint32_t kMost = 62;
  const auto [end, error] =
      std::from_chars(node.text.data(), node.text.data() + node.text.size(), field.bits);
  const bool whole = error == std::errc{} && end == node.text.data() + node.text.size();
  if (field.type != FieldType::kInt || !whole || field.bits == 0 || field.bits > kMost) {
    faults.add(node, "'bits' is how many low bits of a field of type int count, 1 to 62");
    field.bits = 0;
  }
}

void read_detailed_field(const JsonNode& node, Field& field, FaultList& faults) {
  ObjectReader reader(node, "a field", faults);
  if (const JsonNode* type = reader.require("type", JsonNode::Type::kString)) {
    read_type(*type, field, faults);
  }
  field.from = reader.optional_texts("from");
  for (const Text& path : field.from) {
    if (!is_path(path)) faults.add(node, "'" + path + "' is no path: names joined by dots");
  }
  if (const JsonNode* bits = reader.find("bits", JsonNode::Type::kNumber)) {
    read_bits(*bits, field, faults);
  }
  if (const JsonNode* values = reader.find("values", JsonNode::Type::kObject)) {
    read_values(*values, field, faults);
  }
  reader.refuse_other_keys();
}

void read_field(const JsonMember& member, Kind& kind, FaultList& faults) {
  if (kind.field_index(member.key) != Kind::kNoField) {
    faults.add(member.key_begin, "the field '" + member.key + "' is there already; field names " +
                                     "differ by more than case");
  }
  if (!is_identifier(member.key)) faults.add(member.key_begin, no_identifier(member.key));
  Field& field = kind.fields.emplace_back();
  field.name = member.key;
  if (member.value.type == JsonNode::Type::kString) return read_type(member.value, field, faults);
  if (member.value.type == JsonNode::Type::kObject) {
    return read_detailed_field(member.value, field, faults);
  }
  faults.add(member.value, "a field must be the name of its type or an object, not " +
                               std::string(json_type_name(member.value.type)));
}

/// The index of a field that the document names; a fault if there is none.
uint32_t field_named(const JsonNode& node, const Kind& kind, FaultList& faults) {
  std::vector<std::string_view> names;
  for (uint32_t i = 0; i < kind.fields.size(); ++i) {
    if (kind.fields[i].name == node.text) return i;
    names.push_back(kind.fields[i].name);
  }
  faults.add(node,
             kind.name + " has no field '" + node.text + "'" + did_you_mean(node.text, names));
  return Kind::kNoField;
}

void read_identity(const JsonNode* node, Kind& kind, FaultList& faults) {
  if (node == nullptr) return;
  const bool several = node->type == JsonNode::Type::kArray;
  const std::vector<JsonNode> one = several ? std::vector<JsonNode>{} : std::vector{*node};
  for (const JsonNode& name : several ? node->items : one) {
    const uint32_t field = field_named(name, kind, faults);
    if (field != Kind::kNoField) kind.identity.push_back(field);
  }
}

bool is_source_of_field(const std::string& path, const Kind& kind) {
  return std::any_of(kind.fields.begin(), kind.fields.end(), [&](const Field& field) {
    return std::find(field.from.begin(), field.from.end(), path) != field.from.end();
  });
}

std::vector<std::string> read_name_set(const JsonNode& set, const Kind& kind, FaultList& faults) {
  std::vector<std::string> names;
  for (const JsonNode& name : set.items) {
    const bool excluded = name.text.size() > 1 && name.text.front() == '!';
    if (!excluded && !is_source_of_field(name.text, kind)) field_named(name, kind, faults);
    names.push_back(name.text);
  }
  if (names.empty()) faults.add(set, "a set of names in 'recognisedBy' must name a field");
  return names;
}

void read_recognised_by(const JsonNode* sets, Kind& kind, FaultList& faults) {
  if (sets == nullptr) return;
  for (const JsonNode& set : sets->items) {
    kind.recognised_by.push_back(read_name_set(set, kind, faults));
  }
}

/// Expressions call a kind's type and its records by these.
void check_names(ObjectReader& reader, FaultList& faults) {
  for (const char* key : {"kind", "list"}) {
    const JsonNode* node = reader.find(key);
    if (node == nullptr || node->text.empty() || is_identifier(node->text)) continue;
    faults.add(*node, no_identifier(node->text));
  }
}

void check_capture(const JsonNode* capture, const Kind& kind, FaultList& faults) {
  const bool asks = kind.when_absent == WhenAbsent::kAsk;
  if (capture == nullptr || !asks || !kind.capture.empty()) return;
  faults.add(*capture, "a kind that asks when it is absent must name the command to ask for");
}

/// `"selector": { "parameter": "Type", "field": "Use" }`.
void read_selector(const JsonNode* node, Kind& kind, FaultList& faults) {
  if (node == nullptr) return;
  ObjectReader reader(*node, "a selector", faults);
  if (const JsonNode* parameter = reader.require("parameter", JsonNode::Type::kString)) {
    kind.selector = parameter->text;
    const bool listed = std::find(kind.selectors.begin(), kind.selectors.end(), kind.selector) !=
                        kind.selectors.end();
    if (!listed) faults.add(*parameter, "'" + kind.selector + "' is not among the 'selectors'");
  }
  if (const JsonNode* field = reader.require("field", JsonNode::Type::kString)) {
    kind.selected_field = field_named(*field, kind, faults);
  }
  reader.refuse_other_keys();
}

/// `"line": { "field": "Version", "begin": ["Skype for Business Server "] }`.
void read_line(const JsonNode* node, Kind& kind, FaultList& faults) {
  if (node == nullptr) return;
  ObjectReader reader(*node, "a line", faults);
  if (const JsonNode* field = reader.require("field", JsonNode::Type::kString)) {
    kind.line_field = field_named(*field, kind, faults);
  }
  kind.line_beginnings = reader.optional_texts("begin");
  reader.refuse_other_keys();
}

void read_captured_at(const JsonNode* node, Kind& kind, FaultList& faults) {
  if (node == nullptr) return;
  kind.captured_field = field_named(*node, kind, faults);
  const bool named = kind.captured_field != Kind::kNoField;
  if (named && kind.fields[kind.captured_field].type != FieldType::kTimestamp) {
    faults.add(*node, "'" + node->text + "' is no timestamp");
  }
}

}  // namespace

Kind read_kind(const JsonNode& root, FaultList& faults) {
  Kind kind;
  ObjectReader reader(root, "a kind", faults);
  kind.name = reader.text("kind");
  kind.list = reader.text("list");
  check_names(reader, faults);
  kind.shell = reader.choice("shell", shells());
  kind.cmdlets = reader.texts("cmdlets");
  kind.capture = reader.any_text("capture");
  kind.one_per_organization = reader.truth("onePerOrganization");
  kind.when_absent = reader.choice("whenAbsent", std::span<const Choice<WhenAbsent>>(kWhenAbsent));
  kind.selectors = reader.texts("selectors");
  kind.per_server = reader.optional_texts("perServer");
  kind.server_parameter = reader.optional_text("serverParameter");
  if (const JsonNode* fields = reader.require("fields", JsonNode::Type::kObject)) {
    for (const JsonMember& member : fields->members) read_field(member, kind, faults);
  }
  read_identity(reader.require("identity"), kind, faults);
  read_selector(reader.find("selector", JsonNode::Type::kObject), kind, faults);
  read_recognised_by(reader.require("recognisedBy", JsonNode::Type::kArray), kind, faults);
  read_line(reader.find("line", JsonNode::Type::kObject), kind, faults);
  read_captured_at(reader.find("capturedAt", JsonNode::Type::kString), kind, faults);
  kind.types = reader.optional_texts("types");
  reader.text("source");
  check_capture(reader.find("capture"), kind, faults);
  reader.refuse_other_keys();
  return kind;
}

}  // namespace pairlint
