#include "cli/case_run.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/render.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

bool fails(const report::Summary& summary, FailOn fail_on) {
  switch (fail_on) {
    case FailOn::kError:
      return summary.error > 0;
    case FailOn::kWarning:
      return summary.error + summary.warning > 0;
    case FailOn::kInfo:
      return summary.error + summary.warning + summary.info > 0;
    case FailOn::kNever:
      return false;
  }
  return false;
}

int code_of(const CaseRun& run, FailOn fail_on) {
  if (run.unreadable) return kUnreadable;
  if (fails(run.report.summary, fail_on)) return kFindings;
  return run.report.recognised_anything ? kClean : kNothingRecognised;
}

}  // namespace

int run_check(const CommandLine& line) {
  const auto run = run_case(line, false);
  if (!run) {
    complain(run.error().message);
    return kWrongUse;
  }
  if (run->leaked) return kUnreadable;
  const int written = write_outputs(line, [&](OutputFormat format, report::TextStyle style) {
    style.verdict_only = line.quiet;
    return rendered(run->report, format, style, line.max_length);
  });
  return written != kClean ? written : code_of(*run, line.fail_on);
}

}  // namespace pairlint::cli
