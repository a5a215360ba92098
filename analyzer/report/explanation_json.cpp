// `explain` as JSON.
#include "report/explanation.h"
#include "report/json_parts.h"

namespace pairlint::report {
namespace {

constexpr uint64_t kSchemaVersion = 1;

void write_named(JsonEmitter& json, const Named& name) {
  json.begin_object();
  json.member("id", name.id);
  json.member("title", name.title);
  json.end_object();
}

void write_grade(JsonEmitter& json, const GradedBy& grade) {
  json.begin_object();
  json.member("when", grade.when);
  json.member("severity", grade.severity);
  json.end_object();
}

void write_definition(JsonEmitter& json, const NamedExpression& definition) {
  json.begin_object();
  json.member("call", definition.call);
  json.member("meaning", definition.meaning);
  json.member("is", definition.body);
  json.end_object();
}

void write_look(JsonEmitter& json, const Look& look) {
  json.begin_object();
  json.member("kind", look.kind);
  json.member("shell", look.shell);
  json.member("command", look.command);
  json.end_object();
}

void write_decision(JsonEmitter& json, const std::optional<Decision>& decision) {
  json.key("decision");
  if (!decision) return json.null();
  json.begin_object();
  json.member("subject", decision->subject);
  json.member_or_null("given", decision->given);
  json.member("fails", decision->fails);
  write_array(json, "severityWhen", decision->severities, write_grade);
  write_array(json, "definitions", decision->definitions, write_definition);
  write_array(json, "cannotTellWithout", decision->fields, write_string);
  write_array(json, "captures", decision->looks, write_look);
  json.end_object();
}

void write_cause(JsonEmitter& json, const PossibleCause& cause) {
  json.begin_object();
  json.member_or_null("rule", cause.rule.id);
  json.member_or_null("check", cause.check);
  json.member("confidence", cause.confidence);
  json.member_or_null("shell", cause.command.empty() ? "" : cause.shell);
  json.member_or_null("command", cause.command);
  json.end_object();
}

void write_line(JsonEmitter& json, const Explanation& line) {
  json.begin_object();
  json.member("id", line.name.id);
  json.member("title", line.name.title);
  json.member("reason", line.reason);
  json.end_object();
}

void write_explanation(JsonEmitter& json, const Explanation& item) {
  json.begin_object();
  json.member("type", item.decision ? "rule" : "error");
  json.member("id", item.name.id);
  json.member("title", item.name.title);
  json.member("severity", item.severity);
  json.member("confidence", item.confidence);
  json.member_or_null("step", item.step);
  json.member_or_null("stage", item.stage);
  json.member("reason", item.reason);
  write_decision(json, item.decision);
  write_array(json, "causes", item.causes, write_cause);
  write_array(json, "fix", item.fixes, write_fix);
  write_array(json, "explains", item.explains, write_named);
  write_array(json, "explainedBy", item.explained_by, write_named);
  write_array(json, "causeOf", item.cause_of, write_named);
  write_array(json, "table", item.table, write_line);
  write_array(json, "sources", item.sources, write_string);
  json.end_object();
}

}  // namespace

std::string write_explanation_json(const std::vector<Explanation>& explanations) {
  JsonEmitter json;
  json.begin_object();
  json.member("schemaVersion", kSchemaVersion);
  write_array(json, "explanations", explanations, write_explanation);
  json.end_object();
  return json.take();
}

}  // namespace pairlint::report
