#pragma once

#include <string>

#include "base/result.h"
#include "cli/command_line.h"

namespace pairlint::cli {

/// Where an audit is written to, and merged to.
std::string audit_folder(const CommandLine& line);

/// Makes it, unless it is there.
Result<void> make_audit_folder(const std::string& folder);

}  // namespace pairlint::cli
