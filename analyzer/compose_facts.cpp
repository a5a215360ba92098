#include "compose_facts.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "record/date_text.h"
#include "report/json_emitter.h"

namespace pairlint::report {
namespace {

constexpr uint32_t kContextLines = 2;

std::string json_text(const std::string& text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

struct ToJson {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(int64_t value) const { return std::to_string(value); }
  std::string operator()(const std::string& text) const { return json_text(text); }
  std::string operator()(const Timestamp& time) const { return json_text(iso_date(time)); }
  std::string operator()(const std::vector<std::string>& items) const {
    std::string out = "[";
    for (const std::string& item : items) {
      if (out.size() > 1) out += ", ";
      append_json_string(out, item);
    }
    return out + "]";
  }
};

FieldFact fact_of(const CaseReading& reading, const Field& field, const FieldValue& value) {
  FieldFact fact;
  fact.name = field.name;
  fact.type = std::string(field_type_name(field.type));
  fact.state = std::string(field_state_name(value.state));
  fact.value_json = std::visit(ToJson{}, value.payload);
  fact.shown = value.shown;
  for (const FieldValue::Payload& candidate : value.candidates) {
    fact.candidates_json.push_back(std::visit(ToJson{}, candidate));
  }
  fact.where = where_of(reading, value.span);
  return fact;
}

}  // namespace

Where where_of(const CaseReading& reading, const Span& span) {
  Where where;
  if (!span.known()) return where;
  where.file = reading.inputs[span.input].name;
  where.line = span.begin.line;
  where.column = span.begin.column;
  where.end_line = span.end.line;
  where.end_column = span.end.column;
  const auto keep = [&](std::vector<std::string>& into, uint32_t first, uint32_t last) {
    into.reserve(kContextLines);
    for (uint32_t line = first; line <= last; ++line) {
      const std::string* text = reading.excerpts.line(span.input, line);
      if (!text) return;
      into.push_back(*text);
    }
  };
  const uint32_t above = where.line > kContextLines ? where.line - kContextLines : 1;
  keep(where.before, above, where.line - 1);
  keep(where.text, where.line, where.end_line);
  keep(where.after, where.end_line + 1, where.end_line + kContextLines);
  return where;
}

std::vector<RecordFact> facts_of(const CaseReading& reading, const Pack& pack) {
  std::vector<RecordFact> facts;
  for (const RecordList& list : reading.records.lists) {
    for (const Record& record : list.records) {
      const Kind& kind = pack.kinds[record.kind];
      RecordFact fact{kind.name, record.id, record.server, where_of(reading, record.span), {}};
      for (uint32_t i = 0; i < record.fields.size(); ++i) {
        if (record.fields[i].state == FieldState::kAbsent) continue;
        fact.fields.push_back(fact_of(reading, kind.fields[i], record.fields[i]));
      }
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

std::vector<WholeList> whole_lists_of(const CaseReading& reading, const Pack& pack) {
  const auto is_whole = [](Completeness known) {
    return known == Completeness::kComplete || known == Completeness::kKnownEmpty;
  };
  std::vector<WholeList> whole;
  for (uint32_t i = 0; i < reading.records.lists.size(); ++i) {
    const RecordList& list = reading.records.lists[i];
    if (is_whole(list.completeness)) whole.push_back({pack.kinds[i].name, ""});
    for (const ServerList& part : list.servers) {
      if (is_whole(part.completeness)) whole.push_back({pack.kinds[i].name, part.server});
    }
  }
  return whole;
}

}  // namespace pairlint::report
