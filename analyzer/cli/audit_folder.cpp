#include "cli/audit_folder.h"

#include <cerrno>
#include <cstring>

#include "cli/platform/file_system.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

constexpr std::string_view kDefaultFolder = "pairlint-audit";

}  // namespace

std::string audit_folder(const CommandLine& line) {
  return line.folder.empty() ? std::string(kDefaultFolder) : line.folder;
}

Result<void> make_audit_folder(const std::string& folder) {
  if (platform::make_folders(folder)) return {};
  return fail("cannot make " + quoted_name(folder) + ": " + std::strerror(errno));
}

}  // namespace pairlint::cli
