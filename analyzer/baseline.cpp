// The same thing may be found several times under one key: as many of them as the baseline holds
// are known, further ones are new. An error of a log is known however often it is repeated.
#include "baseline.h"

#include <set>

#include "base/text.h"
#include "report/json_emitter.h"
#include "report/json_report.h"
#include "report/wording.h"
#include "rule/object_reader.h"
#include "rule/read_document.h"

namespace pairlint {
namespace {

constexpr std::string_view kVersion = "baselineVersion";
constexpr size_t kNamedIds = 6;

void append_member(std::string& line, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  line += line.ends_with('{') ? "" : ", ";
  report::append_json_string(line, name);
  line += ": ";
  report::append_json_string(line, value);
}

std::string line_of(const FindingKey& key) {
  std::string line = "    {";
  append_member(line, key.is_signal ? "signal" : "rule", key.id);
  append_member(line, "kind", key.kind);
  append_member(line, "identity", key.identity);
  append_member(line, "server", key.server);
  append_member(line, "property", key.property);
  return line + "}";
}

FindingKey read_key(const JsonNode& node, FaultList& faults) {
  FindingKey key;
  ObjectReader reader(node, "a finding", faults);
  key.is_signal = reader.find("signal") != nullptr;
  key.id = reader.text(key.is_signal ? "signal" : "rule");
  key.kind = reader.optional_text("kind");
  key.identity = reader.optional_text("identity");
  key.server = reader.optional_text("server");
  key.property = reader.optional_text("property");
  reader.refuse_other_keys();
  return key;
}

Baseline read_findings(const JsonNode& root, FaultList& faults) {
  Baseline baseline;
  ObjectReader reader(root, "a baseline", faults);
  const JsonNode* version = reader.require(kVersion, JsonNode::Type::kNumber);
  if (version != nullptr && version->text != "1") {
    faults.add(*version, "this baseline has version " + version->text + ", expected 1");
  }
  if (const JsonNode* findings = reader.require("findings", JsonNode::Type::kArray)) {
    for (const JsonNode& node : findings->items) ++baseline[read_key(node, faults)];
  }
  reader.refuse_other_keys();
  return baseline;
}

Result<Baseline> read_own_format(const Document& document) {
  auto baseline = read_document(document, read_findings);
  if (baseline) return std::move(*baseline);
  std::string text;
  for (const Error& error : baseline.error()) text += (text.empty() ? "" : "\n") + error.message;
  return fail(text);
}

/// The ids of what is left of the baseline.
std::vector<std::string> ids_of(const Baseline& baseline) {
  std::set<std::string> ids;
  for (const auto& [key, count] : baseline) ids.insert(key.id);
  return {ids.begin(), ids.end()};
}

void note_gone(report::Report& report, const Baseline& left) {
  if (left.empty()) return;
  size_t count = 0;
  for (const auto& [key, times] : left) count += times;
  report.notes.push_back(
      {"baseline-gone",
       "info",
       report::count_of(count, "finding of the baseline is", "findings of the baseline are") +
           " not in this report: " + report::listed(ids_of(left), kNamedIds) +
           "; pairlint compare tells whether that is proof",
       {}});
}

/// One of this key less in the baseline; whether there was one.
bool take(Baseline& left, const FindingKey& key) {
  const auto found = left.find(key);
  if (found == left.end()) return false;
  if (--found->second == 0) left.erase(found);
  return true;
}

}  // namespace

Baseline baseline_of(const report::Report& report) {
  Baseline baseline;
  for (const report::Result& result : report.results) {
    if (counts(result)) ++baseline[key_of(result)];
  }
  for (const report::Signal& signal : report.signals) {
    if (counts(signal)) baseline[key_of(signal)] = 1;
  }
  return baseline;
}

std::string write_baseline(const Baseline& baseline) {
  std::string text = "{\n  \"" + std::string(kVersion) + "\": 1,\n  \"findings\": [";
  std::string_view end = "\n";
  for (const auto& [key, count] : baseline) {
    for (uint32_t i = 0; i < count; ++i) {
      text.append(end).append(line_of(key));
      end = ",\n";
    }
  }
  return text + (baseline.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

Result<Baseline> read_baseline(const Document& document) {
  constexpr size_t kHead = 200;
  const std::string_view head = std::string_view(document.text).substr(0, kHead);
  if (head.find(kVersion) != std::string_view::npos) return read_own_format(document);
  const auto report = report::read_json_report(document.text);
  if (!report) return fail(document.name + ": " + report.error().message);
  return baseline_of(*report);
}

void mark_known(report::Report& report, const Baseline& baseline) {
  Baseline left = baseline;
  for (report::Result& result : report.results) {
    if (result.state != "fail") continue;
    const bool known = take(left, key_of(result));
    if (!counts(result)) continue;
    result.baseline = known ? "unchanged" : "new";
    report.summary.known += known ? 1 : 0;
  }
  for (report::Signal& signal : report.signals) {
    const FindingKey key = key_of(signal);
    left.erase(key);
    if (!counts(signal)) continue;
    const bool known = baseline.contains(key);
    signal.baseline = known ? "unchanged" : "new";
    report.summary.known += known ? 1 : 0;
  }
  note_gone(report, left);
}

report::Summary summary_of_new(const report::Report& report) {
  report::Summary summary;
  const auto count = [&summary](const auto& item) {
    if (item.baseline == "new") summary.count(item.severity);
  };
  for (const report::Result& result : report.results) count(result);
  for (const report::Signal& signal : report.signals) count(signal);
  return summary;
}

}  // namespace pairlint
