#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "audit/shard.h"
#include "base/limits.h"
#include "base/result.h"
#include "record/record.h"

namespace pairlint::cli {

enum class Verb : uint8_t {
  kCheck,
  kFacts,
  kReplay,
  kConvert,
  kRedact,
  kCompare,
  kAudit,
  kMerge,
  kCollect,
  kExplain,
  kRulesList,
  kRulesTest,
  kRulesCheck,
  kRulesPages,
  kCompletions,
  kMan,
  kHelp,
  kVersion
};
enum class FailOn : uint8_t { kError, kWarning, kInfo, kNever };
enum class Colour : uint8_t { kAuto, kAlways, kNever };
enum class OutputFormat : uint8_t {
  kText,
  kMarkdown,
  kJson,
  kJira,
  kServiceNow,
  kServiceNowHtml,
  kZendesk,
  kMail,
  kRequest,
  kPlain,
  kSarif,
  kSarifFull,
  kJunit,
  kCsv,
  kCsvExcel,
  kGcc,
  kGithub,
  kHtml
};

/// One report to write.
struct Output {
  OutputFormat format = OutputFormat::kText;
  std::string file;  ///< empty: standard output
};

/// What only audits are asked for.
struct AuditOptions {
  size_t jobs = 0;  ///< threads; 0: as many as there are processors
  bool resume = false;
  bool watch = false;  ///< for new cases, until an interrupt
  bool jsonl = false;  ///< cases come as lines of standard input
  uint64_t steps = limits::kAuditCaseSteps;
  audit::Shard shard;
  std::optional<OutputFormat> per_case;  ///< unset: no report for each case
};

/// What was typed, checked.
struct CommandLine {
  Verb verb = Verb::kHelp;
  std::string help_topic;          ///< of kHelp: a command, or empty
  std::vector<std::string> paths;  ///< of a case; before and after; folders of rules
  std::string id;  ///< of kExplain, with paths: why in that case; the shell of kCompletions
  std::vector<Output> outputs;  ///< at least one; at most one of them on standard output
  FailOn fail_on = FailOn::kError;
  std::optional<Timestamp> as_of;
  std::vector<std::string> rule_folders;
  /// Name and value of each --context; whether the rules know them is not checked here.
  std::vector<std::pair<std::string, std::string>> context;
  std::string suppressions;  ///< a file of them; empty: none
  std::string baseline;      ///< a file with the findings that are known; empty: none
  std::string bundle;        ///< a zip to write with all that the report is made of; empty: none
  std::string baseline_to;   ///< a file to write those of this report to; empty: nowhere
  Colour colour = Colour::kAuto;
  size_t max_length = 0;  ///< of tickets; 0: what each of them takes
  bool quiet = false;
  bool redact = false;     ///< of kCheck and kFacts: pseudonyms instead of names
  std::string redact_key;  ///< chooses the pseudonyms; empty: the case does
  std::string folder;  ///< of kRedact: for the copies; empty: standard output; of kAudit, kMerge
  AuditOptions audit;
  bool update = false;  ///< of kRulesTest: write what is said beside the samples
};

/// `arguments` are those behind the program's name. An error is a sentence for whoever typed them.
Result<CommandLine> parse_command_line(std::vector<std::string> arguments);

}  // namespace pairlint::cli
