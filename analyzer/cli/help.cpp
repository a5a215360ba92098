#include <string>
#include <string_view>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "version.h"

namespace pairlint::cli {
namespace {

constexpr std::string_view kOverview =
    R"(pairlint reads what a support case contains about one pairing of Skype for Business (or Lync)
Server and Exchange Server, and says what is wrong, why, what to type, and what it could not see.
It reads text only; it talks to no server and to no network.

Usage:
  pairlint [check] PATH...|-   judge one case: files, folders, archives, mails, standard input
  pairlint facts PATH...|-     show what was understood: records, fields, states, places
  pairlint explain ID|CODE     explain a rule, an error, or a bare code such as 50043
  pairlint rules list          list every rule and every known error
  pairlint rules check DIR     check a pack of rules of your own
  pairlint rules test [DIR]    prove rules by their samples
  pairlint rules pages DIR     write a page of Markdown for each rule and error
  pairlint help COMMAND        the options of a command
  pairlint --version

Examples:
  pairlint case-4711/
  Get-Clipboard | pairlint
  pairlint check case-4711/ --format text --format json:report.json
  pairlint explain code=50043

Exit codes:
  0  nothing at or above --fail-on (error unless told otherwise)
  1  findings
  2  wrong use, or a bad rule
  3  nothing recognisable in the input
  4  input that could not be read, or an internal error
)";

constexpr std::string_view kCaseOptions = R"(
Options:
  --format FORMAT[:FILE]   text or json, to standard output or to a file; repeatable (text)
  --as-of TIME             judge dates as of this ISO date or time, or 'now'; otherwise as of the
                           time that the captures themselves show
  --context NAME=VALUE     what you know of the deployment and no capture says; repeatable:
                           mailboxes=onprem|cloud|mixed, sfb=2013|2015|2019|SE,
                           exchange=2010|2013|2016|2019|SE|mixed
  --rules DIR              rules of your own, beside those that are built in; repeatable
  --color WHEN             auto, always or never (auto); NO_COLOR is honoured
  -h, --help               this text
)";

constexpr std::string_view kCheck = R"(Usage: pairlint [check] PATH...|-

Judges one case. A PATH is a file or a folder, which is read with all that is in it; '-' is
standard input. An archive (zip, tar, tar.gz, 7z, cab) or a mail (.eml) is read like a folder.
Several paths are one case: put in everything that was captured.
)";

constexpr std::string_view kCheckOptions =
    R"(  --fail-on SEVERITY       error, warning, info or never: from where on the exit code is 1 (error)
  -q, --quiet              print the verdict line only
)";

constexpr std::string_view kFacts = R"(Usage: pairlint facts PATH...|-

Shows what was understood of a case: every record with its fields, their states (present, blank,
cut, masked, opaque, ambiguous, malformed, damaged) and the places they stand at.
)";

constexpr std::string_view kExplain = R"(Usage: pairlint explain ID|CODE [--format FORMAT[:FILE]]

Explains a rule or an error: what it is, why it matters, how it is decided, how to fix, verify and
undo it. ID is what stands in brackets behind a finding; CODE is what an error message shows, such
as 50043, code=5 or ErrorAccessDenied.

Options:
  --format FORMAT[:FILE]   text, markdown or json, to standard output or to a file; repeatable (text)
)";

constexpr std::string_view kRules = R"(Usage: pairlint rules list
       pairlint rules check DIR...
       pairlint rules test [SAMPLES] [--update]
       pairlint rules pages DIR

list    every rule and every known error with its severity and how sure its sources are
check   reads packs of rules of your own and reports every mistake with file, line and column
test    runs the samples of every rule (samples/rules unless SAMPLES is named; with --rules only
        those of the added packs), compares what the rule says word for word, and demands that
        every leaf of every condition matters to some sample. --update writes what is said
pages   writes into DIR what explain says of each rule and each known error, as Markdown

Options:
)";

constexpr std::string_view kListOptions =
    R"(  --rules DIR              rules of your own, beside those that are built in; repeatable
  --color WHEN             auto, always or never (auto); NO_COLOR is honoured
  -h, --help               this text
)";

std::string page_of(std::string_view topic) {
  const auto joined = [](std::string_view a, std::string_view b, std::string_view c = "") {
    return std::string(a).append(b).append(c);
  };
  if (topic == "check") return joined(kCheck, kCaseOptions, kCheckOptions);
  if (topic == "facts") return joined(kFacts, kCaseOptions);
  if (topic == "explain") return joined(kExplain, kListOptions);
  if (topic == "rules") return joined(kRules, kListOptions);
  return std::string(kOverview);
}

}  // namespace

int run_help(const CommandLine& line) { return write_stdout(page_of(line.help_topic)); }

int run_version() {
  return write_stdout(std::string("pairlint ") + kVersion +
                      "\nWorks offline: it opens no network connection and runs no command.\n");
}

}  // namespace pairlint::cli
