#pragma once

#include <cstdint>
#include <string_view>

#include "record/stage.h"
#include "rule/pack.h"

/// What the source of a pack says of each type: all members, in the order of their declaration.
namespace pairlint {

template <class T>
constexpr std::string_view kTypeName = "";
template <>
constexpr std::string_view kTypeName<uint32_t> = "uint32_t";
template <>
constexpr std::string_view kTypeName<uint64_t> = "uint64_t";
template <>
constexpr std::string_view kTypeName<Text> = "Text";
template <>
constexpr std::string_view kTypeName<Shell> = "Shell";
template <>
constexpr std::string_view kTypeName<Severity> = "Severity";
template <>
constexpr std::string_view kTypeName<Confidence> = "Confidence";
template <>
constexpr std::string_view kTypeName<FieldType> = "FieldType";
template <>
constexpr std::string_view kTypeName<WhenAbsent> = "WhenAbsent";
template <>
constexpr std::string_view kTypeName<Field> = "Field";
template <>
constexpr std::string_view kTypeName<Kind> = "Kind";
template <>
constexpr std::string_view kTypeName<Template> = "Template";
template <>
constexpr std::string_view kTypeName<Fix> = "Fix";
template <>
constexpr std::string_view kTypeName<FollowUp> = "FollowUp";
template <>
constexpr std::string_view kTypeName<Binding> = "Binding";
template <>
constexpr std::string_view kTypeName<SeverityCase> = "SeverityCase";
template <>
constexpr std::string_view kTypeName<Rule> = "Rule";
template <>
constexpr std::string_view kTypeName<SelectedSignal> = "SelectedSignal";
template <>
constexpr std::string_view kTypeName<ValueName> = "ValueName";
template <>
constexpr std::string_view kTypeName<Over> = "Over";
template <>
constexpr std::string_view kTypeName<TraitCase> = "TraitCase";
template <>
constexpr std::string_view kTypeName<Trait> = "Trait";
template <>
constexpr std::string_view kTypeName<expr::Definition> = "expr::Definition";
template <>
constexpr std::string_view kTypeName<SignalPattern> = "SignalPattern";
template <>
constexpr std::string_view kTypeName<Cause> = "Cause";
template <>
constexpr std::string_view kTypeName<SignalDefinition> = "SignalDefinition";
template <>
constexpr std::string_view kTypeName<StageState> = "StageState";
template <>
constexpr std::string_view kTypeName<StageEffect> = "StageEffect";
template <>
constexpr std::string_view kTypeName<StageMark> = "StageMark";
template <>
constexpr std::string_view kTypeName<StageOption> = "StageOption";
template <>
constexpr std::string_view kTypeName<Stage> = "Stage";
template <>
constexpr std::string_view kTypeName<EdgeFields> = "EdgeFields";
template <>
constexpr std::string_view kTypeName<PairingEdge> = "PairingEdge";
template <>
constexpr std::string_view kTypeName<expr::Op> = "expr::Op";
template <>
constexpr std::string_view kTypeName<expr::Node> = "expr::Node";
template <>
constexpr std::string_view kTypeName<expr::Program> = "expr::Program";
template <>
constexpr std::string_view kTypeName<expr::Type> = "expr::Type";
template <>
constexpr std::string_view kTypeName<expr::Type::Kind> = "expr::Type::Kind";
template <>
constexpr std::string_view kTypeName<expr::FieldDeclaration> = "expr::FieldDeclaration";
template <>
constexpr std::string_view kTypeName<expr::RecordType> = "expr::RecordType";
template <>
constexpr std::string_view kTypeName<expr::Variable> = "expr::Variable";

void list_members(auto& each, const ValueName& value) {
  each(value.printed);
  each(value.name);
}

void list_members(auto& each, const Field& field) {
  each(field.name);
  each(field.type);
  each(field.element);
  each(field.from);
  each(field.values);
  each(field.bits);
}

void list_members(auto& each, const Kind& kind) {
  each(kind.name);
  each(kind.list);
  each(kind.shell);
  each(kind.cmdlets);
  each(kind.capture);
  each(kind.identity);
  each(kind.one_per_organization);
  each(kind.when_absent);
  each(kind.selectors);
  each(kind.selector);
  each(kind.selected_field);
  each(kind.per_server);
  each(kind.server_parameter);
  each(kind.recognised_by);
  each(kind.line_field);
  each(kind.line_beginnings);
  each(kind.captured_field);
  each(kind.types);
  each(kind.fields);
}

void list_members(auto& each, const expr::Node& node) {
  each(node.op);
  each(node.flag);
  each(node.defined);
  each(node.value);
  each(node.name);
  each(node.first);
  each(node.count);
  each(node.begin);
  each(node.end);
}

void list_members(auto& each, const expr::Program& program) {
  each(program.nodes);
  each(program.operands);
  each(program.numbers);
  each(program.strings);
  each(program.locals);
}

void list_members(auto& each, const Template& text) {
  each(text.literals);
  each(text.expressions);
}

void list_members(auto& each, const Fix& fix) {
  each(fix.shell);
  each(fix.when);
  each(fix.run);
  each(fix.verify);
  each(fix.undo);
  each(fix.effect);
  each(fix.then);
}

void list_members(auto& each, const FollowUp& step) {
  each(step.id);
  each(step.shell);
  each(step.what);
  each(step.when);
  each(step.run);
  each(step.after_every_fix);
}

void list_members(auto& each, const Binding& binding) {
  each(binding.name);
  each(binding.kind);
  each(binding.over);
}

void list_members(auto& each, const expr::Definition& definition) {
  each(definition.name);
  each(definition.parameters);
  each(definition.body);
}

void list_members(auto& each, const TraitCase& one) {
  each(one.when);
  each(one.value);
}

void list_members(auto& each, const Trait& trait) {
  each(trait.name);
  each(trait.values);
  each(trait.derived);
  each(trait.shell);
  each(trait.capture);
  each(trait.title);
}

void list_members(auto& each, const SeverityCase& one) {
  each(one.when);
  each(one.when_text);
  each(one.severity);
}

void list_members(auto& each, const Rule& rule) {
  each(rule.id);
  each(rule.step);
  each(rule.title);
  each(rule.severity);
  each(rule.confidence);
  each(rule.leads);
  each(rule.bindings);
  each(rule.over_findings);
  each(rule.given);
  each(rule.fails);
  each(rule.given_text);
  each(rule.fails_text);
  each(rule.at_binding);
  each(rule.at_field);
  each(rule.at);
  each(rule.severity_when);
  each(rule.message);
  each(rule.why);
  each(rule.explains);
  each(rule.fixes);
  each(rule.references);
}

void list_members(auto& each, const SelectedSignal& selected) {
  each(selected.value);
  each(selected.signal);
}

void list_members(auto& each, const SignalPattern& pattern) {
  each(pattern.signal);
  each(pattern.literals);
  each(pattern.pattern);
  each(pattern.squeezed);
  each(pattern.unless_followed_by);
  each(pattern.absorbs);
  each(pattern.family);
  each(pattern.by);
  each(pattern.selects);
}

void list_members(auto& each, const Cause& cause) {
  each(cause.rule);
  each(cause.check);
  each(cause.shell);
  each(cause.ask);
  each(cause.confidence);
}

void list_members(auto& each, const SignalDefinition& signal) {
  each(signal.id);
  each(signal.table);
  each(signal.title);
  each(signal.stage);
  each(signal.severity);
  each(signal.confidence);
  each(signal.patterns);
  each(signal.meaning);
  each(signal.causes);
  each(signal.fixes);
  each(signal.explains);
  each(signal.references);
}

void list_members(auto& each, const StageMark& mark) {
  each(mark.line);
  each(mark.trace);
  each(mark.error);
  each(mark.statuses);
  each(mark.header);
  each(mark.holds);
  each(mark.codes);
  each(mark.effect);
  each(mark.recalled);
  each(mark.begins_run);
}

void list_members(auto& each, const StageOption& option) {
  each(option.option);
  each(option.value);
  each(option.without);
  each(option.verdict);
  each(option.from);
  each(option.to);
  each(option.note);
}

void list_members(auto& each, const Stage& stage) {
  each(stage.id);
  each(stage.title);
  each(stage.order);
  each(stage.request);
  each(stage.signals);
  each(stage.marks);
  each(stage.options);
  each(stage.skippable);
  each(stage.unpassed);
}

void list_members(auto& each, const EdgeFields& fields) {
  each(fields.side);
  each(fields.kind);
  each(fields.given);
  each(fields.fields);
}

void list_members(auto& each, const PairingEdge& edge) {
  each(edge.id);
  each(edge.title);
  each(edge.from);
  each(edge.to);
  each(edge.rules);
  each(edge.signals);
  each(edge.shows);
}

void list_members(auto& each, const expr::Type& type) {
  each(type.kind);
  each(type.index);
  each(type.of);
}

void list_members(auto& each, const expr::FieldDeclaration& field) {
  each(field.name);
  each(field.type);
}

void list_members(auto& each, const expr::RecordType& record) {
  each(record.name);
  each(record.fields);
}

void list_members(auto& each, const expr::Variable& variable) {
  each(variable.name);
  each(variable.type);
}

/// The functions are no constants, and the definitions are those of the pack.
void list_members(auto& each, const expr::Declarations& vocabulary) {
  each(vocabulary.records);
  each(vocabulary.variables);
}

void list_members(auto& each, const Pack& pack) {
  each(pack.fingerprint);
  each(pack.kinds);
  each(pack.definitions);
  each(pack.meanings);
  each(pack.traits);
  each(pack.rules);
  each(pack.signals);
  each(pack.stages);
  each(pack.pairing);
  each(pack.follow_ups);
  each(pack.evidence);
  each(pack.vocabulary);
}

}  // namespace pairlint
