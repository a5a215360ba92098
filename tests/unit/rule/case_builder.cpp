#include "unit/rule/case_builder.h"

#include <gtest/gtest.h>

namespace pairlint {

FieldValue in_state(FieldState state) {
  FieldValue field;
  field.state = state;
  return field;
}

FieldValue present(FieldValue::Payload payload) {
  FieldValue field = in_state(FieldState::kPresent);
  field.payload = std::move(payload);
  return field;
}

FieldValue cut(FieldValue::Payload payload) {
  FieldValue field = present(std::move(payload));
  field.state = FieldState::kCut;
  return field;
}

FieldValue blank() { return in_state(FieldState::kBlank); }

CaseBuilder& CaseBuilder::add(std::string_view kind, const Fields& fields) {
  const uint32_t index = pack_.kind_index(kind);
  const Kind& declared = pack_.kinds[index];
  Record record;
  record.kind = index;
  record.span = {0, {++line_, 1}, {line_, 100}};
  record.fields.resize(declared.fields.size());
  for (const auto& [name, value] : fields) {
    const uint32_t field = declared.field_index(name);
    record.fields.at(field) = value;
    const uint32_t column = 10 * (field + 1);
    record.fields[field].span = {0, {line_, column}, {line_, column + 5}};
  }
  RecordList& list = set_.lists[index];
  list.records.push_back(std::move(record));
  if (list.completeness == Completeness::kNotCaptured) list.completeness = Completeness::kComplete;
  return *this;
}

CaseBuilder& CaseBuilder::completeness(std::string_view kind, Completeness completeness) {
  set_.lists.at(pack_.kind_index(kind)).completeness = completeness;
  return *this;
}

std::vector<RuleResult> CaseBuilder::evaluate(const EvaluationContext& context) const {
  return pairlint::evaluate(pack_, set_, context).results;
}

RuleResult CaseBuilder::result(std::string_view rule, const EvaluationContext& context) const {
  for (RuleResult& result : evaluate(context)) {
    if (pack_.rules[result.rule].id == rule) return std::move(result);
  }
  ADD_FAILURE() << "no result of " << rule;
  return {};
}

std::string summary(const RuleResult& result) {
  const bool fails = result.verdict == Verdict::kFail;
  std::string out(fails ? severity_name(result.severity) : verdict_name(result.verdict));
  if (!result.message.empty()) out += ": " + result.message;
  return out;
}

}  // namespace pairlint
