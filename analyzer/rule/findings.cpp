#include "rule/findings.h"

namespace pairlint {
namespace {

void set_text(const Kind& kind, std::string_view field, std::string_view text, Record& record) {
  const uint32_t index = kind.field_index(field);
  if (index == Kind::kNoField) return;
  FieldValue& value = record.fields[index];
  value.state = FieldState::kPresent;
  value.payload = value.shown = std::string(text);
  value.span = record.span;
}

Record finding_of(const Pack& pack, uint32_t kind_index, const RuleResult& result) {
  const Kind& kind = pack.kinds[kind_index];
  const Rule& rule = pack.rules[result.rule];
  Record record;
  record.kind = kind_index;
  record.id = rule.id;
  record.span = result.where;
  record.fields.resize(kind.fields.size());
  set_text(kind, "Rule", rule.id, record);
  set_text(kind, "Step", rule.step, record);
  set_text(kind, "Severity", severity_name(result.severity), record);
  set_text(kind, "Confidence", confidence_name(rule.confidence), record);
  return record;
}

}  // namespace

RecordList findings_of(const Pack& pack, const std::vector<RuleResult>& results) {
  RecordList findings;
  findings.completeness = Completeness::kComplete;
  const uint32_t kind = pack.kind_index(kFindingKind);
  for (const RuleResult& result : results) {
    if (result.verdict == Verdict::kFail) {
      findings.records.push_back(finding_of(pack, kind, result));
    }
  }
  return findings;
}

}  // namespace pairlint
