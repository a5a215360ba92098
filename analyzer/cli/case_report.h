#pragma once

#include "cli/case_run.h"
#include "cli/command_line.h"

namespace pairlint::cli {

/// Writes the report in every format that was asked for. kUnreadable where a redacted one holds an
/// original name.
int write_report(const CommandLine& line, const CaseRun& run);

/// What the report means for the exit code.
int code_of(const CaseRun& run, FailOn fail_on);

}  // namespace pairlint::cli
