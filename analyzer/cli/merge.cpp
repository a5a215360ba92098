#include <filesystem>
#include <system_error>

#include "audit/merge.h"
#include "audit/result_folder.h"
#include "cli/audit_folder.h"
#include "cli/commands.h"
#include "cli/platform/file_system.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

namespace fs = std::filesystem;

/// Reports of cases, where an audit wrote some.
Result<void> copy_reports(const std::string& from, const std::string& to) {
  const fs::path reports = platform::standard_path(from) / "reports";
  const fs::path target = platform::standard_path(to) / "reports";
  std::error_code error;
  if (!fs::exists(reports, error) || fs::equivalent(reports, target, error)) return {};
  fs::copy(reports, target, fs::copy_options::recursive | fs::copy_options::overwrite_existing,
           error);
  if (error) return fail("cannot copy " + quoted_name(from + "/reports") + ": " + error.message());
  return {};
}

Result<void> merge_into(const std::vector<std::string>& folders, const std::string& to) {
  if (auto made = make_audit_folder(to); !made) return made;
  auto into = audit::ResultFolder::create(to);
  if (!into) return tl::unexpected(into.error());
  if (auto merged = audit::merge(folders, *into); !merged) return merged;
  for (const std::string& folder : folders) {
    if (auto copied = copy_reports(folder, to); !copied) return copied;
  }
  return into->finish();
}

}  // namespace

int run_merge(const CommandLine& line) {
  const auto merged = merge_into(line.paths, audit_folder(line));
  if (merged) return kClean;
  complain(merged.error().message);
  return kUnreadable;
}

}  // namespace pairlint::cli
