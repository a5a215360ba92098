#pragma once

#include <memory>
#include <optional>
#include <span>

#include "analyze.h"
#include "rule/evaluate.h"
#include "trace/read_case.h"

/// The first half of the line, up to what the rules are evaluated with.
namespace pairlint {

/// All patterns of the pack's signals. The pack must outlive the scanner.
SignalScanner scanner_for(const Pack& knowledge);

CaseReading read_inputs(std::span<const std::unique_ptr<Input>> inputs, const Pack& knowledge,
                        SignalScanner& scanner);

/// When the case was captured: what the option says, else the content. Never a file's own date.
std::optional<CaptureTime> time_of(const CaseReading& reading, const AnalyzeOptions& options);

EvaluationContext context_of(const CaseReading& reading, const AnalyzeOptions& options);

}  // namespace pairlint
