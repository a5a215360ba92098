#include "cli/case_run.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "cli/inputs.h"
#include "cli/knowledge.h"
#include "cli/redacted_case.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

using Context = std::vector<std::pair<std::string, std::string>>;

/// The value as its trait spells it.
Result<std::string> known_value(const Trait& trait, const std::string& value) {
  for (const Text& each : trait.values) {
    if (equal_ignoring_case(each, value)) return std::string(each);
  }
  return fail("--context: '" + value + "' is none of " + trait.name +
              "'s values: " + join(strings_of(trait.values), ", "));
}

/// What --context says, in the words of the pack.
Result<Context> known_context(const Context& given, const Pack& pack) {
  Context known;
  std::vector<std::string> names;
  for (const Trait& trait : pack.traits) names.push_back(trait.name);
  for (const auto& [name, value] : given) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) {
      return fail("--context: '" + name + "' is none of " + join(names, ", "));
    }
    auto spelled = known_value(pack.traits[static_cast<size_t>(at - names.begin())], value);
    if (!spelled) return tl::unexpected(spelled.error());
    known.emplace_back(name, std::move(*spelled));
  }
  return known;
}

/// The report of a redacted case is the report of its redacted inputs: whatever a writer shows of
/// it, no writer needs to know.
Result<CaseRun> run_redacted(const CommandLine& line, const Pack& pack, AnalyzeOptions options) {
  auto redacted = redact_case(line, pack);
  if (!redacted) return tl::unexpected(redacted.error());
  std::vector<std::unique_ptr<Input>> inputs;
  for (redact::Copy& copy : redacted->copies)
    inputs.push_back(std::make_unique<MemoryInput>(copy.name, std::move(copy.text)));
  options.case_name = redacted->case_name;
  CaseRun run;
  run.leaked = redacted->leaked;
  run.unreadable = redacted->unreadable;
  if (!run.leaked) run.report = analyze(inputs, pack, options);
  return run;
}

/// Who compares must see that a rule has nothing to judge any more, so JSON holds everything.
ResultDetail detail_of(OutputFormat format) {
  switch (format) {
    case OutputFormat::kJson:
      return ResultDetail::kAll;
    case OutputFormat::kSarifFull:
    case OutputFormat::kJunit:
    case OutputFormat::kCsv:
    case OutputFormat::kCsvExcel:
    case OutputFormat::kHtml:
      return ResultDetail::kJudged;
    default:
      return ResultDetail::kFindings;
  }
}

ResultDetail detail_shown_by(const std::vector<Output>& outputs) {
  ResultDetail detail = ResultDetail::kFindings;
  for (const Output& each : outputs) detail = std::max(detail, detail_of(each.format));
  return detail;
}

}  // namespace

bool complain_of_unreadable(const CaseInputs& inputs) {
  bool any = false;
  for (const auto& input : inputs.all) {
    if (input->failure().empty()) continue;
    complain("cannot read " + quoted_name(input->name()) + ": " + input->failure());
    any = true;
  }
  return any;
}

Result<AnalyzeOptions> options_of(const CommandLine& line, const Pack& pack) {
  const auto context = known_context(line.context, pack);
  if (!context) return tl::unexpected(context.error());
  AnalyzeOptions options;
  options.as_of = line.as_of;
  options.context = *context;
  return options;
}

Result<CaseRun> run_case(const CommandLine& line, bool keep_records) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) return tl::unexpected(pack.error());
  auto said = options_of(line, **pack);
  if (!said) return tl::unexpected(said.error());
  AnalyzeOptions& options = *said;
  options.keep_records = keep_records;
  if (!keep_records) options.detail = detail_shown_by(line.outputs);
  if (line.redact) return run_redacted(line, **pack, std::move(options));
  const CaseInputs inputs = collect_inputs(line.paths);
  options.case_name = inputs.case_name;
  CaseRun run;
  run.report = analyze(inputs.all, **pack, options);
  run.unreadable = complain_of_unreadable(inputs);
  return run;
}

}  // namespace pairlint::cli
