#include "analyze.h"

#include <algorithm>
#include <utility>

#include "compose.h"
#include "diagnose/diagnosis.h"
#include "diagnose/stages.h"
#include "record/date_text.h"
#include "rule/evaluate.h"
#include "trace/read_case.h"
#include "version.h"

namespace pairlint {
namespace {

std::vector<const SignalPattern*> patterns_of(const Pack& knowledge) {
  std::vector<const SignalPattern*> patterns;
  for (const SignalDefinition& signal : knowledge.signals) {
    for (const SignalPattern& pattern : signal.patterns) patterns.push_back(&pattern);
  }
  return patterns;
}

/// When the case was captured: what the option says, else the content. Never a file's own date.
std::optional<CaptureTime> time_of(const CaseReading& reading, const AnalyzeOptions& options) {
  if (options.as_of) return CaptureTime{*options.as_of, "option"};
  return reading.captured_at;
}

/// Design 10: fail with any error, else unknown when a rule that asks is unknown, else pass.
std::string verdict_of(const report::Report& report) {
  if (report.summary.error > 0) return "fail";
  return report.summary.unknown > 0 ? "unknown" : "pass";
}

/// Something the pairing depends on was in the input: a record of a kind that rules ask for, a
/// signal, or a command that would have printed one.
bool recognised(const CaseReading& reading, const Pack& knowledge) {
  if (!reading.signals.empty()) return true;
  for (size_t i = 0; i < knowledge.kinds.size(); ++i) {
    const bool asked = knowledge.kinds[i].when_absent == WhenAbsent::kAsk;
    if (asked && reading.records.lists[i].completeness != Completeness::kNotCaptured) return true;
  }
  return false;
}

void set_head(report::Report& report, const CaseReading& reading, const Pack& knowledge,
              const AnalyzeOptions& options, const std::optional<CaptureTime>& time) {
  report.tool_name = "pairlint";
  report.tool_version = kVersion;
  report.rules_version = kVersion;
  report.case_name = options.case_name;
  report.as_of_time = time ? iso_date(time->time) : "";
  report.as_of_from = time ? time->from : "none";
  report.verdict = verdict_of(report);
  report.recognised_anything = recognised(reading, knowledge);
}

}  // namespace

report::Report analyze(std::span<const std::unique_ptr<Input>> inputs, const Pack& knowledge,
                       const AnalyzeOptions& options) {
  const CaseReading reading =
      read_case(inputs, knowledge.kinds, patterns_of(knowledge), knowledge.stages);
  const std::optional<CaptureTime> time = time_of(reading, options);
  const EvaluationContext context{time ? std::optional(time->time) : std::nullopt, options.context};
  const Judgement judgement = evaluate(knowledge, reading.records, context);
  const Diagnosis diagnosis = diagnose(knowledge, judgement.results, reading.signals);
  const std::vector<JudgedRun> runs = judge_stages(knowledge, reading);
  report::Report report =
      report::compose(report::Findings{knowledge, reading, judgement, diagnosis, runs}, options);
  set_head(report, reading, knowledge, options, time);
  return report;
}

}  // namespace pairlint
