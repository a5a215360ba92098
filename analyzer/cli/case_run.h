#pragma once

#include "cli/command_line.h"
#include "report/report.h"

namespace pairlint::cli {

/// What `check` and `facts` have in common: the inputs read, analysed and complained about.
struct CaseRun {
  report::Report report;
  bool unreadable = false;  ///< some input that was named could not be read
  bool leaked = false;      ///< an original name is left after redaction: nothing may be shown
};

/// Fails for a bad rule folder.
Result<CaseRun> run_case(const CommandLine& line, bool keep_records);

}  // namespace pairlint::cli
