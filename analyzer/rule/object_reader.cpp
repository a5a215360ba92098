#include "rule/object_reader.h"

#include <algorithm>

namespace pairlint {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string wrong_type(std::string_view key, JsonNode::Type wanted, JsonNode::Type found) {
  return quoted(key) + " must be " + std::string(json_type_name(wanted)) + ", not " +
         std::string(json_type_name(found));
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string list;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
}

}  // namespace

ObjectReader::ObjectReader(const JsonNode& node, std::string_view what, FaultList& faults)
    : node_(node), what_(what), faults_(faults) {
  if (node.type == JsonNode::Type::kObject) return;
  faults_.add(node, what_ + " must be an object, not " + std::string(json_type_name(node.type)));
}

const JsonNode* ObjectReader::find(std::string_view key) {
  asked_.push_back(key);
  const auto member = std::find_if(node_.members.begin(), node_.members.end(),
                                   [&](const JsonMember& each) { return each.key == key; });
  return member == node_.members.end() ? nullptr : &member->value;
}

const JsonNode* ObjectReader::require(std::string_view key) {
  const JsonNode* node = find(key);
  if (node == nullptr && node_.type == JsonNode::Type::kObject) {
    faults_.add(node_, what_ + " needs the key " + quoted(key));
  }
  return node;
}

const JsonNode* ObjectReader::of_type(const JsonNode* node, std::string_view key,
                                      JsonNode::Type type) {
  if (node == nullptr || node->type == type) return node;
  faults_.add(*node, wrong_type(key, type, node->type));
  return nullptr;
}

const JsonNode* ObjectReader::find(std::string_view key, JsonNode::Type type) {
  return of_type(find(key), key, type);
}

const JsonNode* ObjectReader::require(std::string_view key, JsonNode::Type type) {
  return of_type(require(key), key, type);
}

std::string ObjectReader::any_text(std::string_view key) {
  const JsonNode* node = require(key, JsonNode::Type::kString);
  return node == nullptr ? std::string() : node->text;
}

std::string ObjectReader::text(std::string_view key) {
  const JsonNode* node = require(key, JsonNode::Type::kString);
  if (node == nullptr) return {};
  if (node->text.empty()) faults_.add(*node, quoted(key) + " is empty");
  return node->text;
}

std::string ObjectReader::optional_text(std::string_view key) {
  const JsonNode* node = find(key, JsonNode::Type::kString);
  return node == nullptr ? std::string() : node->text;
}

std::vector<std::string> ObjectReader::texts_of(const JsonNode* list, std::string_view key) {
  std::vector<std::string> texts;
  if (list == nullptr) return texts;
  for (const JsonNode& item : list->items) {
    if (item.type != JsonNode::Type::kString) {
      faults_.add(item,
                  wrong_type("each of " + std::string(key), JsonNode::Type::kString, item.type));
    } else if (item.text.empty()) {
      faults_.add(item, "an empty string in " + quoted(key));
    } else {
      texts.push_back(item.text);
    }
  }
  return texts;
}

std::vector<std::string> ObjectReader::texts(std::string_view key) {
  return texts_of(require(key, JsonNode::Type::kArray), key);
}

std::vector<std::string> ObjectReader::optional_texts(std::string_view key) {
  return texts_of(find(key, JsonNode::Type::kArray), key);
}

bool ObjectReader::truth(std::string_view key) {
  const JsonNode* node = require(key, JsonNode::Type::kBool);
  return node != nullptr && node->truth;
}

void ObjectReader::refuse_word(const JsonNode& node, std::string_view key,
                               const std::vector<std::string_view>& words) {
  faults_.add(node, quoted(key) + " must be " + listed(words) + ", not " + quoted(node.text) +
                        did_you_mean(node.text, words));
}

void ObjectReader::refuse_other_keys() {
  for (const JsonMember& member : node_.members) {
    if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
    faults_.add(member.key_begin,
                what_ + " has no key " + quoted(member.key) + did_you_mean(member.key, asked_));
  }
}

}  // namespace pairlint
