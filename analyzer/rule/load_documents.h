#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "expr/types.h"
#include "rule/fault.h"
#include "rule/json_tree.h"
#include "rule/object_reader.h"
#include "rule/pack.h"

/// How each type of document becomes a part of the pack. Mistakes go to the FaultList; what is
/// returned then serves only to go on looking for more.
namespace pairlint {

/// Something of the pack that a document names, to be looked up when all documents are read.
struct Reference {
  enum class To : uint8_t { kRule, kSignal, kFollowUp };

  uint32_t document = 0;
  uint32_t offset = 0;
  To to = To::kRule;
  std::string id;
};
using References = std::vector<Reference>;

Kind read_kind(const JsonNode& root, FaultList& faults);

/// What expressions may name, and the kinds that types are named after.
struct RuleScope {
  const std::span<const Kind> kinds;
  const expr::Declarations& declarations;  ///< the vocabulary of `kinds`
};
Rule read_rule(const JsonNode& root, const RuleScope& scope, References& references,
               FaultList& faults);

/// A named expression and what it means.
struct DefinitionDocument {
  expr::Definition definition;
  std::string meaning;
};
/// It is checked by itself with the types its parameters are declared with.
DefinitionDocument read_definition(const JsonNode& root, const RuleScope& scope, FaultList& faults);

/// A trait of the deployment; its cases may name everything but other traits.
Trait read_trait(const JsonNode& root, const expr::Declarations& declarations, FaultList& faults);

/// A signal's document, or one line of its table.
struct SignalDocument {
  SignalDefinition signal;
  std::vector<std::string> also;      ///< other ways of writing what tells it from its family
  std::vector<std::string> except;    ///< values of its family that are no error
  std::vector<SignalDocument> table;  ///< further signals of its family
};
SignalDocument read_signal(const JsonNode& root, References& references, FaultList& faults);
/// Tells the families' patterns which signals they find: `fresh` are those of `signals` that have
/// come from now on, in order.
void link_families(Items<SignalDefinition>& signals, std::span<const SignalDocument> fresh);
/// Whether a pattern of its own or of its family finds the signal.
bool has_pattern(const SignalDefinition& signal, std::span<const SignalDefinition> signals);

/// A stage of the storage test. `kinds` name the fields that its options may ask for.
Stage read_stage(const JsonNode& root, std::span<const Kind> kinds, FaultList& faults);

/// The edges of the pairing map.
std::vector<PairingEdge> read_pairing(const JsonNode& root, const RuleScope& scope,
                                      References& references, FaultList& faults);

/// The index of the kind that a string names.
std::optional<uint32_t> kind_named(const JsonNode& node, std::span<const Kind> kinds,
                                   FaultList& faults);

/// What is to be done once the fixes are in.
std::vector<FollowUp> read_retest(const JsonNode& root, const expr::Declarations& declarations,
                                  FaultList& faults);

/// Families of errors, those nearest to their cause first. One that no signal is of is a fault.
std::vector<std::string> read_evidence(const JsonNode& root,
                                       std::span<const SignalDefinition> signals,
                                       FaultList& faults);

/// `declarations` is nullptr where no values can be inserted.
std::vector<Fix> read_fixes(const JsonNode* list, const expr::Declarations* declarations,
                            References& references, FaultList& faults);

/// A list of ids of the pack, each to be looked up once all of it is read; nullptr is an empty one.
void refer_to(const JsonNode* ids, Reference::To to, References& references, FaultList& faults);

/// `signal:<id>` or `rule:<id>`, each.
std::vector<std::string> read_explains(ObjectReader& reader, References& references,
                                       FaultList& faults);

/// Text with CEL between `{=` and `=}`.
Template read_template(const JsonNode& string, const expr::Declarations& declarations,
                       FaultList& faults);
/// The same for a PowerShell command, in which each inserted value must be an argument of its own.
Template read_command(const JsonNode& string, const expr::Declarations& declarations,
                      FaultList& faults);

/// Compiles a whole string; a mistake in it stands at its own column.
expr::Program read_expression(const JsonNode& string, const expr::Type& type,
                              const expr::Declarations& declarations, FaultList& faults);

/// Whether an expression can use this as a name: letters, digits and `_`, no digit first.
bool is_identifier(std::string_view text);
std::string no_identifier(std::string_view text);

std::span<const Choice<Severity>> severities();
std::span<const Choice<Confidence>> confidences();
std::span<const Choice<Shell>> shells();

}  // namespace pairlint
