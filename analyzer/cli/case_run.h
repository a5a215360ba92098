#pragma once

#include <memory>
#include <string>

#include "analyze.h"
#include "cli/bundle.h"
#include "cli/command_line.h"
#include "cli/inputs.h"
#include "cli/redacted_case.h"
#include "report/report.h"

namespace pairlint::cli {

/// What `check` and `facts` have in common: the inputs read, analysed and complained about.
struct CaseRun {
  report::Report report;
  bool has_baseline = false;
  bool unreadable = false;  ///< some input that was named could not be read
  bool leaked = false;      ///< an original name is left after redaction: nothing may be shown
  KeptCase kept;            ///< of a case that is redacted or put into a bundle
  std::string pack_hash;    ///< of the rules that judged, for a bundle
  std::shared_ptr<const RedactedCase> names;  ///< that may not be shown; none: all may
};

/// Names each input that could not be read; whether there is one.
bool complain_of_unreadable(const CaseInputs& inputs);

/// What the command line says of a case, in the words of the pack. Fails for a word of --context
/// that no trait knows.
Result<AnalyzeOptions> options_of(const CommandLine& line, const Pack& pack);

/// Fails for a bad rule folder.
Result<CaseRun> run_case(const CommandLine& line, bool keep_records);
/// The same for a case whose files are at hand.
Result<CaseRun> run_kept(KeptCase kept, const Pack& pack);

/// True: an original name is in a text that was made of a redacted case. Nothing may be written.
/// `frame` is what such a text holds whatever the case.
bool complain_of_leaks(const CaseRun& run, const std::string& name, const std::string& text,
                       const std::string& frame = {});

}  // namespace pairlint::cli
