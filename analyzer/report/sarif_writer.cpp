// SARIF 2.1.0 (OASIS). A result carries the captured line with it, since the files of a case are
// seldom where the log is read. Fingerprints name what was judged, not where it stood, so the same
// fault in a later capture is the same alert.
#include <charconv>
#include <map>

#include "base/text.h"
#include "report/json_parts.h"
#include "report/machine.h"
#include "report/rows.h"
#include "report/uri.h"

namespace pairlint::report {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// `oauth-autodiscover-url-xml` as OauthAutodiscoverUrlXml.
std::string pascal_case(std::string_view id) {
  std::string name;
  bool begin = true;
  for (const char c : id) {
    if (is_alnum(c)) name += begin ? to_upper(c) : c;
    begin = !is_alnum(c);
  }
  return name;
}

/// FNV-1a: stable everywhere, and nothing here is secret.
std::string fingerprint_of(const Row& row) {
  uint64_t hash = 0xcbf29ce484222325;
  for (const std::string_view part : {row.id, row.subject_kind, std::string_view(row.subject),
                                      std::string_view(row.server), row.property}) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    hash = (hash ^ 0xFF) * 0x100000001b3;
  }
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, hash, 16).ptr;
  return std::string(16 - static_cast<size_t>(end - digits), '0').append(digits, end);
}

void write_message(JsonEmitter& json, const char* name, std::string_view text) {
  json.key(name);
  json.begin_object();
  json.member("text", text);
  json.end_object();
}

std::string help_of(const Row& row) {
  std::string help(row.help.empty() ? row.title : row.help);
  for (const std::string& reference : *row.references) help += "\n" + reference;
  return help;
}

void write_rule(JsonEmitter& json, const Row& row) {
  json.begin_object();
  json.member("id", row.id);
  json.member("name", pascal_case(row.id));
  write_message(json, "shortDescription", row.title);
  write_message(json, "fullDescription", row.help.empty() ? row.title : row.help);
  write_message(json, "help", help_of(row));
  json.key("defaultConfiguration");
  json.begin_object();
  json.member("level", level_of(row, "note"));
  json.end_object();
  json.end_object();
}

/// Lines above or below were kept, and none between: the context is more than the region.
bool has_context(const Where& where) {
  const bool whole = where.line + where.text.size() == size_t{where.end_line} + 1;
  return whole && where.before.size() + where.after.size() > 0 && where.before.size() < where.line;
}

void write_region(JsonEmitter& json, const Where& where) {
  json.key("region");
  json.begin_object();
  json.member("startLine", uint64_t{where.line});
  if (where.column > 0) json.member("startColumn", uint64_t{where.column});
  if (where.end_line >= where.line) json.member("endLine", uint64_t{where.end_line});
  if (where.end_column > 0) json.member("endColumn", uint64_t{where.end_column});
  if (!has_context(where) && !where.text.empty()) {
    write_message(json, "snippet", join(where.text, "\n"));
  }
  json.end_object();
}

std::string lines_around(const Where& where) {
  std::vector<std::string> lines = where.before;
  lines.insert(lines.end(), where.text.begin(), where.text.end());
  lines.insert(lines.end(), where.after.begin(), where.after.end());
  return join(lines, "\n");
}

/// The whole lines, with those above and below that the report kept.
void write_context_region(JsonEmitter& json, const Where& where) {
  if (!has_context(where)) return;
  const uint64_t first = where.line - where.before.size();
  const uint64_t count = where.before.size() + where.text.size() + where.after.size();
  json.key("contextRegion");
  json.begin_object();
  json.member("startLine", first);
  json.member("endLine", first + count - 1);
  write_message(json, "snippet", lines_around(where));
  json.end_object();
}

void write_locations(JsonEmitter& json, const Where& where) {
  if (where.file.empty()) return;
  json.key("locations");
  json.begin_array();
  json.begin_object();
  json.key("physicalLocation");
  json.begin_object();
  json.key("artifactLocation");
  json.begin_object();
  json.member("uri", uri_of(where.file));
  json.end_object();
  if (where.line > 0) {
    write_region(json, where);
    write_context_region(json, where);
  }
  json.end_object();
  json.end_object();
  json.end_array();
}

std::string_view kind_of(const Row& row) {
  if (row.state == "unknown") return "open";
  return row.state == "fail" || row.state == "pass" ? row.state : "notApplicable";
}

void write_suppression(JsonEmitter& json, const Row& row) {
  if (row.because.empty()) return;
  json.key("suppressions");
  json.begin_array();
  json.begin_object();
  json.member("kind", "external");
  json.member("justification", row.because);
  json.end_object();
  json.end_array();
}

struct Indices {
  std::map<std::string_view, uint64_t> rules;
  std::map<std::string, uint64_t> fingerprints;  ///< how often each was given
};

void write_result(JsonEmitter& json, const Row& row, Indices& indices) {
  json.begin_object();
  json.member("ruleId", row.id);
  json.member("ruleIndex", indices.rules.at(row.id));
  json.member("kind", kind_of(row));
  json.member("level", row.state == "fail" ? level_of(row, "note") : "none");
  write_message(json, "message", row.message + fix_lines(row));
  write_locations(json, *row.where);
  const std::string fingerprint = fingerprint_of(row);
  const uint64_t count = ++indices.fingerprints[fingerprint];
  json.key("partialFingerprints");
  json.begin_object();
  json.member("pairlint/v1", fingerprint + ":" + std::to_string(count));
  json.end_object();
  if (!row.baseline.empty()) json.member("baselineState", row.baseline);
  write_suppression(json, row);
  json.end_object();
}

void write_driver(JsonEmitter& json, const Report& report, const std::vector<Row>& rows,
                  Indices& indices) {
  json.key("tool");
  json.begin_object();
  json.key("driver");
  json.begin_object();
  json.member("name", report.tool_name);
  json.member("version", report.tool_version);
  json.key("rules");
  json.begin_array();
  for (const Row& row : rows) {
    if (indices.rules.emplace(row.id, indices.rules.size()).second) write_rule(json, row);
  }
  json.end_array();
  json.end_object();
  json.end_object();
}

/// What could not be read is a matter of the run, not of the servers.
void write_invocation(JsonEmitter& json, const Report& report) {
  json.key("invocations");
  json.begin_array();
  json.begin_object();
  json.member("executionSuccessful", true);
  write_array(json, "toolExecutionNotifications", report.notes,
              [](JsonEmitter& out, const Note& note) {
                out.begin_object();
                out.member("level", note.severity == "warning" ? "warning" : "note");
                write_message(out, "message", note.message);
                write_locations(out, note.where);
                out.end_object();
              });
  json.end_object();
  json.end_array();
}

}  // namespace

std::string write_sarif(const Report& report, bool every_state) {
  std::vector<Row> rows = rows_of(report);
  std::erase_if(rows, [every_state](const Row& row) {
    return !every_state && row.state != "fail" && row.state != "unknown";
  });
  Indices indices;
  JsonEmitter json;
  json.begin_object();
  json.member("$schema", kSchema);
  json.member("version", "2.1.0");
  json.key("runs");
  json.begin_array();
  json.begin_object();
  write_driver(json, report, rows, indices);
  json.member("columnKind", "utf16CodeUnits");
  write_invocation(json, report);
  write_array(json, "results", rows,
              [&indices](JsonEmitter& out, const Row& row) { write_result(out, row, indices); });
  json.end_object();
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace pairlint::report
