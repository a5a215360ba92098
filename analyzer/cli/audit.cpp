#include <filesystem>
#include <system_error>
#include <thread>

#include "audit/pipeline.h"
#include "audit/result_folder.h"
#include "audit/result_line.h"
#include "cli/audit_case.h"
#include "cli/audit_cases.h"
#include "cli/commands.h"
#include "cli/knowledge.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDefaultFolder = "pairlint-audit";
constexpr size_t kNumberDigits = 6;

/// A case with its line, on its way from the thread that judged it to the one that writes.
struct Row {
  audit::CaseResult result;
  std::string line;
};

std::string folder_of(const CommandLine& line) {
  return line.folder.empty() ? std::string(kDefaultFolder) : line.folder;
}

size_t jobs_of(const CommandLine& line) {
  if (line.audit.jobs > 0) return line.audit.jobs;
  return std::max<size_t>(1, std::thread::hardware_concurrency());
}

/// Of a redacted audit: the place among all cases, in the order of their names.
std::string number_name(size_t index) {
  const std::string digits = std::to_string(index + 1);
  return "case-" + std::string(kNumberDigits - std::min(kNumberDigits, digits.size()), '0') + digits;
}

Row judge_place(const CasePlace& place, const AuditRun& run) {
  Row row{judge_case(read_case_files(place), run).result, {}};
  row.line = audit::write_line(row.result);
  return row;
}

Result<void> write_audit(const std::vector<CasePlace>& cases, const AuditRun& run,
                         audit::ResultFolder& folder) {
  size_t next = 0;
  Result<void> written;
  audit::run_ordered<size_t, Row>(
      jobs_of(run.line),
      [&]() { return next < cases.size() ? std::optional(next++) : std::nullopt; },
      [&](size_t index) { return judge_place(cases[index], run); },
      [&](const Row& row) {
        written = folder.add(row.result, row.line);
        return written.has_value();
      });
  if (!written) return written;
  return folder.finish();
}

int complain_with(int code, const Error& error) {
  complain(error.message);
  return code;
}

}  // namespace

int run_audit(const CommandLine& line) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) return complain_with(kWrongUse, pack.error());
  const auto run = audit_run(line, **pack);
  if (!run) return complain_with(kWrongUse, run.error());
  auto cases = find_cases(line.paths, folder_of(line));
  if (!cases) return complain_with(kUnreadable, cases.error());
  if (line.redact) {
    for (size_t i = 0; i < cases->size(); ++i) (*cases)[i].name = number_name(i);
  }
  std::error_code error;
  fs::create_directories(folder_of(line), error);
  if (error) return complain_with(kUnreadable, {"cannot make " + quoted_name(folder_of(line)) + ": " + error.message()});
  auto folder = audit::ResultFolder::create(folder_of(line));
  if (!folder) return complain_with(kUnreadable, folder.error());
  const auto written = write_audit(*cases, *run, *folder);
  return written ? kClean : complain_with(kUnreadable, written.error());
}

}  // namespace pairlint::cli
