#pragma once

#include <cstddef>

#include "cli/audit_case.h"

namespace pairlint::cli {

/// Answers each line of standard input with a line on standard output, until there are no more. The
/// exit code.
int run_worker(const AuditRun& run, size_t jobs);

}  // namespace pairlint::cli
