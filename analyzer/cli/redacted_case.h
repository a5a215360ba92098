#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "cli/inputs.h"
#include "redact/leak_scan.h"
#include "redact/redaction.h"
#include "rule/pack.h"

namespace pairlint::cli {

/// The inputs of a command line, redacted, and what goes with them.
struct RedactedCase {
  std::unique_ptr<redact::KnownWords> known;
  std::unique_ptr<redact::Redaction> redaction;  ///< knows the names; for what is made of the case
  std::vector<redact::Copy> copies;
  std::string case_name;    ///< redacted too
  bool unreadable = false;  ///< some input that was named is not among the copies
  bool leaked = false;      ///< an original name was found in a copy: none of them may be shown
  std::vector<std::string> complaints;  ///< about what could not be redacted, and leaks
};

/// Names the leaks of a text; whether there are any.
bool complain_of_leaks(const std::vector<redact::Leak>& leaks, const std::string& name);

/// Fails for a case with too many names. `beside` is what else names parts of the case, such as a
/// suppression file.
Result<RedactedCase> redact_inputs(const CaseInputs& inputs, const std::string& key,
                                   const Pack& pack, std::string_view beside = {});

/// The same for the inputs of a command line; the complaints are made.
Result<RedactedCase> redact_case(const CommandLine& line, const Pack& pack,
                                 std::string_view beside);

}  // namespace pairlint::cli
