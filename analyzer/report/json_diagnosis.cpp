// The `diagnosis` member of the JSON report.
#include <algorithm>

#include "report/json_parts.h"

namespace pairlint::report {
namespace {

bool is_signal(const Report& report, const std::string& id) {
  return std::any_of(report.signals.begin(), report.signals.end(),
                     [&id](const Signal& signal) { return signal.signal == id; });
}

void write_root_cause(JsonEmitter& json, const Report& report, const RootCause& cause) {
  json.begin_object();
  json.member(is_signal(report, cause.id) ? "signal" : "rule", cause.id);
  write_array(json, "consequences", cause.consequences, write_string);
  json.end_object();
}

void write_edge_value(JsonEmitter& json, const EdgeValue& value) {
  json.begin_object();
  json.member("side", value.side);
  json.member("field", value.field);
  json.member("value", value.value);
  write_where(json, value.where);
  json.end_object();
}

void write_edge(JsonEmitter& json, const Edge& edge) {
  json.begin_object();
  json.member("edge", edge.edge);
  json.member("title", edge.title);
  json.member("from", edge.from);
  json.member("to", edge.to);
  json.member("state", edge.state);
  if (edge.suppressed) json.member("suppressed", true);
  write_array(json, "rules", edge.rules, write_string);
  write_array(json, "values", edge.values, write_edge_value);
  json.end_object();
}

void write_settling_ask(JsonEmitter& json, const Ask& ask) {
  json.begin_object();
  json.member("shell", ask.shell);
  json.member("command", ask.command);
  json.member_or_null("reason", ask.reason);
  write_array(json, "settles", ask.settles, write_string);
  json.end_object();
}

void write_retest(JsonEmitter& json, const RetestStep& step) {
  json.begin_object();
  json.member("shell", step.shell);
  json.member("what", step.what);
  json.member("command", step.command);
  write_array(json, "after", step.after, write_string);
  json.end_object();
}

}  // namespace

void write_diagnosis(JsonEmitter& json, const Report& report) {
  json.key("diagnosis");
  json.begin_object();
  write_array(json, "rootCauses", report.diagnosis.root_causes,
              [&report](JsonEmitter& out, const RootCause& cause) {
                write_root_cause(out, report, cause);
              });
  write_stages(json, report.diagnosis);
  write_array(json, "pairing", report.diagnosis.pairing, write_edge);
  write_array(json, "ask", report.diagnosis.asks, write_settling_ask);
  write_array(json, "retest", report.diagnosis.retest, write_retest);
  json.end_object();
}

}  // namespace pairlint::report
