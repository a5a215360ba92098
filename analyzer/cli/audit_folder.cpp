#include "cli/audit_folder.h"

#include <filesystem>
#include <system_error>

#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

constexpr std::string_view kDefaultFolder = "pairlint-audit";

}  // namespace

std::string audit_folder(const CommandLine& line) {
  return line.folder.empty() ? std::string(kDefaultFolder) : line.folder;
}

Result<void> make_audit_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return fail("cannot make " + quoted_name(folder) + ": " + error.message());
  return {};
}

}  // namespace pairlint::cli
