#include "cli/case_run.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace pairlint::cli {

int run_facts(const CommandLine& line) {
  const auto run = run_case(line, true);
  if (!run) {
    complain(run.error().message);
    return kWrongUse;
  }
  if (run->leaked) return kUnreadable;
  const int written = write_outputs(line, [&](OutputFormat format, const report::TextStyle& style) {
    return format == OutputFormat::kJson ? report::write_json(run->report, true)
                                         : report::write_facts_text(run->report, style);
  });
  if (written != kClean) return written;
  if (run->unreadable) return kUnreadable;
  return run->report.recognised_anything ? kClean : kNothingRecognised;
}

}  // namespace pairlint::cli
