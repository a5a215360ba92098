#include "cli/commands.h"
#include "cli/dropped.h"
#include "cli/platform/program.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

/// Without a path standard input is read, if somebody has put something there.
int complete_paths(CommandLine& line) {
  if (!line.paths.empty() || stdin_is_redirected()) {
    if (line.paths.empty()) line.paths.push_back("-");
    return kClean;
  }
  complain("no input: name files or folders, or pass text as standard input (see pairlint --help)");
  return kWrongUse;
}

int run_on_case(CommandLine line) {
  if (const int code = complete_paths(line)) return code;
  if (line.verb == Verb::kRedact) return run_redact(line);
  return line.verb == Verb::kFacts ? run_facts(line) : run_check(line);
}

int run_line(const CommandLine& line) {
  switch (line.verb) {
    case Verb::kCheck:
    case Verb::kFacts:
    case Verb::kRedact:
      return run_on_case(line);
    case Verb::kReplay:
      return run_replay(line);
    case Verb::kConvert:
      return run_convert(line);
    case Verb::kCompare:
      return run_compare(line);
    case Verb::kAudit:
      return run_audit(line);
    case Verb::kMerge:
      return run_merge(line);
    case Verb::kCollect:
      return run_collect(line);
    case Verb::kExplain:
      return run_explain(line);
    case Verb::kRulesList:
      return run_rules_list(line);
    case Verb::kRulesTest:
      return run_rules_test(line);
    case Verb::kRulesPages:
      return run_rules_pages(line);
    case Verb::kRulesCheck:
      return run_rules_check(line);
    case Verb::kCompletions:
      return run_completions(line);
    case Verb::kMan:
      return run_man();
    case Verb::kHelp:
      return run_help(line);
    case Verb::kVersion:
      return run_version();
  }
  return kWrongUse;
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
  if (arguments.empty() && stdin_is_terminal()) {
    const int code = run_help({});
    if (platform::has_own_window()) platform::hold_window();
    return code;
  }
  if (platform::has_own_window() && are_dropped(arguments)) return run_dropped(arguments);
  const auto line = parse_command_line(arguments);
  if (!line) {
    complain(line.error().message + " (see pairlint --help)");
    return kWrongUse;
  }
  return run_line(*line);
}

}  // namespace pairlint::cli
