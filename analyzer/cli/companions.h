#pragma once

#include <vector>

#include "base/result.h"
#include "cli/bundle.h"
#include "cli/command_line.h"
#include "suppress.h"

/// What a case is judged with beside its inputs and the rules.
namespace pairlint::cli {

/// Reads and checks the suppression file and the baseline that the command line names.
Result<void> read_companions(const CommandLine& line, const Pack& pack, KeptCase& kept);

/// The entries of a suppression file; an error holds all its mistakes. A document without a name
/// has none.
Result<std::vector<SuppressionEntry>> suppressions_in(const Document& document, const Pack& pack);

}  // namespace pairlint::cli
