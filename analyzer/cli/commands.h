#pragma once

#include "cli/command_line.h"

namespace pairlint::cli {

/// What the program's end tells whoever called it. Where several hold, in this order: wrong use,
/// unreadable, findings, nothing recognised, clean.
enum ExitCode : int {
  kClean = 0,
  kFindings = 1,
  kWrongUse = 2,  ///< or a bad rule
  kNothingRecognised = 3,
  kUnreadable = 4,  ///< input that could not be read, or an internal error
};

/// One command each; the result is the exit code.
int run_check(const CommandLine& line);
int run_facts(const CommandLine& line);
int run_replay(const CommandLine& line);
int run_convert(const CommandLine& line);
int run_redact(const CommandLine& line);
int run_compare(const CommandLine& line);
int run_audit(const CommandLine& line);
int run_merge(const CommandLine& line);
int run_collect(const CommandLine& line);
int run_explain(const CommandLine& line);
int run_rules_list(const CommandLine& line);
int run_rules_test(const CommandLine& line);
int run_rules_pages(const CommandLine& line);
int run_rules_check(const CommandLine& line);
int run_completions(const CommandLine& line);
int run_man();
int run_help(const CommandLine& line);
int run_version();

/// Parses, runs and reports what goes wrong on the way.
int run(const std::vector<std::string>& arguments);

}  // namespace pairlint::cli
