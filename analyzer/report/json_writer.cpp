// The JSON report, member for member and in the order of docs/report-format.md. What is not known
// is null.
#include <algorithm>

#include "report/json_parts.h"
#include "report/writer.h"

namespace pairlint::report {
void write_place(JsonEmitter& json, const Where& where) {
  if (where.file.empty()) return json.null();
  std::string text;
  for (const std::string& line : where.text) {
    if (&line != &where.text.front()) text += '\n';
    text += line;
  }
  json.begin_object();
  json.member("file", where.file);
  json.member("line", uint64_t{where.line});
  json.member("column", uint64_t{where.column});
  json.member("endLine", uint64_t{where.end_line});
  json.member("endColumn", uint64_t{where.end_column});
  json.member("text", text);
  write_array(json, "before", where.before, write_string);
  write_array(json, "after", where.after, write_string);
  if (!where.label.empty()) json.member("label", where.label);
  json.end_object();
}

void write_where(JsonEmitter& json, const Where& where) {
  json.key("where");
  write_place(json, where);
}

void write_subject(JsonEmitter& json, const Subject& subject) {
  json.key("subject");
  if (subject.kind.empty()) return json.null();
  json.begin_object();
  json.member("kind", subject.kind);
  json.member_or_null("id", subject.id);
  json.member_or_null("server", subject.server);
  json.end_object();
}

namespace {

void write_ask(JsonEmitter& json, const Ask& ask) {
  json.begin_object();
  json.member("shell", ask.shell);
  json.member("command", ask.command);
  json.member_or_null("reason", ask.reason);
  json.end_object();
}

void write_suppressed(JsonEmitter& json, const std::vector<Suppression>& suppressed) {
  json.key("suppressed");
  if (suppressed.empty()) return json.null();
  json.begin_object();
  json.member("reason", suppressed.front().reason);
  json.member_or_null("owner", suppressed.front().owner);
  json.member_or_null("expires", suppressed.front().expires);
  json.end_object();
}

void write_result(JsonEmitter& json, const Result& result) {
  json.begin_object();
  json.member("rule", result.rule);
  json.member("step", result.step);
  json.member("title", result.title);
  json.member("state", result.state);
  json.member("severity", result.severity);
  json.member("confidence", result.confidence);
  write_subject(json, result.subject);
  json.member_or_null("stage", result.stage);
  json.member_or_null("property", result.property);
  json.member("message", result.message);
  json.member_or_null("why", result.why);
  write_where(json, result.where);
  write_array(json, "related", result.related, write_place);
  write_array(json, "explainedBy", result.explained_by, write_string);
  write_array(json, "explains", result.explains, write_string);
  if (result.leads && result.state == "fail") json.member("leads", true);
  write_array(json, "fix", result.fixes, write_fix);
  write_array(json, "ask", result.asks, write_ask);
  write_suppressed(json, result.suppressed);
  if (!result.baseline.empty()) json.member("baseline", result.baseline);
  write_array(json, "references", result.references, write_string);
  json.end_object();
}

void write_cause(JsonEmitter& json, const CauseState& cause) {
  json.begin_object();
  cause.rule.empty() ? json.member("check", cause.check) : json.member("rule", cause.rule);
  json.member_or_null("title", cause.title);
  json.member("state", cause.state);
  write_where(json, cause.where);
  write_array(json, "ask", cause.asks, write_ask);
  json.end_object();
}

void write_captured(JsonEmitter& json, const Signal& signal) {
  json.key("captured");
  json.begin_object();
  for (const auto& [name, value] : signal.captured) json.member(name, value);
  json.end_object();
}

void write_signal(JsonEmitter& json, const Signal& signal) {
  json.begin_object();
  json.member("signal", signal.signal);
  json.member("title", signal.title);
  json.member("severity", signal.severity);
  json.member("confidence", signal.confidence);
  json.member_or_null("meaning", signal.meaning);
  json.member("count", uint64_t{signal.count});
  write_captured(json, signal);
  write_where(json, signal.where);
  json.member_or_null("stage", signal.stage);
  json.key("attempt");
  signal.attempt == 0 ? json.null() : json.number(signal.attempt);
  json.member("superseded", signal.superseded);
  write_array(json, "fix", signal.fixes, write_fix);
  write_suppressed(json, signal.suppressed);
  if (!signal.baseline.empty()) json.member("baseline", signal.baseline);
  write_array(json, "causes", signal.causes, write_cause);
  write_array(json, "explainedBy", signal.explained_by, write_string);
  write_array(json, "references", signal.references, write_string);
  json.end_object();
}

void write_lines(JsonEmitter& json, const InventoryEntry& entry) {
  json.key("lines");
  if (entry.first_line == 0) return json.null();
  json.raw("[" + std::to_string(entry.first_line) + ", " + std::to_string(entry.last_line) + "]");
}

void write_inventory_entry(JsonEmitter& json, const InventoryEntry& entry) {
  json.begin_object();
  json.member("file", entry.file);
  json.member_or_null("encoding", entry.encoding);
  json.member("bom", entry.bom);
  write_lines(json, entry);
  json.member_or_null("format", entry.format);
  json.member_or_null("kind", entry.kind);
  json.member("records", uint64_t{entry.records});
  json.member_or_null("command", entry.command);
  json.member("state", entry.state);
  json.member_or_null("quote", entry.quote);
  json.end_object();
}

void write_line_counts(JsonEmitter& json, const LineCounts& lines) {
  json.key("lines");
  json.begin_object();
  json.member("total", lines.total);
  json.member("understood", lines.understood);
  json.member("partly", lines.partly);
  json.member("ignored", lines.ignored);
  json.member("notUnderstood", lines.not_understood);
  json.end_object();
}

void write_field(JsonEmitter& json, const FieldFact& field) {
  json.key(field.name);
  json.begin_object();
  json.key("value");
  field.value_json.empty() ? json.null() : json.raw(field.value_json);
  json.member("state", field.state);
  if (!field.candidates_json.empty()) {
    write_array(json, "candidates", field.candidates_json,
                [](JsonEmitter& out, const std::string& candidate) { out.raw(candidate); });
  }
  write_where(json, field.where);
  json.end_object();
}

void write_record(JsonEmitter& json, const RecordFact& record) {
  json.begin_object();
  json.member("kind", record.kind);
  json.member("id", record.id);
  json.member_or_null("server", record.server);
  write_where(json, record.where);
  json.key("fields");
  json.begin_object();
  for (const FieldFact& field : record.fields) write_field(json, field);
  json.end_object();
  json.end_object();
}

void write_note(JsonEmitter& json, const Note& note) {
  json.begin_object();
  if (!note.rule.empty()) json.member("rule", note.rule);
  json.member("severity", note.severity);
  json.member("message", note.message);
  write_where(json, note.where);
  json.end_object();
}

void write_context_fact(JsonEmitter& json, const ContextFact& fact) {
  json.begin_object();
  json.member("name", fact.name);
  json.member("value", fact.value);
  json.member("from", fact.from);
  json.end_object();
}

void write_head(JsonEmitter& json, const Report& report) {
  json.member("schemaVersion", uint64_t{1});
  json.key("tool");
  json.begin_object();
  json.member("name", report.tool_name);
  json.member("version", report.tool_version);
  json.member("rules", report.rules_version);
  json.end_object();
  json.member("case", report.case_name);
  json.key("asOf");
  json.begin_object();
  json.member_or_null("time", report.as_of_time);
  json.member("from", report.as_of_from);
  json.end_object();
  write_array(json, "context", report.context, write_context_fact);
  json.member("verdict", report.verdict);
  json.member("recognised", report.recognised_anything);
}

}  // namespace

void write_summary(JsonEmitter& json, const Summary& summary) {
  json.key("summary");
  json.begin_object();
  json.member("error", uint64_t{summary.error});
  json.member("warning", uint64_t{summary.warning});
  json.member("info", uint64_t{summary.info});
  json.member("unknown", uint64_t{summary.unknown});
  json.member("pass", uint64_t{summary.pass});
  if (summary.suppressed > 0) json.member("suppressed", uint64_t{summary.suppressed});
  if (summary.known > 0) json.member("known", uint64_t{summary.known});
  json.end_object();
}

void write_fix(JsonEmitter& json, const Fix& fix) {
  json.begin_object();
  json.member("shell", fix.shell);
  json.member("run", fix.run);
  json.member_or_null("verify", fix.verify);
  json.member_or_null("undo", fix.undo);
  json.member_or_null("effect", fix.effect);
  json.end_object();
}

std::string write_json(const Report& report, bool with_records) {
  JsonEmitter json;
  json.begin_object();
  write_head(json, report);
  write_summary(json, report.summary);
  write_array(json, "results", report.results, write_result);
  write_array(json, "signals", report.signals, write_signal);
  write_diagnosis(json, report);
  write_array(json, "inventory", report.inventory, write_inventory_entry);
  write_line_counts(json, report.lines);
  if (with_records) write_array(json, "records", report.records, write_record);
  write_array(json, "notes", report.notes, write_note);
  json.end_object();
  return json.take();
}

}  // namespace pairlint::report
