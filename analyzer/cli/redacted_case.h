#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/inputs.h"
#include "redact/redaction.h"
#include "rule/pack.h"

namespace pairlint::cli {

/// The inputs of a command line, redacted, and what goes with them.
struct RedactedCase {
  std::vector<redact::Copy> copies;
  std::string case_name;    ///< redacted too
  bool unreadable = false;  ///< some input that was named is not among the copies
  bool leaked = false;      ///< an original name was found in a copy: none of them may be shown
  std::vector<std::string> complaints;  ///< about what could not be redacted, and leaks
};

/// Fails for a case with too many names.
Result<RedactedCase> redact_inputs(const CaseInputs& inputs, const std::string& key,
                                   const Pack& pack);

/// The same for the inputs of a command line; the complaints are made.
Result<RedactedCase> redact_case(const CommandLine& line, const Pack& pack);

}  // namespace pairlint::cli
