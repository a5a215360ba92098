#include "cli/case_run.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "baseline.h"
#include "cli/companions.h"
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

/// The names in it are those of the case.
Baseline redacted(const Baseline& baseline, const redact::Redaction& redaction) {
  Baseline made;
  for (const auto& [known, count] : baseline) {
    FindingKey key = known;
    key.identity = redaction.redacted(known.identity);
    key.server = redaction.redacted(known.server);
    made[key] += count;
  }
  return made;
}

CaseRun run_on(const CaseInputs& inputs, const Pack& pack, const AnalyzeOptions& options,
               const std::optional<Baseline>& baseline) {
  CaseRun run;
  run.report = analyze(inputs.all, pack, options);
  run.has_baseline = baseline.has_value();
  if (baseline) mark_known(run.report, *baseline);
  return run;
}

/// Copies stand for what was opened already.
CaseInputs inputs_of(const KeptCase& kept) {
  if (!kept.redacted) return inputs_of(kept.files, kept.options.case_name);
  CaseInputs inputs;
  inputs.case_name = kept.options.case_name;
  for (const HeldFile& file : kept.files) {
    inputs.all.push_back(std::make_unique<MemoryInput>(file.name, file.bytes));
  }
  return inputs;
}

/// The report of a redacted case is the report of its redacted inputs, judged with redacted
/// companions: whatever a writer shows of it, no writer needs to know.
Result<CaseRun> run_redacted(const CommandLine& line, const Pack& pack, KeptCase kept) {
  auto made = redact_case(line, pack, kept.suppressions.text);
  if (!made) return tl::unexpected(made.error());
  CaseRun run;
  if (!made->leaked) {
    const redact::Redaction& redaction = *made->redaction;
    kept.redacted = true;
    kept.options.case_name = made->case_name;
    kept.suppressions.text = redaction.redacted(std::move(kept.suppressions.text));
    if (kept.baseline) kept.baseline = redacted(*kept.baseline, redaction);
    for (redact::Copy& copy : made->copies) {
      kept.files.push_back({std::move(copy.name), std::move(copy.text), ""});
    }
    auto judged = run_kept(std::move(kept), pack);
    if (!judged) return judged;
    run = std::move(*judged);
  }
  run.leaked = made->leaked;
  run.unreadable = made->unreadable;
  run.names = std::make_shared<const RedactedCase>(std::move(*made));
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

Result<CaseRun> run_kept(KeptCase kept, const Pack& pack) {
  auto entries = suppressions_in(kept.suppressions, pack);
  if (!entries) return tl::unexpected(entries.error());
  kept.options.suppressions = std::move(*entries);
  const CaseInputs inputs = inputs_of(kept);
  CaseRun run = run_on(inputs, pack, kept.options, kept.baseline);
  run.unreadable = complain_of_unreadable(inputs);
  run.pack_hash = pack.fingerprint;
  run.kept = std::move(kept);
  return run;
}

Result<CaseRun> run_case(const CommandLine& line, bool keep_records) {
  Knowledge knowledge;
  KeptCase kept;
  auto rules = read_rule_folders(line.rule_folders);
  if (!rules) return tl::unexpected(rules.error());
  kept.is_kept = !line.bundle.empty();
  if (kept.is_kept) kept.rules = *rules;
  const auto pack = knowledge.load(std::move(*rules));
  if (!pack) return tl::unexpected(pack.error());
  auto said = options_of(line, **pack);
  if (!said) return tl::unexpected(said.error());
  kept.options = std::move(*said);
  kept.options.keep_records = keep_records;
  // The report in a bundle is JSON.
  if (!keep_records && !kept.is_kept) kept.options.detail = detail_shown_by(line.outputs);
  if (auto read = read_companions(line, **pack, kept); !read) {
    return tl::unexpected(read.error());
  }
  if (line.redact) return run_redacted(line, **pack, std::move(kept));
  kept.options.case_name = case_name_of(line.paths);
  if (kept.is_kept) {
    auto files = hold_files(line.paths, limits::kBundleBytes);
    if (!files) return tl::unexpected(files.error());
    kept.files = std::move(*files);
    return run_kept(std::move(kept), **pack);
  }
  const CaseInputs inputs = collect_inputs(line.paths);
  CaseRun run = run_on(inputs, **pack, kept.options, kept.baseline);
  run.unreadable = complain_of_unreadable(inputs);
  return run;
}

bool complain_of_leaks(const CaseRun& run, const std::string& name, const std::string& text,
                       const std::string& frame) {
  if (!run.names) return false;
  const bool leaked =
      complain_of_leaks(redact::find_leaks_in_report(*run.names->redaction, text, frame), name);
  if (leaked) complain("nothing is written");
  return leaked;
}

}  // namespace pairlint::cli
