#pragma once

#include "analyze.h"
#include "cli/command_line.h"
#include "cli/inputs.h"
#include "report/report.h"

namespace pairlint::cli {

/// What `check` and `facts` have in common: the inputs read, analysed and complained about.
struct CaseRun {
  report::Report report;
  bool unreadable = false;  ///< some input that was named could not be read
  bool leaked = false;      ///< an original name is left after redaction: nothing may be shown
};

/// Names each input that could not be read; whether there is one.
bool complain_of_unreadable(const CaseInputs& inputs);

/// What the command line says of a case, in the words of the pack. Fails for a word of --context
/// that no trait knows.
Result<AnalyzeOptions> options_of(const CommandLine& line, const Pack& pack);

/// Fails for a bad rule folder.
Result<CaseRun> run_case(const CommandLine& line, bool keep_records);

}  // namespace pairlint::cli
