// `convert`: a JSON report of an earlier run in another format. It judges nothing, so what it finds
// in the report changes no exit code.
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/render.h"
#include "cli/terminal.h"
#include "report/json_report.h"

namespace pairlint::cli {

int run_convert(const CommandLine& line) {
  const std::string& path = line.paths.front();
  const auto text = read_file(path, limits::kReportBytes);
  if (!text) {
    complain(quoted_name(path) + ": " + text.error().message);
    return kUnreadable;
  }
  const auto report = report::read_json_report(*text);
  if (!report) {
    complain(quoted_name(path) + ": " + report.error().message);
    return kUnreadable;
  }
  return write_outputs(line, [&](OutputFormat format, const report::TextStyle& style) {
    return rendered(*report, format, style, line.max_length);
  });
}

}  // namespace pairlint::cli
