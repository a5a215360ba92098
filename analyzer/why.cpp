#include "why.h"

#include <algorithm>

#include "base/limits.h"
#include "case_reading.h"
#include "compose_facts.h"
#include "rule/turn.h"

namespace pairlint {
namespace {

/// The record and the field that stand behind what a rule read.
std::string name_of(const Pack& pack, const RecordSet& records, uint32_t kind, uint32_t record,
                    uint32_t field) {
  const Record& one = records.lists[kind].records[record];
  const std::string server = one.server.empty() ? "" : " on " + one.server;
  return std::string(pack.kinds[kind].name) + " " + one.id + server + ": " +
         std::string(pack.kinds[kind].fields[field].name);
}

/// A list as a whole has no value of its own.
report::SeenValue seen_value(const Pack& pack, const CaseReading& reading,
                             const EvidenceItem& item) {
  report::SeenValue seen{item.label, "", "", report::where_of(reading, item.span)};
  const RecordSet& records = reading.records;
  for (uint32_t kind = 0; kind < records.lists.size(); ++kind) {
    const std::vector<Record>& all = records.lists[kind].records;
    for (uint32_t i = 0; i < all.size(); ++i) {
      if (!(all[i].span == item.record)) continue;
      for (uint32_t field = 0; field < all[i].fields.size(); ++field) {
        const FieldValue& value = all[i].fields[field];
        if (!(value.span == item.span) || pack.kinds[kind].fields[field].name != item.label) {
          continue;
        }
        seen.name = name_of(pack, records, kind, i, field);
        seen.value = value.shown;
        seen.state = std::string(field_state_name(value.state));
      }
    }
  }
  return seen;
}

report::Subject subject_of(const Pack& pack, const RecordSet& records, const RuleResult& result) {
  if (result.subject_kind == UINT32_MAX) return {};
  report::Subject subject{pack.kinds[result.subject_kind].name, "", result.subject_server};
  const RecordList& list = records.lists[result.subject_kind];
  if (result.subject_record >= list.records.size()) return subject;
  subject.id = list.records[result.subject_record].id;
  subject.server = list.records[result.subject_record].server;
  return subject;
}

report::WhatIf what_if_of(const Pack& pack, const RecordSet& records, const Turn& turn) {
  return {name_of(pack, records, turn.kind, turn.record, turn.field), turn.value.shown,
          std::string(field_state_name(turn.value.state)), std::string(verdict_name(turn.verdict))};
}

}  // namespace

report::Why why(std::span<const std::unique_ptr<Input>> inputs, const Pack& knowledge,
                const AnalyzeOptions& options, const Rule& rule) {
  SignalScanner scanner = scanner_for(knowledge);
  const CaseReading reading = read_inputs(inputs, knowledge, scanner);
  const EvaluationContext context = context_of(reading, options);
  const auto index = static_cast<uint32_t>(&rule - knowledge.rules.begin());
  const auto results = evaluate_rule(knowledge, reading.records, context, index);
  report::Why why{options.case_name, rule.id, rule.title, rule.given_text, rule.fails_text, {}, 0};
  const size_t shown = std::min(results.size(), limits::kExplainedResults);
  why.left_out = results.size() - shown;
  for (size_t i = 0; i < shown; ++i) {
    report::Ruling& ruling = why.rulings.emplace_back();
    ruling.subject = subject_of(knowledge, reading.records, results[i]);
    ruling.state = std::string(verdict_name(results[i].verdict));
    ruling.message = results[i].message;
    for (const EvidenceItem& item : results[i].evidence) {
      ruling.values.push_back(seen_value(knowledge, reading, item));
    }
    const auto turn = find_turn(knowledge, reading.records, context, results[i], i);
    if (turn) ruling.what_if = what_if_of(knowledge, reading.records, *turn);
  }
  return why;
}

}  // namespace pairlint
