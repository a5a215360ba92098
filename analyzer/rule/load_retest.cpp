// What stands around the rules: what to do once fixes are in, and which errors are believed first.
#include <algorithm>

#include "rule/load_documents.h"

namespace pairlint {
namespace {

FollowUp read_step(const JsonNode& node, const expr::Declarations& declarations,
                   FaultList& faults) {
  FollowUp step;
  ObjectReader reader(node, "a step", faults);
  step.id = reader.text("step");
  step.shell = reader.choice("shell", shells());
  step.what = reader.text("what");
  const JsonNode* when = reader.find("when", JsonNode::Type::kString);
  if (when) step.when = read_expression(*when, expr::Type::boolean(), declarations, faults);
  const JsonNode* run = reader.require("run", JsonNode::Type::kString);
  if (run) step.run = read_command(*run, declarations, faults);
  step.after_every_fix = reader.find("afterEveryFix") != nullptr && reader.truth("afterEveryFix");
  reader.refuse_other_keys();
  return step;
}

/// All others, in the order of evidence.
constexpr std::string_view kOthers = "*";

/// What the ids of signals begin with, each once.
std::vector<std::string_view> families_of(std::span<const SignalDefinition> signals) {
  std::vector<std::string_view> families;
  for (const SignalDefinition& signal : signals) {
    const std::string_view id = signal.id;
    families.push_back(id.substr(0, id.find('-')));
  }
  std::sort(families.begin(), families.end());
  families.erase(std::unique(families.begin(), families.end()), families.end());
  return families;
}

std::string read_family(const JsonNode& node, const std::vector<std::string_view>& known,
                        FaultList& faults) {
  ObjectReader reader(node, "a family", faults);
  std::string name = reader.text("family");
  const JsonNode* at = reader.find("family", JsonNode::Type::kString);
  reader.text("why");
  reader.refuse_other_keys();
  if (at == nullptr || name.empty() || name == kOthers) return name;
  if (std::find(known.begin(), known.end(), name) == known.end()) {
    faults.add(*at, "no signal is called '" + name + "-...'" + did_you_mean(name, known));
  }
  return name;
}

}  // namespace

std::vector<FollowUp> read_retest(const JsonNode& root, const expr::Declarations& declarations,
                                  FaultList& faults) {
  std::vector<FollowUp> steps;
  ObjectReader reader(root, "the way to the next test", faults);
  if (const JsonNode* list = reader.require("steps", JsonNode::Type::kArray)) {
    for (const JsonNode& each : list->items) {
      steps.push_back(read_step(each, declarations, faults));
    }
  }
  reader.text("source");
  reader.refuse_other_keys();
  return steps;
}

std::vector<std::string> read_evidence(const JsonNode& root,
                                       std::span<const SignalDefinition> signals,
                                       FaultList& faults) {
  std::vector<std::string> order;
  const std::vector<std::string_view> known = families_of(signals);
  ObjectReader reader(root, "the order of evidence", faults);
  const JsonNode* list = reader.require("nearestFirst", JsonNode::Type::kArray);
  for (size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
    const std::string name = read_family(list->items[i], known, faults);
    if (std::find(order.begin(), order.end(), name) != order.end()) {
      faults.add(list->items[i], "'" + name + "' stands here twice");
    }
    order.push_back(name);
  }
  if (list != nullptr && std::find(order.begin(), order.end(), kOthers) == order.end()) {
    faults.add(*list, "'nearestFirst' must hold '*', which is all others");
  }
  reader.text("source");
  reader.refuse_other_keys();
  return order;
}

}  // namespace pairlint
