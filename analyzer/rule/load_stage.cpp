// rules/stages/<stage>.json: what the log of the storage test shows of one stage.

#include <algorithm>

#include "base/text.h"
#include "rule/load_documents.h"

namespace pairlint {
namespace {

/// The kind whose fields are the options of a run.
constexpr std::string_view kRunKind = "StorageConnectivityTest";

constexpr Choice<StageEffect> kEffects[] = {
    {"seen", StageEffect::kSeen},
    {"entered", StageEffect::kEntered},
    {"challenged", StageEffect::kChallenged},
    {"passed", StageEffect::kPassed},
    {"failed", StageEffect::kFailed},
};

constexpr Choice<StageState> kStates[] = {
    {"passed", StageState::kPassed},
    {"failed", StageState::kFailed},
    {"notReached", StageState::kNotReached},
    {"notShown", StageState::kNotShown},
};

/// `401` or `5xx`.
bool is_status(std::string_view text) {
  const auto is_place = [](char c) { return is_digit(c) || c == 'x'; };
  return text.size() == 3 && is_digit(text[0]) && is_place(text[1]) && is_place(text[2]);
}

void check_statuses(const JsonNode* list, FaultList& faults) {
  if (list == nullptr) return;
  for (const JsonNode& item : list->items) {
    if (item.type == JsonNode::Type::kString && !is_status(item.text)) {
      faults.add(item, "'" + item.text + "' is no HTTP status such as 401 or 5xx");
    }
  }
}

/// What a mark asks of a block besides its tag.
void read_conditions(ObjectReader& reader, StageMark& mark, FaultList& faults) {
  mark.statuses = reader.optional_texts("status");
  check_statuses(reader.find("status", JsonNode::Type::kArray), faults);
  if (reader.find("header")) mark.header = reader.text("header");
  if (reader.find("holds")) mark.holds = reader.text("holds");
  mark.codes = reader.optional_texts("code");
}

StageMark read_mark(const JsonNode& node, FaultList& faults) {
  StageMark mark;
  ObjectReader reader(node, "a mark", faults);
  if (reader.find("line")) {
    mark.line = reader.text("line");
    mark.begins_run = reader.find("beginsRun") != nullptr && reader.truth("beginsRun");
  } else if (reader.find("error")) {
    mark.error = reader.text("error");
  } else {
    mark.trace = reader.text("trace");
    read_conditions(reader, mark, faults);
  }
  if (!mark.holds.empty() && mark.header.empty()) {
    faults.add(node, "'holds' needs the 'header' that holds it");
  }
  mark.effect = reader.choice("effect", std::span<const Choice<StageEffect>>(kEffects));
  const Confidence confidence = reader.choice("confidence", confidences());
  mark.recalled = confidence == Confidence::kRecalled;
  reader.text("source");
  reader.refuse_other_keys();
  return mark;
}

void check_field(const JsonNode* name, std::span<const Kind> kinds, FaultList& faults) {
  if (name == nullptr) return;
  const auto run = std::find_if(kinds.begin(), kinds.end(),
                                [](const Kind& kind) { return kind.name == kRunKind; });
  if (run != kinds.end() && run->field_index(name->text) != Kind::kNoField) return;
  faults.add(*name, "'" + name->text + "' is no field of " + std::string(kRunKind));
}

StageOption read_option(const JsonNode& node, std::span<const Kind> kinds, FaultList& faults) {
  StageOption option;
  ObjectReader reader(node, "an option", faults);
  option.option = reader.text("option");
  check_field(reader.find("option", JsonNode::Type::kString), kinds, faults);
  option.value = reader.text("is");
  if (reader.find("without")) option.without = reader.text("without");
  check_field(reader.find("without", JsonNode::Type::kString), kinds, faults);
  if (reader.find("verdict")) option.verdict = reader.text("verdict");
  option.from = reader.choice("from", std::span<const Choice<StageState>>(kStates));
  option.to = reader.choice("to", std::span<const Choice<StageState>>(kStates));
  option.note = reader.text("note");
  reader.text("source");
  reader.refuse_other_keys();
  return option;
}

uint32_t read_order(const JsonNode* node, FaultList& faults) {
  if (node == nullptr) return 0;
  const bool digits = node->text.size() < 4 && !node->text.empty() &&
                      std::all_of(node->text.begin(), node->text.end(), is_digit);
  if (!digits) faults.add(*node, "'order' must be a number from 0 to 999");
  uint32_t order = 0;
  for (const char c : digits ? std::string_view(node->text) : "")
    order = order * 10 + static_cast<uint32_t>(c - '0');
  return order;
}

}  // namespace

Stage read_stage(const JsonNode& root, std::span<const Kind> kinds, FaultList& faults) {
  using enum JsonNode::Type;
  Stage stage;
  ObjectReader reader(root, "a stage", faults);
  stage.id = reader.text("stage");
  stage.title = reader.text("title");
  stage.order = read_order(reader.require("order", kNumber), faults);
  if (reader.find("request")) stage.request = reader.text("request");
  stage.signals = reader.texts("signals");
  if (const JsonNode* marks = reader.require("marks", kArray)) {
    for (const JsonNode& each : marks->items) stage.marks.push_back(read_mark(each, faults));
  }
  if (const JsonNode* options = reader.find("options", kArray)) {
    for (const JsonNode& each : options->items)
      stage.options.push_back(read_option(each, kinds, faults));
  }
  stage.skippable = reader.find("skippable") != nullptr && reader.truth("skippable");
  if (reader.find("unpassed")) stage.unpassed = reader.text("unpassed");
  reader.text("source");
  reader.refuse_other_keys();
  return stage;
}

}  // namespace pairlint
