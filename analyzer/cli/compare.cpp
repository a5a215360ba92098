// `compare`: what became of the findings of a case after somebody worked on it.
#include "compare.h"

#include "cli/case_run.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

Result<CaseRun> run_one(CommandLine line, const std::string& path) {
  line.paths = {path};
  return run_case(line, true);
}

bool is_at_least(const std::string& severity, FailOn fail_on) {
  switch (fail_on) {
    case FailOn::kError:
      return severity == "error";
    case FailOn::kWarning:
      return severity != "info";
    case FailOn::kInfo:
      return true;
    case FailOn::kNever:
      return false;
  }
  return false;
}

bool has_new(const report::Comparison& comparison, FailOn fail_on) {
  for (const report::Difference& difference : comparison.differences) {
    if (difference.change != report::Change::kNew) continue;
    if (is_at_least(difference.severity, fail_on)) return true;
  }
  return false;
}

int code_of(const CaseRun& before, const CaseRun& after, bool worse) {
  if (before.unreadable || after.unreadable) return kUnreadable;
  if (worse) return kFindings;
  const bool recognised = before.report.recognised_anything && after.report.recognised_anything;
  return recognised ? kClean : kNothingRecognised;
}

}  // namespace

int run_compare(const CommandLine& line) {
  const auto before = run_one(line, line.paths[0]);
  const auto after = run_one(line, line.paths[1]);
  for (const auto* run : {&before, &after}) {
    if (*run) continue;
    complain(run->error().message);
    return kWrongUse;
  }
  const report::Comparison comparison = compare(before->report, after->report);
  const int written = write_outputs(line, [&](OutputFormat format, report::TextStyle style) {
    style.verdict_only = line.quiet;
    return format == OutputFormat::kJson ? write_comparison_json(comparison)
                                         : write_comparison_text(comparison, style);
  });
  return written != kClean ? written : code_of(*before, *after, has_new(comparison, line.fail_on));
}

}  // namespace pairlint::cli
