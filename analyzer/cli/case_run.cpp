#include "cli/case_run.h"

#include <utility>

#include "analyze.h"
#include "cli/inputs.h"
#include "cli/knowledge.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

bool complain_of_unreadable(const CaseInputs& inputs) {
  bool any = false;
  for (const FileInput* file : inputs.files) {
    if (file->failure().empty()) continue;
    complain("cannot read " + quoted_name(file->name()) + ": " + file->failure());
    any = true;
  }
  return any;
}

}  // namespace

Result<CaseRun> run_case(const CommandLine& line, bool keep_records) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) return tl::unexpected(pack.error());
  const CaseInputs inputs = collect_inputs(line.paths);
  AnalyzeOptions options;
  options.case_name = inputs.case_name;
  options.as_of = line.as_of;
  options.keep_records = keep_records;
  CaseRun run;
  run.report = analyze(inputs.all, **pack, options);
  run.unreadable = complain_of_unreadable(inputs);
  return run;
}

}  // namespace pairlint::cli
