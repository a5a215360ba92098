// From JSON back to a Report: the mirror of json_writer.cpp, member for member. Nothing is trusted:
// a member of the wrong type counts as missing, and a word that writers choose by (a state, a
// severity) must be one that they know.
#include "report/json_report.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/limits.h"
#include "base/text.h"

namespace pairlint::report {
namespace {

using Json = nlohmann::ordered_json;

const Json& member(const Json& object, const char* name) {
  static const Json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(name);
  return found == object.end() ? nothing : *found;
}

std::string text_in(const Json& value) {
  return value.is_string() ? value.get_ref<const std::string&>() : std::string();
}

std::string text(const Json& object, const char* name) { return text_in(member(object, name)); }

uint32_t number_in(const Json& value) {
  if (!value.is_number_unsigned()) return 0;
  return static_cast<uint32_t>(std::min<uint64_t>(value.get<uint64_t>(), UINT32_MAX));
}

uint32_t number(const Json& object, const char* name) { return number_in(member(object, name)); }

bool truth(const Json& object, const char* name) {
  const Json& value = member(object, name);
  return value.is_boolean() && value.get<bool>();
}

/// The word if a writer knows it, else the most careful one.
template <size_t N>
std::string word(const Json& object, const char* name, const std::array<std::string_view, N>& known,
                 std::string_view otherwise) {
  const std::string found = text(object, name);
  return std::string(std::find(known.begin(), known.end(), found) == known.end() ? otherwise
                                                                                 : found);
}

std::string severity_in(const Json& object) {
  return word(object, "severity", std::array<std::string_view, 3>{"error", "warning", "info"},
              "error");
}

template <class Read>
auto list(const Json& object, const char* name, Read read) {
  std::vector<decltype(read(object))> items;
  const Json& array = member(object, name);
  if (!array.is_array()) return items;
  items.reserve(array.size());
  for (const Json& item : array) items.push_back(read(item));
  return items;
}

std::vector<std::string> texts(const Json& object, const char* name) {
  return list(object, name, text_in);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  if (text.empty()) return lines;
  for (const std::string_view line : split_at(text, '\n')) lines.emplace_back(line);
  return lines;
}

Where where_in(const Json& json) {
  Where where;
  where.file = text(json, "file");
  where.line = number(json, "line");
  where.column = number(json, "column");
  where.end_line = number(json, "endLine");
  where.end_column = number(json, "endColumn");
  where.label = text(json, "label");
  where.text = lines_of(text(json, "text"));
  where.before = texts(json, "before");
  where.after = texts(json, "after");
  return where;
}

Where where_of(const Json& object) { return where_in(member(object, "where")); }

Fix fix_in(const Json& json) {
  return {text(json, "shell"), text(json, "run"), text(json, "verify"), text(json, "undo"),
          text(json, "effect")};
}

Ask ask_in(const Json& json) {
  return {text(json, "shell"), text(json, "command"), text(json, "reason"), texts(json, "settles")};
}

report::EdgeValue edge_value_in(const Json& json) {
  return {text(json, "side"), text(json, "field"), text(json, "value"), where_of(json)};
}

report::Edge edge_in(const Json& json) {
  return {text(json, "edge"),
          text(json, "title"),
          text(json, "from"),
          text(json, "to"),
          text(json, "state"),
          texts(json, "rules"),
          list(json, "values", edge_value_in),
          truth(json, "suppressed")};
}

report::RetestStep retest_step_in(const Json& json) {
  return {text(json, "shell"), text(json, "what"), text(json, "command"), texts(json, "after")};
}

std::vector<Suppression> suppressed_in(const Json& object) {
  const Json& json = member(object, "suppressed");
  if (!json.is_object()) return {};
  return {{text(json, "reason"), text(json, "owner"), text(json, "expires")}};
}

std::string baseline_in(const Json& object) {
  return word(object, "baseline", std::array<std::string_view, 2>{"new", "unchanged"}, "");
}

report::Result result_in(const Json& json) {
  report::Result result;
  result.rule = text(json, "rule");
  result.step = text(json, "step");
  result.title = text(json, "title");
  if (result.title.empty()) result.title = result.rule;
  result.state =
      word(json, "state",
           std::array<std::string_view, 4>{"fail", "pass", "unknown", "notApplicable"}, "unknown");
  result.severity = severity_in(json);
  result.confidence = text(json, "confidence");
  const Json& subject = member(json, "subject");
  result.subject = {text(subject, "kind"), text(subject, "id"), text(subject, "server")};
  result.stage = text(json, "stage");
  result.property = text(json, "property");
  result.message = text(json, "message");
  result.why = text(json, "why");
  result.where = where_of(json);
  result.related = list(json, "related", where_in);
  result.explained_by = texts(json, "explainedBy");
  result.explains = texts(json, "explains");
  result.leads = truth(json, "leads");
  result.fixes = list(json, "fix", fix_in);
  result.asks = list(json, "ask", ask_in);
  result.suppressed = suppressed_in(json);
  result.baseline = baseline_in(json);
  result.references = texts(json, "references");
  return result;
}

CauseState cause_in(const Json& json) {
  CauseState cause;
  cause.rule = text(json, "rule");
  cause.check = text(json, "check");
  cause.title = text(json, "title");
  cause.state =
      word(json, "state", std::array<std::string_view, 2>{"confirmed", "ruledOut"}, "notChecked");
  cause.where = where_of(json);
  cause.asks = list(json, "ask", ask_in);
  return cause;
}

Signal signal_in(const Json& json) {
  Signal signal;
  signal.signal = text(json, "signal");
  signal.title = text(json, "title");
  if (signal.title.empty()) signal.title = signal.signal;
  signal.severity = severity_in(json);
  signal.confidence = text(json, "confidence");
  signal.meaning = text(json, "meaning");
  signal.count = std::max<uint32_t>(number(json, "count"), 1);
  for (const auto& [name, value] : member(json, "captured").items()) {
    signal.captured.emplace_back(name, text_in(value));
  }
  signal.where = where_of(json);
  signal.stage = text(json, "stage");
  signal.attempt = number(json, "attempt");
  signal.superseded = truth(json, "superseded");
  signal.fixes = list(json, "fix", fix_in);
  signal.causes = list(json, "causes", cause_in);
  signal.explained_by = texts(json, "explainedBy");
  signal.suppressed = suppressed_in(json);
  signal.baseline = baseline_in(json);
  signal.references = texts(json, "references");
  return signal;
}

RootCause root_cause_in(const Json& json) {
  const std::string rule = text(json, "rule");
  return {rule.empty() ? text(json, "signal") : rule, texts(json, "consequences")};
}

InventoryEntry entry_in(const Json& json) {
  InventoryEntry entry;
  entry.file = text(json, "file");
  entry.encoding = text(json, "encoding");
  entry.bom = truth(json, "bom");
  const Json& lines = member(json, "lines");
  if (lines.is_array() && lines.size() == 2) {
    entry.first_line = number_in(lines[0]);
    entry.last_line = number_in(lines[1]);
  }
  entry.format = text(json, "format");
  entry.kind = text(json, "kind");
  entry.records = number(json, "records");
  entry.command = text(json, "command");
  entry.state = text(json, "state");
  entry.quote = text(json, "quote");
  return entry;
}

std::string json_of(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// As records hold it: a list with a blank behind each comma.
std::string value_of(const Json& value) {
  if (!value.is_array()) return json_of(value);
  std::vector<std::string> items;
  for (const Json& item : value) items.push_back(json_of(item));
  return "[" + join(items, ", ") + "]";
}

FieldFact field_in(const std::string& name, const Json& json) {
  FieldFact field;
  field.name = name;
  field.state = text(json, "state");
  const Json& value = member(json, "value");
  field.value_json = value_of(value);
  field.shown = value.is_string() ? text_in(value) : field.value_json;
  field.candidates_json = list(json, "candidates", value_of);
  field.where = where_of(json);
  return field;
}

RecordFact record_in(const Json& json) {
  RecordFact record{text(json, "kind"), text(json, "id"), text(json, "server"), where_of(json), {}};
  for (const auto& [name, field] : member(json, "fields").items()) {
    record.fields.push_back(field_in(name, field));
  }
  return record;
}

Note note_in(const Json& json) {
  return {text(json, "rule"), severity_in(json), text(json, "message"), where_of(json)};
}

ContextFact context_in(const Json& json) {
  return {text(json, "name"), text(json, "value"), text(json, "from")};
}

Summary summary_in(const Json& json) {
  return {number(json, "error"),   number(json, "warning"), number(json, "info"),
          number(json, "unknown"), number(json, "pass"),    number(json, "suppressed"),
          number(json, "known")};
}

StageState stage_in(const Json& json) {
  StageState stage;
  stage.stage = text(json, "stage");
  stage.title = text(json, "title");
  stage.state = word(json, "state",
                     std::array<std::string_view, 3>{"passed", "failed", "notReached"}, "notShown");
  stage.where = where_of(json);
  stage.lines = list(json, "lines", number_in);
  stage.note = text(json, "note");
  return stage;
}

Attempt attempt_in(const Json& json) {
  Attempt attempt;
  attempt.attempt = number(json, "attempt");
  attempt.user = text(json, "user");
  attempt.where = where_of(json);
  attempt.is_log = truth(json, "log");
  attempt.is_last = truth(json, "last");
  attempt.passed = truth(json, "passed");
  attempt.messages = number(json, "messages");
  attempt.unknown_messages = number(json, "unknownMessages");
  attempt.first_unknown = where_in(member(json, "firstUnknown"));
  return attempt;
}

/// Stages stand in one list; each names its run.
std::vector<Attempt> attempts_in(const Json& diagnosis) {
  std::vector<Attempt> attempts = list(diagnosis, "attempts", attempt_in);
  const Json& stages = member(diagnosis, "stages");
  if (!stages.is_array()) return attempts;
  for (const Json& stage : stages) {
    const uint32_t number_of_run = number(stage, "attempt");
    const auto run = std::find_if(attempts.begin(), attempts.end(), [&](const Attempt& each) {
      return each.attempt == number_of_run;
    });
    if (run != attempts.end()) run->stages.push_back(stage_in(stage));
  }
  return attempts;
}

LineCounts line_counts_in(const Json& json) {
  return {number(json, "total"), number(json, "understood"), number(json, "partly"),
          number(json, "ignored"), number(json, "notUnderstood")};
}

void read_head(const Json& json, Report& report) {
  const Json& tool = member(json, "tool");
  report.tool_name = text(tool, "name");
  report.tool_version = text(tool, "version");
  report.rules_version = text(tool, "rules");
  report.case_name = text(json, "case");
  report.as_of_time = text(member(json, "asOf"), "time");
  report.as_of_from = text(member(json, "asOf"), "from");
  report.verdict =
      word(json, "verdict", std::array<std::string_view, 2>{"fail", "pass"}, "unknown");
  report.summary = summary_in(member(json, "summary"));
}

/// A report that does not say whether anything was recognised has judged something, or it has not.
bool recognised_in(const Json& json, const Summary& summary) {
  if (member(json, "recognised").is_boolean()) return truth(json, "recognised");
  return summary.error + summary.warning + summary.info + summary.pass > 0;
}

Report report_in(const Json& json) {
  Report report;
  read_head(json, report);
  report.recognised_anything = recognised_in(json, report.summary);
  report.context = list(json, "context", context_in);
  report.results = list(json, "results", result_in);
  report.signals = list(json, "signals", signal_in);
  const Json& diagnosis = member(json, "diagnosis");
  report.diagnosis.root_causes = list(diagnosis, "rootCauses", root_cause_in);
  report.diagnosis.attempts = attempts_in(diagnosis);
  report.diagnosis.attempts_left_out = number(diagnosis, "attemptsLeftOut");
  report.diagnosis.pairing = list(diagnosis, "pairing", edge_in);
  report.diagnosis.asks = list(diagnosis, "ask", ask_in);
  report.diagnosis.retest = list(diagnosis, "retest", retest_step_in);
  report.inventory = list(json, "inventory", entry_in);
  report.lines = line_counts_in(member(json, "lines"));
  report.records = list(json, "records", record_in);
  report.notes = list(json, "notes", note_in);
  return report;
}

/// How deep brackets nest, before a parser is let at them.
size_t depth_of(std::string_view text) {
  size_t depth = 0, deepest = 0;
  bool quoted = false;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted && c == '\\') ++at;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '{' || c == '[') deepest = std::max(deepest, ++depth);
    if ((c == '}' || c == ']') && depth > 0) --depth;
  }
  return deepest;
}

}  // namespace

pairlint::Result<Report> read_json_report(std::string_view text) {
  if (text.size() > limits::kReportBytes)
    return fail("the report is too large to be one of pairlint");
  if (depth_of(text) > limits::kReportDepth)
    return fail("the report nests too deep to be one of pairlint");
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return fail("this is not JSON");
  const Json& version = member(json, "schemaVersion");
  if (version.is_null()) return fail("this is no report of pairlint: it has no schemaVersion");
  if (!version.is_number_unsigned() || version.get<uint64_t>() != 1) {
    return fail("this report has schemaVersion " + json_of(version).substr(0, 20) +
                "; this pairlint reads schemaVersion 1");
  }
  return report_in(json);
}

}  // namespace pairlint::report
