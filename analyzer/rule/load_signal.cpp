#include <re2/re2.h>

#include <algorithm>

#include "base/text.h"
#include "rule/load_documents.h"

namespace pairlint {
namespace {

constexpr size_t kShortestLiteral = 4;

/// What is compared with squeezed text.
void check_squeezed_text(const JsonNode& node, FaultList& faults) {
  const std::string& text = node.text;
  if (std::any_of(text.begin(), text.end(), is_upper)) {
    faults.add(node, "a literal must be in lower case, as the text is that it is searched in");
  }
  if (text.find_first_of(" \t\r\n") != std::string::npos) {
    faults.add(node, "a literal must hold no blanks: captures break lines anywhere");
  }
}

void check_squeezed(const JsonNode* texts, FaultList& faults) {
  if (texts == nullptr) return;
  for (const JsonNode& text : texts->items) {
    if (text.type == JsonNode::Type::kString) check_squeezed_text(text, faults);
  }
}

/// What the search relies on: see SignalPattern::literals.
void check_literals(const JsonNode* literals, FaultList& faults) {
  if (literals == nullptr) return;
  check_squeezed(literals, faults);
  for (const JsonNode& literal : literals->items) {
    if (literal.type != JsonNode::Type::kString || literal.text.size() >= kShortestLiteral)
      continue;
    faults.add(literal, "a literal must have at least 4 bytes, or it is found everywhere");
  }
  if (literals->items.empty()) faults.add(*literals, "'literals' must hold one at least");
}

void check_pattern(const JsonNode* node, FaultList& faults) {
  if (node == nullptr || node->text.empty()) return;
  RE2::Options options;
  options.set_log_errors(false);
  const RE2 pattern(node->text, options);
  if (pattern.ok()) return;
  const size_t at = pattern.error_arg().empty() ? 0 : node->text.find(pattern.error_arg());
  faults.add_inside(*node, at == std::string::npos ? 0 : at, "no RE2 pattern: " + pattern.error());
}

void read_ask(const JsonNode* node, Cause& cause, FaultList& faults) {
  if (node == nullptr) return;
  ObjectReader reader(*node, "an 'ask'", faults);
  cause.shell = reader.choice("shell", shells());
  cause.ask = reader.text("command");
  reader.refuse_other_keys();
}

void read_rule_cause(const JsonNode& rule, Cause& cause, References& references,
                     FaultList& faults) {
  cause.rule = rule.text;
  references.push_back({faults.index(), rule.begin, Reference::To::kRule, rule.text});
}

Cause read_cause(const JsonNode& node, Confidence otherwise, References& references,
                 FaultList& faults) {
  Cause cause;
  ObjectReader reader(node, "a cause", faults);
  cause.confidence = reader.optional_choice("confidence", confidences(), otherwise);
  const JsonNode* rule = reader.find("rule", JsonNode::Type::kString);
  if (rule != nullptr) {
    read_rule_cause(*rule, cause, references, faults);
  } else {
    cause.check = reader.text("check");
    read_ask(reader.require("ask"), cause, faults);
  }
  reader.refuse_other_keys();
  return cause;
}

void read_causes(const JsonNode* list, SignalDefinition& signal, References& references,
                 FaultList& faults) {
  if (list == nullptr) return;
  for (const JsonNode& item : list->items) {
    signal.causes.push_back(read_cause(item, signal.confidence, references, faults));
  }
}

void read_pattern(ObjectReader& reader, SignalDefinition& signal, FaultList& faults) {
  if (reader.find("literals") == nullptr && reader.find("pattern") == nullptr &&
      reader.find("squeezed") == nullptr) {
    return;  // its family has one
  }
  SignalPattern& pattern = signal.patterns.emplace_back();
  pattern.literals = reader.texts("literals");
  check_literals(reader.find("literals"), faults);
  pattern.pattern = reader.text("pattern");
  check_pattern(reader.find("pattern"), faults);
  pattern.squeezed = reader.optional_text("squeezed");
  check_pattern(reader.find("squeezed"), faults);
  pattern.unless_followed_by = reader.optional_texts("unlessFollowedBy");
  check_squeezed(reader.find("unlessFollowedBy"), faults);
  pattern.absorbs = reader.find("absorbs") != nullptr && reader.truth("absorbs");
}

/// A signal that says what makes its literals harmless has them right before the value: the values
/// that are no error do so too, and are said once.
void except_behind_literals(SignalDocument& document) {
  for (SignalPattern& pattern : document.signal.patterns) {
    if (pattern.unless_followed_by.empty()) continue;
    for (const std::string& value : document.except) {
      pattern.unless_followed_by.push_back(lower(value));
    }
  }
}

void read_family(const JsonNode* node, SignalDocument& document, FaultList& faults) {
  if (node == nullptr) return;
  ObjectReader reader(*node, "a 'family'", faults);
  const std::string name = reader.text("name");
  const std::string by = reader.text("by");
  document.except = reader.optional_texts("except");
  except_behind_literals(document);
  reader.refuse_other_keys();
  if (document.signal.patterns.empty()) {
    return faults.add(*node, "a family needs 'literals' and 'pattern'");
  }
  SignalPattern& pattern = document.signal.patterns.front();
  if (!by.empty() &&
      std::string_view(pattern.pattern).find("(?P<" + by + ">") == std::string::npos) {
    faults.add(*node, "'pattern' has no group '" + by + "'");
  }
  pattern.family = name;
  pattern.by = by;
}

/// What a line of a table does not say is as its file says.
SignalDocument read_line(const JsonNode& node, const SignalDocument& document, FaultList& faults) {
  SignalDocument line{document.signal, {}, {}, {}};
  ObjectReader reader(node, "a line of a table", faults);
  line.signal.id = document.signal.patterns.front().family + "-" + reader.text("id");
  line.signal.table = document.signal.id;
  line.signal.title = reader.text("title");
  line.signal.meaning = reader.text("meaning");
  line.also = reader.optional_texts("also");
  line.signal.patterns.clear();
  reader.refuse_other_keys();
  return line;
}

void read_table(const JsonNode* list, SignalDocument& document, FaultList& faults) {
  if (list == nullptr) return;
  if (document.signal.patterns.empty() || document.signal.patterns.front().family.empty()) {
    return faults.add(*list, "a table needs a 'family'");
  }
  for (const JsonNode& item : list->items) {
    document.table.push_back(read_line(item, document, faults));
  }
}

}  // namespace

SignalDocument read_signal(const JsonNode& root, References& references, FaultList& faults) {
  using enum JsonNode::Type;
  SignalDocument document;
  SignalDefinition& signal = document.signal;
  ObjectReader reader(root, "a signal", faults);
  signal.id = reader.text("id");
  signal.title = reader.text("title");
  signal.stage = reader.text("stage");
  signal.severity = reader.choice("severity", severities());
  signal.confidence = reader.choice("confidence", confidences());
  read_pattern(reader, signal, faults);
  signal.meaning = reader.text("meaning");
  read_causes(reader.require("causes", kArray), signal, references, faults);
  signal.fixes = read_fixes(reader.require("fix", kArray), nullptr, references, faults);
  signal.explains = read_explains(reader, references, faults);
  signal.references = reader.texts("references");
  document.also = reader.optional_texts("also");
  read_family(reader.find("family"), document, faults);
  read_table(reader.find("table", kArray), document, faults);
  reader.refuse_other_keys();
  return document;
}

}  // namespace pairlint
