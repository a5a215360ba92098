#pragma once

#include <concepts>
#include <cstdint>
#include <type_traits>

#include "rule/pack.h"

/// What a pack's image holds of each type, in its order: one listing for writing and for reading.
namespace pairlint {

template <class T, class Of>
concept Is = std::same_as<std::remove_const_t<T>, Of>;

void list_members(auto& archive, Is<ValueName> auto& value) {
  archive(value.printed);
  archive(value.name);
}

void list_members(auto& archive, Is<Field> auto& field) {
  archive(field.name);
  archive(field.type);
  archive(field.element);
  archive(field.from);
  archive(field.values);
}

void list_members(auto& archive, Is<Kind> auto& kind) {
  archive(kind.name);
  archive(kind.list);
  archive(kind.shell);
  archive(kind.cmdlets);
  archive(kind.capture);
  archive(kind.identity);
  archive(kind.one_per_organization);
  archive(kind.when_absent);
  archive(kind.selectors);
  archive(kind.per_server);
  archive(kind.server_parameter);
  archive(kind.recognised_by);
  archive(kind.types);
  archive(kind.fields);
}

void list_members(auto& archive, Is<expr::Program> auto& program) {
  expr::archive_program(archive, program);
}

void list_members(auto& archive, Is<Template> auto& text) {
  archive(text.literals);
  archive(text.expressions);
}

void list_members(auto& archive, Is<Fix> auto& fix) {
  archive(fix.shell);
  archive(fix.when);
  archive(fix.run);
  archive(fix.verify);
  archive(fix.undo);
  archive(fix.effect);
}

void list_members(auto& archive, Is<Binding> auto& binding) {
  archive(binding.name);
  archive(binding.kind);
  archive(binding.over);
}

void list_members(auto& archive, Is<expr::Definition> auto& definition) {
  archive(definition.name);
  archive(definition.parameters);
  archive(definition.body);
}

void list_members(auto& archive, Is<TraitCase> auto& each) {
  archive(each.when);
  archive(each.value);
}

void list_members(auto& archive, Is<Trait> auto& trait) {
  archive(trait.name);
  archive(trait.values);
  archive(trait.derived);
  archive(trait.shell);
  archive(trait.capture);
  archive(trait.title);
}

void list_members(auto& archive, Is<SeverityCase> auto& each) {
  archive(each.when);
  archive(each.severity);
}

void list_members(auto& archive, Is<Rule> auto& rule) {
  archive(rule.id);
  archive(rule.step);
  archive(rule.title);
  archive(rule.severity);
  archive(rule.confidence);
  archive(rule.bindings);
  archive(rule.over_findings);
  archive(rule.given);
  archive(rule.fails);
  archive(rule.given_text);
  archive(rule.fails_text);
  archive(rule.at_binding);
  archive(rule.at_field);
  archive(rule.at);
  archive(rule.severity_when);
  archive(rule.message);
  archive(rule.why);
  archive(rule.explains);
  archive(rule.fixes);
  archive(rule.references);
}

void list_members(auto& archive, Is<SelectedSignal> auto& selected) {
  archive(selected.value);
  archive(selected.signal);
}

void list_members(auto& archive, Is<SignalPattern> auto& pattern) {
  archive(pattern.signal);
  archive(pattern.literals);
  archive(pattern.pattern);
  archive(pattern.squeezed);
  archive(pattern.absorbs);
  archive(pattern.family);
  archive(pattern.by);
  archive(pattern.selects);
}

void list_members(auto& archive, Is<Cause> auto& cause) {
  archive(cause.rule);
  archive(cause.check);
  archive(cause.shell);
  archive(cause.ask);
  archive(cause.confidence);
}

void list_members(auto& archive, Is<SignalDefinition> auto& signal) {
  archive(signal.id);
  archive(signal.title);
  archive(signal.stage);
  archive(signal.severity);
  archive(signal.confidence);
  archive(signal.patterns);
  archive(signal.meaning);
  archive(signal.causes);
  archive(signal.fixes);
  archive(signal.explains);
  archive(signal.references);
}

/// The vocabulary follows from the kinds, definitions and traits.
void list_members(auto& archive, Is<Pack> auto& pack) {
  archive(pack.fingerprint);
  archive(pack.kinds);
  archive(pack.definitions);
  archive(pack.traits);
  archive(pack.rules);
  archive(pack.signals);
}

}  // namespace pairlint
