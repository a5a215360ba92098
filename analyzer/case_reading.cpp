#include "case_reading.h"

#include <utility>

namespace pairlint {

SignalScanner scanner_for(const Pack& knowledge) {
  std::vector<const SignalPattern*> patterns;
  for (const SignalDefinition& signal : knowledge.signals) {
    for (const SignalPattern& pattern : signal.patterns) patterns.push_back(&pattern);
  }
  return SignalScanner(std::move(patterns));
}

CaseReading read_inputs(std::span<const std::unique_ptr<Input>> inputs, const Pack& knowledge,
                        SignalScanner& scanner) {
  return read_case(inputs, knowledge.kinds, scanner, knowledge.stages);
}

std::optional<CaptureTime> time_of(const CaseReading& reading, const AnalyzeOptions& options) {
  if (options.as_of) return CaptureTime{*options.as_of, "option"};
  return reading.captured_at;
}

EvaluationContext context_of(const CaseReading& reading, const AnalyzeOptions& options) {
  const std::optional<CaptureTime> time = time_of(reading, options);
  return {time ? std::optional(time->time) : std::nullopt, options.context, options.steps};
}

}  // namespace pairlint
