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
  const auto render = [&](OutputFormat format, const report::TextStyle& style) {
    return format == OutputFormat::kJson ? report::write_json(run->report, true)
                                         : report::write_facts_text(run->report, style);
  };
  const int written =
      write_outputs(line, render, [&run](const std::string& name, const std::string& text) {
        return !complain_of_leaks(*run, name, text);
      });
  if (written != kClean) return written;
  if (run->unreadable) return kUnreadable;
  return run->report.recognised_anything ? kClean : kNothingRecognised;
}

}  // namespace pairlint::cli
