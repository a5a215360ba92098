// What rules and signals have in common.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "rule/load_documents.h"

namespace pairlint {
namespace {

constexpr std::array<Choice<Severity>, 3> kSeverities = {{
    {"error", Severity::kError},
    {"warning", Severity::kWarning},
    {"info", Severity::kInfo},
}};

constexpr std::array<Choice<Confidence>, 4> kConfidences = {{
    {"documented", Confidence::kDocumented},
    {"observed", Confidence::kObserved},
    {"inferred", Confidence::kInferred},
    {"recalled", Confidence::kRecalled},
}};

constexpr std::array<Choice<Shell>, 3> kShells = {{
    {"any", Shell::kAny},
    {"sfb", Shell::kSfb},
    {"exchange", Shell::kExchange},
}};

Template read_plain(const JsonNode& string, FaultList& faults) {
  const size_t mark = string.text.find("{=");
  if (mark != std::string::npos) {
    faults.add_inside(string, mark, "a signal has no values to insert");
  }
  return {{string.text}, {}};
}

Template read_command_at(ObjectReader& reader, std::string_view key,
                         const expr::Declarations* declarations, FaultList& faults) {
  const JsonNode* node = reader.require(key, JsonNode::Type::kString);
  if (node == nullptr) return {};
  return declarations == nullptr ? read_plain(*node, faults)
                                 : read_command(*node, *declarations, faults);
}

Fix read_fix(const JsonNode& node, const expr::Declarations* declarations, References& references,
             FaultList& faults) {
  Fix fix;
  ObjectReader reader(node, "a fix", faults);
  fix.shell = reader.choice("shell", shells());
  const JsonNode* when =
      declarations == nullptr ? nullptr : reader.find("when", JsonNode::Type::kString);
  if (when) fix.when = read_expression(*when, expr::Type::boolean(), *declarations, faults);
  fix.run = read_command_at(reader, "run", declarations, faults);
  fix.verify = read_command_at(reader, "verify", declarations, faults);
  fix.undo = read_command_at(reader, "undo", declarations, faults);
  fix.effect = reader.text("effect");
  fix.then = reader.optional_texts("then");
  refer_to(reader.find("then"), Reference::To::kFollowUp, references, faults);
  reader.refuse_other_keys();
  return fix;
}

void read_explained(const JsonNode& node, References& references, FaultList& faults) {
  const std::string_view text = node.text;
  const size_t colon = text.find(':');
  const std::string_view head = text.substr(0, colon);
  if (colon == std::string_view::npos || (head != "rule" && head != "signal")) {
    faults.add(node, "'explains' must hold 'rule:<id>' or 'signal:<id>', not '" + node.text + "'");
    return;
  }
  const auto to = head == "rule" ? Reference::To::kRule : Reference::To::kSignal;
  references.push_back({faults.index(), written_offset(faults.document().text, node, colon + 1), to,
                        std::string(text.substr(colon + 1))});
}

}  // namespace

bool is_identifier(std::string_view text) {
  return !text.empty() && !is_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_alnum(c) || c == '_'; });
}

std::string no_identifier(std::string_view text) {
  return "'" + std::string(text) + "' is no name that an expression can use";
}

std::span<const Choice<Severity>> severities() { return kSeverities; }
std::span<const Choice<Confidence>> confidences() { return kConfidences; }
std::span<const Choice<Shell>> shells() { return kShells; }

std::optional<uint32_t> kind_named(const JsonNode& node, std::span<const Kind> kinds,
                                   FaultList& faults) {
  std::vector<std::string_view> names;
  for (uint32_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].name == node.text) return i;
    names.push_back(kinds[i].name);
  }
  faults.add(node, "there is no kind '" + node.text + "'" + did_you_mean(node.text, names));
  return std::nullopt;
}

std::vector<Fix> read_fixes(const JsonNode* list, const expr::Declarations* declarations,
                            References& references, FaultList& faults) {
  std::vector<Fix> fixes;
  if (list == nullptr) return fixes;
  for (const JsonNode& item : list->items) {
    fixes.push_back(read_fix(item, declarations, references, faults));
  }
  return fixes;
}

void refer_to(const JsonNode* ids, Reference::To to, References& references, FaultList& faults) {
  if (ids == nullptr) return;
  for (const JsonNode& id : ids->items) {
    if (id.type != JsonNode::Type::kString || id.text.empty()) continue;
    references.push_back(
        {faults.index(), written_offset(faults.document().text, id, 0), to, id.text});
  }
}

std::vector<std::string> read_explains(ObjectReader& reader, References& references,
                                       FaultList& faults) {
  const JsonNode* list = reader.find("explains", JsonNode::Type::kArray);
  if (list == nullptr) return {};
  for (const JsonNode& item : list->items) {
    if (item.type == JsonNode::Type::kString) read_explained(item, references, faults);
  }
  return reader.optional_texts("explains");
}

}  // namespace pairlint
