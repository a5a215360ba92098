#pragma once

#include <string_view>

#include "base/result.h"
#include "report/report.h"

namespace pairlint::report {

/// Reads back what write_json wrote, so that every other format can be made of it later. Members
/// that are missing are empty, members that are not known are skipped. Fails, with a sentence,
/// for what is no JSON, no report of pairlint, another schemaVersion, or larger or deeper than
/// limits::kReportBytes and limits::kReportDepth.
pairlint::Result<Report> read_json_report(std::string_view text);

}  // namespace pairlint::report
