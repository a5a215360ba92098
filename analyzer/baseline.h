#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "base/result.h"
#include "finding_key.h"
#include "report/report.h"
#include "rule/fault.h"

namespace pairlint {

/// The findings that an earlier report counted, and how often each.
using Baseline = std::map<FindingKey, uint32_t>;

Baseline baseline_of(const report::Report& report);

/// A baseline as JSON: sorted, one finding a line, so that it can be merged like code.
std::string write_baseline(const Baseline& baseline);
/// Reads that, or a JSON report of pairlint. An error holds all mistakes of the document.
Result<Baseline> read_baseline(const Document& document);

/// Marks each finding that counts as new or unchanged, counts the known ones, and notes which
/// findings of the baseline are gone. What is suppressed is neither.
void mark_known(report::Report& report, const Baseline& baseline);
/// Of a report with marks: what is new, by severity.
report::Summary summary_of_new(const report::Report& report);

}  // namespace pairlint
