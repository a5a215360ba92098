// The only file that knows CLI11; it is slow to compile, and its exceptions end here. The words of
// --help are our own, see help.cpp.
#include "cli/command_line.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

#include "base/text.h"
#include "cli/syntax.h"
#include "cli/typed_words.h"
#include "cli/words.h"

namespace pairlint::cli {
namespace {

void add_options(CLI::App& command, Words& words) {
  command.add_option("--rules", words.rule_folders)->allow_extra_args(false);
  command.add_option("--color,--colour", words.colour);
}

/// What a case is judged by, and whether its names are shown.
void add_judging_options(CLI::App& command, Words& words) {
  command.add_option("--as-of", words.as_of);
  command.add_option("--context", words.context)->allow_extra_args(false);
  command.add_flag("--redact", words.redact);
  command.add_option("--redact-key", words.redact_key);
  add_options(command, words);
}

void add_case_options(CLI::App& command, Words& words) {
  command.add_option("paths", words.paths);
  command.add_option("--format", words.formats)->allow_extra_args(false);
  add_judging_options(command, words);
}

void add_redact_options(CLI::App& command, Words& words) {
  command.add_option("paths", words.paths);
  command.add_option("-o,--output", words.folder);
  command.add_option("--redact-key", words.redact_key);
  add_options(command, words);
}

void add_compare_options(CLI::App& command, Words& words) {
  add_case_options(command, words);
  command.add_option("--fail-on", words.fail_on);
  command.add_flag("--quiet,-q", words.quiet);
}

void add_audit_options(CLI::App& command, Words& words) {
  command.add_option("paths", words.paths);
  command.add_option("-o,--output", words.folder);
  command.add_option("--jobs,-j", words.jobs);
  command.add_flag("--resume", words.resume);
  command.add_flag("--watch", words.watch);
  command.add_flag("--jsonl", words.jsonl);
  command.add_option("--max-steps", words.steps);
  command.add_option("--shard", words.shard);
  command.add_option("--per-case", words.per_case);
  command.add_flag("--quiet,-q", words.quiet);
  add_judging_options(command, words);
}

void add_merge_options(CLI::App& command, Words& words) {
  command.add_option("folders", words.paths);
  command.add_option("-o,--output", words.folder);
}

void add_check_options(CLI::App& command, Words& words) {
  add_compare_options(command, words);
  command.add_option("--max-length", words.max_length);
  command.add_option("--suppress", words.suppressions);
  command.add_option("--baseline", words.baseline);
  command.add_option("--write-baseline", words.baseline_to);
  command.add_option("--bundle", words.bundle);
}

void add_replay_options(CLI::App& command, Words& words) {
  command.add_option("bundle", words.paths);
  command.add_option("--format", words.formats)->allow_extra_args(false);
  command.add_option("--max-length", words.max_length);
  command.add_option("--fail-on", words.fail_on);
  command.add_flag("--quiet,-q", words.quiet);
  command.add_option("--color,--colour", words.colour);
}

void add_convert_options(CLI::App& command, Words& words) {
  command.add_option("report", words.paths);
  command.add_option("--format", words.formats)->allow_extra_args(false);
  command.add_option("--max-length", words.max_length);
  command.add_option("--color,--colour", words.colour);
}

void add_explain_options(CLI::App& command, Words& words) {
  command.add_option("id", words.id);
  command.add_option("--in", words.paths);
  command.add_option("--format", words.formats)->allow_extra_args(false);
  command.add_option("--as-of", words.as_of);
  command.add_option("--context", words.context)->allow_extra_args(false);
  add_options(command, words);
}

void add_samples_options(CLI::App& command, Words& words) {
  add_options(command, words);
  command.add_option("samples", words.paths)->expected(0, 1);
  command.add_flag("--update", words.update);
}

void add_pages_options(CLI::App& command, Words& words) {
  command.add_option("folder", words.paths)->expected(1);
  add_options(command, words);
}

void add_packs(CLI::App& command, Words& words) { command.add_option("packs", words.paths); }
void add_shell(CLI::App& command, Words& words) { command.add_option("shell", words.id); }
void add_nothing(CLI::App&, Words&) {}

bool has_id(const Words& words) { return !words.id.empty(); }
bool has_folder(const Words& words) { return !words.folder.empty(); }
bool has_paths(const Words& words) { return !words.paths.empty(); }
bool has_cases(const Words& words) {
  return words.jsonl != has_paths(words) && !(words.jsonl && words.watch);
}
bool has_one_path(const Words& words) { return words.paths.size() == 1; }
bool has_two_paths(const Words& words) { return words.paths.size() == 2; }
bool is_enough(const Words&) { return true; }

/// A command, or a group of them and one of it.
struct Command {
  std::string_view name;
  Verb verb;
  void (*declare)(CLI::App& command, Words& words);
  bool (*is_whole)(const Words& words) = is_enough;
  std::string_view lacks = {};  ///< what to say where it is not whole
};

constexpr Command kCommands[] = {
    {"check", Verb::kCheck, add_check_options},
    {"facts", Verb::kFacts, add_case_options},
    {"redact", Verb::kRedact, add_redact_options, has_folder,
     "where to is missing: -o and a new folder, or -o - for standard output"},
    {"compare", Verb::kCompare, add_compare_options, has_two_paths,
     "name two cases, the one before and the one after"},
    {"audit", Verb::kAudit, add_audit_options, has_cases,
     "name the folders that hold the cases, or --jsonl alone"},
    {"merge", Verb::kMerge, add_merge_options, has_paths, "name the folders of the audits"},
    {"collect", Verb::kCollect, add_options},
    {"replay", Verb::kReplay, add_replay_options, has_one_path, "name one bundle"},
    {"convert", Verb::kConvert, add_convert_options, has_one_path,
     "name one JSON report, or - for standard input"},
    {"explain", Verb::kExplain, add_explain_options, has_id,
     "name a rule, an error or a code, such as 50043"},
    {"rules list", Verb::kRulesList, add_options},
    {"rules test", Verb::kRulesTest, add_samples_options},
    {"rules check", Verb::kRulesCheck, add_packs, has_paths, "name the folder of a pack"},
    {"rules pages", Verb::kRulesPages, add_pages_options, has_one_path,
     "name the folder to write to"},
    {"completions", Verb::kCompletions, add_shell, has_id,
     "name a shell: bash, zsh, fish or powershell"},
    {"man", Verb::kMan, add_nothing},
    {"help", Verb::kHelp, add_nothing},
};

const Command* find_command(std::string_view name) {
  const auto* found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                   [&](const Command& each) { return each.name == name; });
  return found == std::end(kCommands) ? nullptr : found;
}

constexpr std::string_view kGroup = "rules";

bool is_command(std::string_view word) { return word == kGroup || find_command(word) != nullptr; }

bool asks_for(const std::string& word, std::string_view long_form, std::string_view short_form) {
  return word == long_form || word == short_form;
}

CommandLine help_on(std::string topic) {
  CommandLine line;
  line.verb = Verb::kHelp;
  line.help_topic = std::move(topic);
  return line;
}

/// CLI11 speaks to programmers in places ("The following argument was not expected: --x").
std::string sentence_of(const CLI::Error& error) {
  std::string text = error.what();
  if (!text.empty()) text.front() = to_lower(text.front());
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

/// `lacks` of a command says what is missing; its name stands in front.
Result<CommandLine> read_whole(const Command& command, const Words& words) {
  if (command.is_whole(words)) return read(words, command.verb);
  return fail(std::string(command.name) + ": " + std::string(command.lacks));
}

/// The command that is typed; those of a group are two words. Takes its words out.
Result<const Command*> take_command(std::vector<std::string>& arguments) {
  std::string name = arguments.front();
  const size_t words = name == kGroup ? 2 : 1;
  if (arguments.size() < words) {
    return fail("rules: what to do is missing: list, test, check or pages");
  }
  if (words == 2) name += " " + arguments[1];
  const Command* command = find_command(name);
  if (command == nullptr) {
    return fail("rules: '" + arguments[1] + "' is none of list, test, check and pages");
  }
  arguments.erase(arguments.begin(), arguments.begin() + static_cast<ptrdiff_t>(words));
  return command;
}

Result<CommandLine> parse(std::vector<std::string> arguments) {
  const auto command = take_command(arguments);
  if (!command) return tl::unexpected(command.error());
  // Only this command is declared: each option costs CLI11 as much as reading a page of input.
  Words words;
  CLI::App app;
  app.set_help_flag();
  app.allow_windows_style_options(false);  // a path may begin with a slash on every system
  (*command)->declare(app, words);
  std::reverse(arguments.begin(), arguments.end());
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string text = error.what();
    return fail(text.substr(0, text.find(':')) + ": its value is missing");
  } catch (const CLI::Error& error) {
    return fail(sentence_of(error));
  }
  return read_whole(**command, words);
}

template <class Value>
std::vector<std::string> words_in(const std::map<std::string, Value>& known) {
  std::vector<std::string> words;
  for (const auto& [word, value] : known) words.push_back(word);
  return words;
}

std::vector<std::string> values_of(const Command& command, const std::string& option) {
  if (option == "--format") return words_in(format_words(command.verb));
  if (option == "--per-case") return words_in(format_words(Verb::kCheck));
  if (option == "--color") return words_in(colour_words());
  if (option == "--fail-on") return words_in(fail_on_words());
  return {};
}

CommandSyntax syntax_of(const Command& command) {
  Words words;
  CLI::App app;
  app.set_help_flag();
  command.declare(app, words);
  CommandSyntax syntax;
  syntax.name = command.name;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional()) {
      syntax.takes_paths = option->get_name() != "id" && option->get_name() != "shell";
      continue;
    }
    OptionSyntax known;
    for (const std::string& each : option->get_lnames()) known.names.push_back("--" + each);
    for (const std::string& each : option->get_snames()) known.names.push_back("-" + each);
    known.takes_value = option->get_items_expected_min() > 0;
    known.values = values_of(command, known.names.front());
    syntax.options.push_back(std::move(known));
  }
  return syntax;
}

}  // namespace

Result<CommandLine> parse_command_line(std::vector<std::string> arguments) {
  if (arguments.empty()) arguments = {"check"};
  const std::string first = arguments.front();
  for (const std::string& word : arguments) {
    if (word == "--") break;
    if (asks_for(word, "--help", "-h")) return help_on(is_command(first) ? first : "");
    if (asks_for(word, "--version", "-V")) {
      CommandLine line;
      line.verb = Verb::kVersion;
      return line;
    }
  }
  if (first == "help") return help_on(arguments.size() > 1 ? arguments[1] : "");
  if (!is_command(first)) arguments.insert(arguments.begin(), "check");
  return parse(std::move(arguments));
}

std::vector<CommandSyntax> command_syntax() {
  std::vector<CommandSyntax> commands;
  for (const Command& command : kCommands) commands.push_back(syntax_of(command));
  return commands;
}

}  // namespace pairlint::cli
