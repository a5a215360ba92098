#include "analyze.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "case_reading.h"
#include "compose.h"
#include "diagnose/diagnosis.h"
#include "diagnose/stages.h"
#include "expr/evaluator.h"
#include "record/date_text.h"
#include "rule/evaluate.h"
#include "trace/read_case.h"
#include "version.h"

namespace pairlint {
namespace {

/// Fail with any error, else unknown while a rule of a pairing edge is not decided, else pass: what
/// the pairing does not depend on may stay open.
std::string verdict_of(const report::Report& report, const Diagnosis& diagnosis) {
  if (report.summary.error > 0) return "fail";
  const bool open = std::any_of(diagnosis.pairing.begin(), diagnosis.pairing.end(),
                                [](const JudgedEdge& edge) { return edge.open; });
  return open || !report.recognised_anything ? "unknown" : "pass";
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
              const AnalyzeOptions& options, const std::optional<CaptureTime>& time,
              const Diagnosis& diagnosis) {
  report.tool_name = "pairlint";
  report.tool_version = kVersion;
  report.rules_version = kVersion;
  report.case_name = options.case_name;
  report.as_of_time = time ? iso_date(time->time) : "";
  report.as_of_from = time ? time->from : "none";
  report.recognised_anything = recognised(reading, knowledge);
  report.verdict = verdict_of(report, diagnosis);
}

}  // namespace

struct Analyzer::Tools {
  explicit Tools(const Pack& knowledge)
      : scanner(scanner_for(knowledge)), evaluator(knowledge.vocabulary) {}

  SignalScanner scanner;
  expr::Evaluator evaluator;
};

Analyzer::Analyzer(const Pack& knowledge)
    : knowledge_(knowledge), tools_(std::make_unique<Tools>(knowledge)) {}
Analyzer::~Analyzer() = default;

report::Report Analyzer::analyze(std::span<const std::unique_ptr<Input>> inputs,
                                 const AnalyzeOptions& options) {
  CaseReading reading = read_inputs(inputs, knowledge_, tools_->scanner);
  const std::optional<CaptureTime> time = time_of(reading, options);
  const EvaluationContext context = context_of(reading, options);
  Judgement judgement = evaluate(knowledge_, reading.records, context, tools_->evaluator);
  std::vector<report::Note> remarks =
      suppress({knowledge_, reading.records, options.suppressions, time}, judgement.results,
               reading.signals);
  Diagnosis diagnosis = diagnose(knowledge_, judgement.results, reading.signals);
  diagnosis.pairing =
      judge_pairing(knowledge_, reading.records, context, judgement.results, reading.signals);
  diagnosis.retest = retest_plan(knowledge_, reading.records, context, judgement.results,
                                 unexplained_signals(knowledge_, diagnosis));
  const std::vector<JudgedRun> runs = judge_stages(knowledge_, reading);
  report::Report report = report::compose(
      report::Findings{knowledge_, reading, judgement, diagnosis, runs, options.suppressions},
      options);
  std::move(remarks.begin(), remarks.end(), std::back_inserter(report.notes));
  set_head(report, reading, knowledge_, options, time, diagnosis);
  report.out_of_steps = judgement.out_of_steps;
  return report;
}

report::Report analyze(std::span<const std::unique_ptr<Input>> inputs, const Pack& knowledge,
                       const AnalyzeOptions& options) {
  return Analyzer(knowledge).analyze(inputs, options);
}

}  // namespace pairlint
