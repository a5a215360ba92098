// Written by hand and read by nlohmann: thousands of lines are written by every audit, but read
// only by those that go on or merge.
#include "audit/result_line.h"

#include <nlohmann/json.hpp>

#include "report/json_emitter.h"

namespace pairlint::audit {
namespace {

using Json = nlohmann::json;
using Counts = std::vector<std::pair<std::string, uint32_t>>;

/// One JSON value after another, on one line.
class Line {
 public:
  void open(char bracket) {
    comma();
    out_ += bracket;
  }
  void close(char bracket) { out_ += bracket; }
  void key(std::string_view name) {
    text(name);
    out_ += ':';
  }
  void text(std::string_view value) {
    comma();
    report::append_json_string(out_, value);
  }
  void word(std::string_view value) {
    comma();
    out_ += value;
  }
  void member(std::string_view name, std::string_view value) {
    key(name);
    if (value.empty()) return word("null");
    text(value);
  }
  void number(std::string_view name, uint64_t value) {
    key(name);
    word(std::to_string(value));
  }
  std::string take() { return std::move(out_) + "\n"; }

 private:
  void comma() {
    constexpr std::string_view kNoComma = "{[:";
    if (!out_.empty() && kNoComma.find(out_.back()) == std::string_view::npos) out_ += ',';
  }
  std::string out_;
};

template <class Items, class Write>
void write_list(Line& line, std::string_view name, const Items& items, const Write& write) {
  line.key(name);
  line.open('[');
  for (const auto& item : items) {
    line.open('{');
    write(item);
    line.close('}');
  }
  line.close(']');
}

void write_counts(Line& line, std::string_view name, const Counts& counts) {
  line.key(name);
  line.open('{');
  for (const auto& [rule, count] : counts) line.number(rule, count);
  line.close('}');
}

void write_failure(Line& line, const Failure& failure) {
  line.member("rule", failure.rule);
  line.member("title", failure.title);
  line.member("severity", failure.severity);
  line.member("confidence", failure.confidence);
  line.key("subject");
  line.open('{');
  line.member("kind", failure.subject.kind);
  line.member("id", failure.subject.id);
  line.member("server", failure.subject.server);
  line.close('}');
  line.key("where");
  line.open('{');
  line.member("file", failure.file);
  line.number("line", failure.line);
  line.close('}');
}

void write_summary(Line& line, const report::Summary& summary) {
  line.key("summary");
  line.open('{');
  line.number("error", summary.error);
  line.number("warning", summary.warning);
  line.number("info", summary.info);
  line.number("unknown", summary.unknown);
  line.number("pass", summary.pass);
  line.close('}');
}

void write_head(Line& line, const CaseResult& result) {
  line.number("schemaVersion", 1);
  line.member("case", result.case_name);
  line.member("content", result.content);
  line.member("basis", result.basis);
  line.number("files", result.files);
  line.number("bytes", result.bytes);
  line.member("verdict", result.verdict);
  line.key("recognised");
  line.word(result.recognised ? "true" : "false");
  line.member("asOf", result.as_of);
}

void write_problem(Line& line, const Problem& problem) {
  line.key("error");
  if (problem.kind.empty()) return line.word("null");
  line.open('{');
  line.member("kind", problem.kind);
  line.member("message", problem.message);
  line.close('}');
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
  Line line;
  line.open('{');
  write_head(line, result);
  write_summary(line, result.summary);
  write_list(line, "rootCauses", result.root_causes, [&](const RootCause& cause) {
    line.member("id", cause.id);
    line.member("title", cause.title);
    line.member("severity", cause.severity);
    line.number("consequences", cause.consequences);
  });
  write_list(line, "failed", result.failures,
             [&](const Failure& failure) { write_failure(line, failure); });
  write_list(line, "signals", result.signals, [&](const SignalCount& signal) {
    line.member("signal", signal.signal);
    line.member("title", signal.title);
    line.member("severity", signal.severity);
    line.number("count", signal.count);
  });
  write_counts(line, "unknown", result.unknown);
  write_counts(line, "passed", result.passed);
  write_list(line, "certificates", result.certificates, [&](const Certificate& certificate) {
    line.member("kind", certificate.kind);
    line.member("id", certificate.id);
    line.member("server", certificate.server);
    line.member("notAfter", certificate.not_after);
  });
  write_problem(line, result.problem);
  line.close('}');
  return line.take();
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
