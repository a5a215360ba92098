#include "cli/audit_case.h"

#include <new>
#include <utility>

#include "audit/content_hash.h"
#include "cli/case_run.h"
#include "cli/redacted_case.h"
#include "record/date_text.h"
#include "version.h"

namespace pairlint::cli {
namespace {

constexpr std::string_view kTooManySteps =
    "its rules take more steps than a case may; some are not decided";
constexpr size_t kBasisDigits = 16;

/// Everything but the captures that results depend on. A line of another basis says nothing about
/// what this run would find.
std::string basis_of(const CommandLine& line, const Pack& pack) {
  audit::Sha256 hash;
  const auto add = [&hash](std::string_view part) {
    hash.add(part);
    hash.add({"\0", 1});
  };
  add(kVersion);
  add(pack.fingerprint);
  add(line.as_of ? iso_date(*line.as_of) : "");
  for (const auto& [name, value] : line.context) add(name + "=" + value);
  add(std::to_string(line.audit.steps));
  add(line.redact ? "redact" : "");
  add(line.redact ? line.redact_key : "");
  return hash.hex().substr(0, kBasisDigits);
}

/// The message names no file of a case whose names are secret.
audit::Problem without_names(audit::Problem problem) {
  const size_t colon = problem.message.find(": ");
  if (colon != std::string::npos) problem.message = "a file: " + problem.message.substr(colon + 2);
  return problem;
}

JudgedCase refused(const CaseFiles& files, std::string kind, std::string message) {
  return {audit::failed_case(files.inputs.case_name, {std::move(kind), std::move(message)}), {}};
}

JudgedCase judge_redacted(const CaseFiles& files, const AuditRun& run, Analyzer& analyzer) {
  auto redacted = redact_inputs(files.inputs, run.line.redact_key, run.pack);
  if (!redacted) return refused(files, "redaction", redacted.error().message);
  if (redacted->leaked) return refused(files, "redaction", "an original name would be left");
  std::vector<std::unique_ptr<Input>> inputs;
  for (redact::Copy& copy : redacted->copies) {
    inputs.push_back(std::make_unique<MemoryInput>(copy.name, std::move(copy.text)));
  }
  AnalyzeOptions options = run.options;
  options.case_name = files.inputs.case_name;
  JudgedCase judged;
  judged.report = analyzer.analyze(inputs, options);
  return judged;
}

JudgedCase judge_plain(const CaseFiles& files, const AuditRun& run, Analyzer& analyzer) {
  AnalyzeOptions options = run.options;
  options.case_name = files.inputs.case_name;
  JudgedCase judged;
  judged.report = analyzer.analyze(files.inputs.all, options);
  return judged;
}

JudgedCase judge(const CaseFiles& files, const AuditRun& run, Analyzer& analyzer) {
  JudgedCase judged =
      run.line.redact ? judge_redacted(files, run, analyzer) : judge_plain(files, run, analyzer);
  if (!judged.report) return judged;
  judged.result = audit::result_of(*judged.report);
  judged.result.problem = problem_of(files);
  if (judged.report->out_of_steps) judged.result.problem = {"steps", std::string(kTooManySteps)};
  if (run.line.redact) judged.result.problem = without_names(std::move(judged.result.problem));
  const bool nothing = files.bytes == 0 && !judged.result.problem.kind.empty();
  if (nothing) judged.result.verdict = "error";
  return judged;
}

}  // namespace

Result<AuditRun> audit_run(const CommandLine& line, const Pack& pack) {
  auto options = options_of(line, pack);
  if (!options) return tl::unexpected(options.error());
  options->steps = line.audit.steps;
  options->keep_records = true;
  // A report of a case says all; the lines of results need what failed, passed or is unknown.
  options->detail = line.audit.per_case ? ResultDetail::kAll : ResultDetail::kFindings;
  return AuditRun{line, pack, std::move(*options), basis_of(line, pack)};
}

JudgedCase judge_case(const CaseFiles& files, const AuditRun& run, Analyzer& analyzer) {
  JudgedCase judged;
  // The one border at which memory may end without ending everything.
  try {
    judged = judge(files, run, analyzer);
  } catch (const std::bad_alloc&) {
    judged = refused(files, "memory", "it needs more memory than there is");
  }
  judged.result.case_name = files.inputs.case_name;
  judged.result.content = files.content;
  judged.result.basis = run.basis;
  judged.result.files = files.files;
  judged.result.bytes = files.bytes;
  return judged;
}

}  // namespace pairlint::cli
