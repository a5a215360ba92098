#include "cli/redacted_case.h"

#include <utility>

#include "cli/inputs.h"
#include "cli/terminal.h"
#include "redact/leak_scan.h"

namespace pairlint::cli {
namespace {

/// True: an original name is in a text that is about to be shown.
bool complain_of_leaks(const redact::Redaction& redaction, const std::string& name,
                       const std::string& text) {
  const std::vector<redact::Leak> leaks = redact::find_leaks(redaction, text);
  for (const redact::Leak& leak : leaks)
    complain("an original name is left in " + quoted_name(name) + ": " + redact::describe(leak));
  return !leaks.empty();
}

}  // namespace

Result<RedactedCase> redact_case(const CommandLine& line, const Pack& pack) {
  RedactedCase made;
  const redact::KnownWords known(pack);
  redact::Redaction redaction(known, line.redact_key);
  const CaseInputs inputs = collect_inputs(line.paths);
  for (const std::unique_ptr<Input>& input : inputs.all) {
    const Result<void> read = redaction.read(*input);
    if (read) continue;
    complain("not redacted: " + quoted_name(input->name()) + ": " + read.error().message);
    made.unreadable = true;
  }
  redaction.learn(inputs.case_name);
  if (const Result<void> settled = redaction.settle(); !settled)
    return tl::unexpected(settled.error());
  made.case_name = redaction.redacted(inputs.case_name);
  made.copies = redaction.take_copies();
  for (const redact::Copy& copy : made.copies) {
    made.leaked = complain_of_leaks(redaction, copy.name, copy.name) || made.leaked;
    made.leaked = complain_of_leaks(redaction, copy.name, copy.text) || made.leaked;
  }
  if (made.leaked) complain("nothing is written");
  return made;
}

}  // namespace pairlint::cli
