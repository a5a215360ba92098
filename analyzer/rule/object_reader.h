#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rule/fault.h"
#include "rule/json_tree.h"

namespace pairlint {

/// One of the words that a key may be set to.
template <class E>
struct Choice {
  std::string_view word;
  E value;
};

/// Reads the keys of one JSON object. What is missing, of the wrong type or not asked for becomes a
/// fault; the value that is returned then is empty, and reading goes on.
class ObjectReader {
 public:
  /// `what` names the object in messages: "a rule". A node that is no object is a fault.
  ObjectReader(const JsonNode& node, std::string_view what, FaultList& faults);

  /// nullptr if the key is not there.
  const JsonNode* find(std::string_view key);
  const JsonNode* require(std::string_view key);
  /// The same, if the value is of this type; a fault and nullptr if it is of another.
  const JsonNode* find(std::string_view key, JsonNode::Type type);
  const JsonNode* require(std::string_view key, JsonNode::Type type);

  /// A string that is not empty.
  std::string text(std::string_view key);
  std::string optional_text(std::string_view key);
  /// A string that may be empty.
  std::string any_text(std::string_view key);
  /// A list of strings that are not empty.
  std::vector<std::string> texts(std::string_view key);
  std::vector<std::string> optional_texts(std::string_view key);
  bool truth(std::string_view key);

  /// The value of the word that stands there, or the first choice's after a fault.
  template <class E>
  E choice(std::string_view key, std::span<const Choice<E>> choices) {
    const JsonNode* node = require(key, JsonNode::Type::kString);
    return node == nullptr ? choices.front().value : choice_of(*node, key, choices);
  }
  template <class E>
  E optional_choice(std::string_view key, std::span<const Choice<E>> choices, E otherwise) {
    const JsonNode* node = find(key, JsonNode::Type::kString);
    return node == nullptr ? otherwise : choice_of(*node, key, choices);
  }

  /// To be called last: each key that nobody asked for is a fault.
  void refuse_other_keys();

 private:
  template <class E>
  E choice_of(const JsonNode& node, std::string_view key, std::span<const Choice<E>> choices) {
    std::vector<std::string_view> words;
    for (const Choice<E>& choice : choices) {
      if (choice.word == node.text) return choice.value;
      words.push_back(choice.word);
    }
    refuse_word(node, key, words);
    return choices.front().value;
  }
  void refuse_word(const JsonNode& node, std::string_view key,
                   const std::vector<std::string_view>& words);
  const JsonNode* of_type(const JsonNode* node, std::string_view key, JsonNode::Type type);
  std::vector<std::string> texts_of(const JsonNode* list, std::string_view key);

  const JsonNode& node_;
  std::string what_;
  FaultList& faults_;
  std::vector<std::string_view> asked_;
};

}  // namespace pairlint
