#include "cli/redacted_case.h"

#include <utility>

#include "cli/inputs.h"
#include "cli/terminal.h"

namespace pairlint::cli {

bool complain_of_leaks(const std::vector<redact::Leak>& leaks, const std::string& name) {
  for (const redact::Leak& leak : leaks)
    complain("an original name is left in " + quoted_name(name) + ": " + redact::describe(leak));
  return !leaks.empty();
}

namespace {

/// An original name in a text that is about to be shown.
void note_leaks(const redact::Redaction& redaction, const std::string& name,
                const std::string& text, RedactedCase& made) {
  for (const redact::Leak& leak : redact::find_leaks(redaction, text)) {
    made.leaked = true;
    made.complaints.push_back("an original name is left in " + quoted_name(name) + ": " +
                              redact::describe(leak));
  }
}

}  // namespace

Result<RedactedCase> redact_inputs(const CaseInputs& inputs, const std::string& key,
                                   const Pack& pack, std::string_view beside) {
  RedactedCase made;
  made.known = std::make_unique<redact::KnownWords>(pack);
  made.redaction = std::make_unique<redact::Redaction>(*made.known, key);
  redact::Redaction& redaction = *made.redaction;
  for (const std::unique_ptr<Input>& input : inputs.all) {
    const Result<void> read = redaction.read(*input);
    if (read) continue;
    made.complaints.push_back("not redacted: " + quoted_name(input->name()) + ": " +
                              read.error().message);
    made.unreadable = true;
  }
  redaction.learn(inputs.case_name);
  redaction.learn(beside);
  if (const Result<void> settled = redaction.settle(); !settled)
    return tl::unexpected(settled.error());
  made.case_name = redaction.redacted(inputs.case_name);
  made.copies = redaction.take_copies();
  for (const redact::Copy& copy : made.copies) {
    note_leaks(redaction, copy.name, copy.name, made);
    note_leaks(redaction, copy.name, copy.text, made);
  }
  return made;
}

Result<RedactedCase> redact_case(const CommandLine& line, const Pack& pack,
                                 std::string_view beside) {
  auto made = redact_inputs(collect_inputs(line.paths), line.redact_key, pack, beside);
  if (!made) return tl::unexpected(made.error());
  for (const std::string& complaint : made->complaints) complain(complaint);
  if (made->leaked) complain("nothing is written");
  return made;
}

}  // namespace pairlint::cli
