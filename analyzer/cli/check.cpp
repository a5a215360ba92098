#include "baseline.h"
#include "cli/case_report.h"
#include "cli/case_run.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/render.h"
#include "cli/terminal.h"
#include "report/quote.h"

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

/// Some formats have no place for notes, and a suppression that does not hold is never silent.
void complain_of_suppressions(const report::Report& report) {
  for (const report::Note& note : report.notes) {
    if (!note.rule.starts_with("suppression-")) continue;
    complain(report::place_of(note.where) + ": " + note.message);
  }
}

/// What is written beside the report, with its place; a redacted case leaks nothing through it.
struct Extra {
  std::string path, text;
};

Result<std::vector<Extra>> extras_of(const CommandLine& line, const CaseRun& run) {
  std::vector<Extra> extras;
  if (!line.baseline_to.empty()) {
    extras.push_back({line.baseline_to, write_baseline(baseline_of(run.report))});
    if (complain_of_leaks(run, line.baseline_to, extras.back().text)) return fail("");
  }
  if (line.bundle.empty()) return extras;
  const auto files = files_of(
      {run.kept, report::write_json(run.report, false), run.report.tool_version, run.pack_hash});
  for (const ZipFile& file : files) {
    if (complain_of_leaks(run, line.bundle + "!/" + file.name, file.bytes)) return fail("");
  }
  auto zip = make_zip(files);
  if (!zip) return tl::unexpected(zip.error());
  extras.push_back({line.bundle, std::move(*zip)});
  return extras;
}

int write_extras(const std::vector<Extra>& extras) {
  for (const Extra& extra : extras) {
    if (const int code = write_output(extra.path, extra.text)) return code;
  }
  return kClean;
}

}  // namespace

int write_report(const CommandLine& line, const CaseRun& run) {
  const auto render = [&](OutputFormat format, report::TextStyle style) {
    style.verdict_only = line.quiet;
    style.links = style.links && format == OutputFormat::kText && !run.names;
    if (style.links) style.paths = paths_by_name(line.paths);
    return rendered(run.report, format, style, line.max_length);
  };
  std::string frame;
  for (const Output& output : line.outputs) {
    if (run.names) frame += rendered({}, output.format, {}, 0);
  }
  return write_outputs(line, render, [&](const std::string& name, const std::string& text) {
    return !complain_of_leaks(run, name, text, frame);
  });
}

int code_of(const CaseRun& run, FailOn fail_on) {
  if (run.unreadable) return kUnreadable;
  const report::Summary& all = run.report.summary;
  if (fails(run.has_baseline ? summary_of_new(run.report) : all, fail_on)) return kFindings;
  return run.report.recognised_anything ? kClean : kNothingRecognised;
}

int run_check(const CommandLine& line) {
  const auto run = run_case(line, false);
  if (!run) {
    complain(run.error().message);
    return kWrongUse;
  }
  if (run->leaked) return kUnreadable;
  complain_of_suppressions(run->report);
  const auto extras = extras_of(line, *run);
  if (!extras) {
    if (!extras.error().message.empty()) complain(extras.error().message);
    return kUnreadable;
  }
  const int written = write_report(line, *run);
  if (written != kClean) return written;
  const int more = write_extras(*extras);
  return more != kClean ? more : code_of(*run, line.fail_on);
}

}  // namespace pairlint::cli
