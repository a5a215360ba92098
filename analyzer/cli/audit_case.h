#pragma once

#include <functional>
#include <optional>
#include <string>

#include "analyze.h"
#include "audit/case_result.h"
#include "cli/audit_cases.h"
#include "cli/case_files.h"
#include "cli/command_line.h"
#include "rule/pack.h"

namespace pairlint::cli {

/// What all cases of an audit are judged by.
struct AuditRun {
  const CommandLine& line;
  const Pack& pack;
  AnalyzeOptions options;
  std::string basis;  ///< a hash of all this
};

/// Fails for a word of --context that no trait knows.
Result<AuditRun> audit_run(const CommandLine& line, const Pack& pack);

/// A result together with the report that it was taken from, if somebody wants to write that.
struct JudgedCase {
  audit::CaseResult result;
  std::optional<report::Report> report;
};

/// Analyses files that were read. Whatever goes wrong is a result too. May run on several threads,
/// each with an analyzer of its own.
JudgedCase judge_case(const CaseFiles& files, const AuditRun& run, Analyzer& analyzer);

}  // namespace pairlint::cli
