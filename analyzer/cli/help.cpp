#include "cli/help.h"

#include <initializer_list>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

constexpr std::string_view kOverview =
    R"(pairlint reads what a support case contains about one pairing of Skype for Business (or Lync)
Server and Exchange Server, and says what is wrong, why, what to type, and what it could not see.
It reads text only; it talks to no server and to no network.

Usage:
  pairlint [check] PATH...|-   judge one case: files, folders, archives, mails, standard input
  pairlint facts PATH...|-     show what was understood: records, fields, states, places
  pairlint replay BUNDLE       the report of a bundle, made anew of what it holds
  pairlint convert REPORT      a JSON report of an earlier run in another format
  pairlint redact PATH... -o DIR
                               copies with pseudonyms instead of names
  pairlint compare A B         before and after: what is fixed, new, still open or no longer provable
  pairlint audit PATH...       judge many cases: each sub-folder or archive is one
  pairlint merge DIR... -o DIR audits of parts of the cases as one
  pairlint collect             print the PowerShell that captures a whole case
  pairlint explain ID|CODE     explain a rule, an error, or a bare code such as 50043
  pairlint rules list          list every rule and every known error
  pairlint rules check DIR     check a pack of rules of your own
  pairlint rules test [DIR]    prove rules by their samples
  pairlint rules pages DIR     write a page of Markdown for each rule and error
  pairlint completions SHELL   completions for bash, zsh, fish or powershell
  pairlint man                 this and more as a manual page
  pairlint help COMMAND        the options of a command
  pairlint --version

Examples:
  pairlint case-4711/
  Get-Clipboard | pairlint
  pairlint check case-4711/ --format text --format json:report.json
  pairlint convert report.json --format jira
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
  --format FORMAT[:FILE]   how to write it, to standard output or to a file; repeatable (text)
  --as-of TIME             judge dates as of this ISO date or time, or 'now'; otherwise as of the
                           time that the captures themselves show
  --context NAME=VALUE     what you know of the deployment and no capture says; repeatable:
                           mailboxes=onprem|cloud|mixed, sfb=2013|2015|2019|SE,
                           exchange=2010|2013|2016|2019|SE|mixed
  --redact                 pseudonyms instead of names, see pairlint help redact
  --redact-key KEY         the same pseudonyms for every case with this key
  --rules DIR              rules of your own, beside those that are built in; repeatable
  --color WHEN             auto, always or never (auto); NO_COLOR is honoured
  -h, --help               this text
)";

constexpr std::string_view kRedact = R"(Usage: pairlint redact PATH... -o DIR|-

Writes copies of a case in which names are replaced by pseudonyms: hosts, domains, accounts, mail
and SIP addresses, distinguished names, GUIDs, thumbprints, serial numbers, IP addresses, also inside
certificates. The same name has the same pseudonym everywhere, of the same length, and domains,
wildcards and suffixes match what they matched, so that pairlint says the same about the copies.
What the rules themselves name stays: autodiscover, onmicrosoft.com, Microsoft's application ids.
Passwords, tokens and private keys are overwritten. Read the copies before you send them: what
nothing shows to be a name, such as a name in a sentence, stays.

The copies are UTF-8 and have the folders and lines of the originals. Every copy is searched for
every original name, also encoded; if one is found, nothing is written and the exit code is 4.

Options:
  -o, --output DIR         a folder that is not there yet or is empty; '-' is standard output
  --redact-key KEY         the same pseudonyms for every case with this key; keep it secret. Without
                           it the content of the case chooses them
  --rules DIR              rules of your own, beside those that are built in; repeatable
  --color WHEN             auto, always or never (auto); NO_COLOR and FORCE_COLOR hold
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

constexpr std::string_view kTriageOptions =
    R"(  --max-length N           shorten tickets to N characters, 200 or more, the least important first
  --suppress FILE          findings that you have decided to live with: shown, not counted
  --baseline FILE          a JSON report, or what --write-baseline wrote: what it holds is known, and
                           only what is new counts for --fail-on
  --write-baseline FILE    the findings of this report as a baseline
  --bundle FILE.zip        the report with all that it was made of, for pairlint replay; with
                           --redact the copies instead of the originals
)";

constexpr std::string_view kFormats = R"(
Formats:
  text                     for a terminal
  json                     everything, for programs; convert makes the others of it
  html                     one page to read in a browser; it loads nothing
  markdown                 comments of GitHub, GitLab and Azure DevOps
  jira                     wiki markup of Jira
  servicenow               plain text within 4,000 characters
  servicenow-html          the same as HTML between [code] and [/code]
  zendesk                  Markdown without tables
  mail                     HTML with its styles inline
  plain                    plain text
  request                  a mail that asks for what was not captured
  sarif, sarif-full        SARIF 2.1.0: what failed or is not decided, or every result
  junit                    XML for CI servers
  csv, csv-excel           a row for each result, the latter with a byte order mark
  gcc                      file:line:column: error: message [rule]
  github                   annotations of GitHub Actions
)";

constexpr std::string_view kConvert =
    R"(Usage: pairlint convert REPORT.json|- [--format FORMAT[:FILE]]

Writes a JSON report of pairlint (schemaVersion 1) in another format, without the captures. It
judges nothing: the exit code is 0 whatever the report says.

Options:
  --format FORMAT[:FILE]   how to write it, to standard output or to a file; repeatable (text)
  --max-length N           shorten tickets to N characters, 200 or more, the least important first
  --color WHEN             auto, always or never (auto); NO_COLOR and FORCE_COLOR hold
  -h, --help               this text
)";

constexpr std::string_view kReplay =
    R"(Usage: pairlint replay BUNDLE.zip [--format FORMAT[:FILE]]

Makes the report of a bundle, which check --bundle wrote, anew of the inputs, rules and options in
it, and says whether it is the same, byte for byte. Where the program or its rules are not those
that made the bundle it says so. A bundle that was changed is refused, exit code 4, which also tells
that the report is another one; else the exit code is that of check.

Options:
  --format FORMAT[:FILE]   how to write it, to standard output or to a file; repeatable (text)
  --fail-on SEVERITY       error, warning, info or never: from where on the exit code is 1 (error)
  --max-length N           shorten tickets to N characters, 200 or more, the least important first
  -q, --quiet              print the verdict line only
  --color WHEN             auto, always or never (auto); NO_COLOR and FORCE_COLOR hold
  -h, --help               this text
)";

constexpr std::string_view kCompletions = R"(Usage: pairlint completions bash|zsh|fish|powershell

Prints what completes the commands and options of pairlint:

  bash         source <(pairlint completions bash)
  zsh          source <(pairlint completions zsh), behind compinit
  fish         pairlint completions fish | source
  powershell   pairlint completions powershell | Out-String | Invoke-Expression
)";

constexpr std::string_view kMan = R"(Usage: pairlint man

Prints the manual page: pairlint man > /usr/local/share/man/man1/pairlint.1
)";

constexpr std::string_view kFacts = R"(Usage: pairlint facts PATH...|-

Shows what was understood of a case: every record with its fields, their states (present, blank,
cut, masked, opaque, ambiguous, malformed, damaged) and the places they stand at.
)";

constexpr std::string_view kCompare = R"(Usage: pairlint compare BEFORE AFTER

Judges two captures of one deployment, each a file or a folder, and says what became of each
finding. Findings are matched by rule, kind, identity and property, not by line. One that is gone
is fixed only where the later captures show it; else it is no longer provable. The exit code is
that of what is new.
)";

constexpr std::string_view kAudit = R"(Usage: pairlint audit PATH... [-o DIR]

Judges many cases. Each folder, archive and mail directly in PATH is a case; files that lie beside
them are one case more, and a PATH that holds files alone is one case. DIR then holds:

  results.jsonl            a line of JSON for each case, in the order of their names
  summary.json             how often each rule failed, what cases share a root cause, and more
  summary.csv              a row for each case
  index.html               all of it on one page to read in a browser; it loads nothing

With --per-case it holds reports/CASE.EXT too. A case that cannot be read is a row too. The same cases give the same bytes, whatever --jobs is. The
exit code is 0 whatever the cases show, and 4 if the audit itself could not be written. Ctrl-C ends
it with whole files of what was done until then; --resume goes on after that, or after any other end.

Options:
  -o, --output DIR         where to write (pairlint-audit)
  -j, --jobs N             cases that are worked on at a time (as many as there are processors)
  --resume                 take over what an earlier run found in cases that are still the same
  --watch                  go on, and take in each case as soon as its files lie still; Ctrl-C ends it
  --jsonl                  a case a line in, {"id", "files": [{"name", "text" or "base64"}]}, and a line
                           of results.jsonl a line out, until standard input ends
  --max-steps N            steps that the rules of one case may take (1000000000)
  --shard I/N              only the part I, counted from 0, of N parts; pairlint merge joins them
  --per-case FORMAT        a report of each case too, in a format of check
  -q, --quiet              no progress
  --as-of TIME             judge dates as of this ISO date or time, or 'now'
  --context NAME=VALUE     what you know of all cases and no capture says; see pairlint help check
  --redact                 numbers instead of the names of cases, pseudonyms instead of all others
  --redact-key KEY         the same pseudonyms for every case with this key
  --rules DIR              rules of your own, beside those that are built in; repeatable
  --color WHEN             auto, always or never (auto); NO_COLOR is honoured
  -h, --help               this text
)";

constexpr std::string_view kMerge = R"(Usage: pairlint merge DIR... -o DIR

Makes one audit of several: what one run over all their cases would have written, whatever the order
of the folders. A case that stands in several of them, with the same result, is there once.

Options:
  -o, --output DIR         where to write (pairlint-audit)
  -h, --help               this text
)";

constexpr std::string_view kCollect = R"(Usage: pairlint collect > capture.ps1

Prints a script for PowerShell 5.1 that captures all that pairlint judges, to be run on a Front End
and on an Exchange server; it makes one zip file on each. It reads only. With -SipUri it also runs
the storage test for that user, which puts one item into the mailbox.

Options:
)";

constexpr std::string_view kExplain =
    R"(Usage: pairlint explain ID|CODE [--in CASE] [--format FORMAT[:FILE]]

Explains a rule or an error: what it is, why it matters, how it is decided, how to fix, verify and
undo it. ID is what stands in brackets behind a finding; CODE is what an error message shows, such
as 50043, code=5 or ErrorAccessDenied.

With --in it shows what a rule saw in a case: the condition, the values with their lines, and the
smallest change of one value that would turn the verdict.

Options:
  --format FORMAT[:FILE]   text, markdown or json, to standard output or to a file; repeatable (text)
  --in PATH                the case, a file or a folder; with --as-of and --context as for check
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
  --color WHEN             auto, always or never (auto); NO_COLOR and FORCE_COLOR hold
  -h, --help               this text
)";

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

}  // namespace

std::string help_page(std::string_view topic) {
  if (topic == "check")
    return joined({kCheck, kCaseOptions, kCheckOptions, kTriageOptions, kFormats});
  if (topic == "redact") return std::string(kRedact);
  if (topic == "facts") return joined({kFacts, kCaseOptions});
  if (topic == "compare") return joined({kCompare, kCaseOptions, kCheckOptions});
  if (topic == "audit") return std::string(kAudit);
  if (topic == "merge") return std::string(kMerge);
  if (topic == "collect") return joined({kCollect, kListOptions});
  if (topic == "replay") return joined({kReplay, kFormats});
  if (topic == "convert") return joined({kConvert, kFormats});
  if (topic == "explain") return joined({kExplain, kListOptions});
  if (topic == "rules") return joined({kRules, kListOptions});
  if (topic == "completions") return std::string(kCompletions);
  if (topic == "man") return std::string(kMan);
  return std::string(kOverview);
}

int run_help(const CommandLine& line) { return write_stdout(help_page(line.help_topic)); }

}  // namespace pairlint::cli
