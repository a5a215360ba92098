// Written by hand and read by nlohmann: thousands of lines are written by every audit, but read
// only by those that go on or merge.
#include "audit/result_line.h"

#include <nlohmann/json.hpp>

#include "report/json_parts.h"

namespace pairlint::audit {
namespace {

using Json = nlohmann::json;
using Counts = std::vector<std::pair<std::string, uint32_t>>;

using report::JsonEmitter;
using report::write_array;

void write_counts(JsonEmitter& json, std::string_view name, const Counts& counts) {
  json.key(name);
  json.begin_object();
  for (const auto& [rule, count] : counts) json.member(rule, uint64_t{count});
  json.end_object();
}

void write_root_cause(JsonEmitter& json, const RootCause& cause) {
  json.begin_object();
  json.member_or_null("id", cause.id);
  json.member_or_null("title", cause.title);
  json.member_or_null("severity", cause.severity);
  json.member("consequences", uint64_t{cause.consequences});
  json.end_object();
}

void write_failure(JsonEmitter& json, const Failure& failure) {
  json.begin_object();
  json.member_or_null("rule", failure.rule);
  json.member_or_null("title", failure.title);
  json.member_or_null("severity", failure.severity);
  json.member_or_null("confidence", failure.confidence);
  json.key("subject");
  json.begin_object();
  json.member_or_null("kind", failure.subject.kind);
  json.member_or_null("id", failure.subject.id);
  json.member_or_null("server", failure.subject.server);
  json.end_object();
  json.key("where");
  json.begin_object();
  json.member_or_null("file", failure.file);
  json.member("line", uint64_t{failure.line});
  json.end_object();
  json.end_object();
}

void write_signal(JsonEmitter& json, const SignalCount& signal) {
  json.begin_object();
  json.member_or_null("signal", signal.signal);
  json.member_or_null("title", signal.title);
  json.member_or_null("severity", signal.severity);
  json.member("count", uint64_t{signal.count});
  json.end_object();
}

void write_certificate(JsonEmitter& json, const Certificate& certificate) {
  json.begin_object();
  json.member_or_null("kind", certificate.kind);
  json.member_or_null("id", certificate.id);
  json.member_or_null("server", certificate.server);
  json.member_or_null("notAfter", certificate.not_after);
  json.end_object();
}

void write_head(JsonEmitter& json, const CaseResult& result) {
  json.member("schemaVersion", uint64_t{1});
  json.member_or_null("case", result.case_name);
  json.member_or_null("content", result.content);
  json.member_or_null("basis", result.basis);
  json.member("files", uint64_t{result.files});
  json.member("bytes", uint64_t{result.bytes});
  json.member_or_null("verdict", result.verdict);
  json.member("recognised", result.recognised);
  json.member_or_null("asOf", result.as_of);
}

void write_problem(JsonEmitter& json, const Problem& problem) {
  json.key("error");
  if (problem.kind.empty()) return json.null();
  json.begin_object();
  json.member_or_null("kind", problem.kind);
  json.member_or_null("message", problem.message);
  json.end_object();
}

/// A member of a JSON object, or nothing at all.
const Json& member(const Json& object, const char* name) {
  static const Json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(name);
  return found == object.end() ? nothing : *found;
}

std::string text_of(const Json& object, const char* name) {
  const Json& value = member(object, name);
  return value.is_string() ? *value.get_ptr<const std::string*>() : std::string();
}

uint64_t number_of(const Json& value) {
  return value.is_number_unsigned() ? *value.get_ptr<const uint64_t*>() : 0;
}

uint32_t count_of(const Json& object, const char* name) {
  return static_cast<uint32_t>(number_of(member(object, name)));
}

Counts read_counts(const Json& object, const char* name) {
  Counts counts;
  for (const auto& [rule, count] : member(object, name).items()) {
    counts.emplace_back(rule, static_cast<uint32_t>(number_of(count)));
  }
  return counts;
}

Failure read_failure(const Json& json) {
  const Json& subject = member(json, "subject");
  const Json& where = member(json, "where");
  return {text_of(json, "rule"),
          text_of(json, "title"),
          text_of(json, "severity"),
          text_of(json, "confidence"),
          {text_of(subject, "kind"), text_of(subject, "id"), text_of(subject, "server")},
          text_of(where, "file"),
          count_of(where, "line")};
}

void read_head(const Json& json, CaseResult& result) {
  result.case_name = text_of(json, "case");
  result.content = text_of(json, "content");
  result.basis = text_of(json, "basis");
  result.files = number_of(member(json, "files"));
  result.bytes = number_of(member(json, "bytes"));
  result.verdict = text_of(json, "verdict");
  result.recognised = member(json, "recognised") == true;
  result.as_of = text_of(json, "asOf");
  const Json& summary = member(json, "summary");
  result.summary = {count_of(summary, "error"), count_of(summary, "warning"),
                    count_of(summary, "info"), count_of(summary, "unknown"),
                    count_of(summary, "pass")};
  const Json& problem = member(json, "error");
  result.problem = {text_of(problem, "kind"), text_of(problem, "message")};
}

void read_lists(const Json& json, CaseResult& result) {
  for (const Json& each : member(json, "rootCauses")) {
    result.root_causes.push_back({text_of(each, "id"), text_of(each, "title"),
                                  text_of(each, "severity"), count_of(each, "consequences")});
  }
  for (const Json& each : member(json, "failed")) result.failures.push_back(read_failure(each));
  for (const Json& each : member(json, "signals")) {
    result.signals.push_back({text_of(each, "signal"), text_of(each, "title"),
                              text_of(each, "severity"), count_of(each, "count")});
  }
  for (const Json& each : member(json, "certificates")) {
    result.certificates.push_back({text_of(each, "kind"), text_of(each, "id"),
                                   text_of(each, "server"), text_of(each, "notAfter")});
  }
}

}  // namespace

std::string write_line(const CaseResult& result) {
  JsonEmitter json(JsonEmitter::Layout::kOneLine);
  json.begin_object();
  write_head(json, result);
  report::write_summary(json, result.summary);
  write_array(json, "rootCauses", result.root_causes, write_root_cause);
  write_array(json, "failed", result.failures, write_failure);
  write_array(json, "signals", result.signals, write_signal);
  write_counts(json, "unknown", result.unknown);
  write_counts(json, "passed", result.passed);
  write_array(json, "certificates", result.certificates, write_certificate);
  write_problem(json, result.problem);
  json.end_object();
  return json.take();
}

Result<CaseResult> read_line(std::string_view line) {
  const Json json = Json::parse(line.begin(), line.end(), nullptr, false);
  if (json.is_discarded() || !json.is_object()) return fail("found no JSON object");
  if (number_of(member(json, "schemaVersion")) != 1) {
    return fail("found no result of schemaVersion 1");
  }
  CaseResult result;
  read_head(json, result);
  read_lists(json, result);
  result.unknown = read_counts(json, "unknown");
  result.passed = read_counts(json, "passed");
  return result;
}

}  // namespace pairlint::audit
