// The only file that knows CLI11; it is slow to compile, and its exceptions end here. The words of
// --help are our own, see help.cpp.
#include "cli/command_line.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <string_view>
#include <system_error>

#include "base/limits.h"
#include "base/text.h"
#include "cli/as_of.h"
#include "cli/syntax.h"
#include "cli/words.h"
#include "report/ticket.h"

namespace pairlint::cli {
namespace {

/// The words of the command line as they were typed; checked afterwards.
struct Words {
  std::vector<std::string> paths, formats, rule_folders, context;
  std::string id, as_of, max_length, folder, redact_key, jobs, shard, per_case, steps;
  std::string suppressions, baseline, baseline_to, bundle;
  std::string fail_on = "error";
  std::string colour = "auto";
  bool quiet = false;
  bool redact = false;
  bool update = false;
  bool resume = false;
  bool watch = false;
  bool jsonl = false;
};

template <class Value>
Result<Value> choose(const std::map<std::string, Value>& words, const std::string& word,
                     const std::string& option) {
  const auto found = words.find(word);
  if (found != words.end()) return found->second;
  std::string known;
  for (const auto& [name, value] : words) known += (known.empty() ? "" : ", ") + name;
  return fail(option + ": '" + word + "' is none of " + known);
}

void add_options(CLI::App& command, Words& words) {
  command.add_option("--rules", words.rule_folders)->allow_extra_args(false);
  command.add_option("--color,--colour", words.colour);
}

void add_case_options(CLI::App& command, Words& words) {
  command.add_option("paths", words.paths);
  command.add_option("--format", words.formats)->allow_extra_args(false);
  command.add_option("--as-of", words.as_of);
  command.add_option("--context", words.context)->allow_extra_args(false);
  command.add_flag("--redact", words.redact);
  command.add_option("--redact-key", words.redact_key);
  add_options(command, words);
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
  command.add_option("--as-of", words.as_of);
  command.add_option("--context", words.context)->allow_extra_args(false);
  command.add_flag("--redact", words.redact);
  command.add_option("--redact-key", words.redact_key);
  add_options(command, words);
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

/// A whole number from 1 on.
Result<size_t> read_count(const std::string& word, const std::string& option, size_t most) {
  size_t count = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), count);
  if (read.ec == std::errc() && read.ptr == word.data() + word.size() && count >= 1 &&
      count <= most) {
    return count;
  }
  return fail(option + ": '" + word + "' is no number from 1 to " + std::to_string(most));
}

/// `2/7`: the third of seven.
Result<audit::Shard> read_shard(const std::string& word) {
  audit::Shard shard;
  const char* end = word.data() + word.size();
  const auto index = std::from_chars(word.data(), end, shard.index);
  if (index.ec == std::errc() && index.ptr != end && *index.ptr == '/') {
    const auto count = std::from_chars(index.ptr + 1, end, shard.count);
    if (count.ec == std::errc() && count.ptr == end && shard.index < shard.count) return shard;
  }
  return fail("--shard: '" + word + "' is not I/N with I from 0 to N-1");
}

Result<AuditOptions> read_audit(const Words& words) {
  AuditOptions options;
  options.resume = words.resume;
  options.jsonl = words.jsonl;
  options.watch = words.watch;
  if (!words.steps.empty()) {
    const auto steps = read_count(words.steps, "--max-steps", limits::kAuditCaseSteps);
    if (!steps) return tl::unexpected(steps.error());
    options.steps = *steps;
  }
  if (!words.shard.empty()) {
    const auto shard = read_shard(words.shard);
    if (!shard) return tl::unexpected(shard.error());
    options.shard = *shard;
  }
  if (!words.per_case.empty()) {
    const auto format = choose(format_words(Verb::kCheck), words.per_case, "--per-case");
    if (!format) return tl::unexpected(format.error());
    options.per_case = *format;
  }
  if (!words.jobs.empty()) {
    const auto jobs = read_count(words.jobs, "--jobs", limits::kAuditJobs);
    if (!jobs) return tl::unexpected(jobs.error());
    options.jobs = *jobs;
  }
  return options;
}

Result<size_t> read_max_length(const std::string& word) {
  size_t length = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), length);
  if (read.ec != std::errc() || read.ptr != word.data() + word.size() ||
      length < report::kShortestTicket) {
    return fail("--max-length: '" + word + "' is no number of characters from " +
                std::to_string(report::kShortestTicket) + " on");
  }
  return length;
}

void add_explain_options(CLI::App& command, Words& words) {
  command.add_option("id", words.id);
  command.add_option("--in", words.paths);
  command.add_option("--format", words.formats)->allow_extra_args(false);
  command.add_option("--as-of", words.as_of);
  command.add_option("--context", words.context)->allow_extra_args(false);
  add_options(command, words);
}

/// `text`, `json:FILE`: the first colon divides, so that `json:C:\case.json` works.
Result<Output> read_output(const std::string& word, Verb verb) {
  const size_t colon = word.find(':');
  auto format = choose(format_words(verb), word.substr(0, colon), "--format");
  if (!format) return tl::unexpected(format.error());
  Output output{*format, colon == std::string::npos ? "" : word.substr(colon + 1)};
  if (colon != std::string::npos && output.file.empty()) {
    return fail("--format: '" + word + "' names no file behind the colon");
  }
  if (output.file == "-") output.file.clear();
  return output;
}

Result<std::vector<Output>> read_outputs(const std::vector<std::string>& words, Verb verb) {
  std::vector<Output> outputs;
  for (const std::string& word : words) {
    auto output = read_output(word, verb);
    if (!output) return tl::unexpected(output.error());
    outputs.push_back(std::move(*output));
  }
  if (outputs.empty()) outputs.emplace_back();
  const auto on_stdout = std::count_if(outputs.begin(), outputs.end(),
                                       [](const Output& output) { return output.file.empty(); });
  if (on_stdout > 1) {
    return fail(
        "--format: only one format can go to standard output; write the other with "
        "--format FORMAT:FILE");
  }
  return outputs;
}

/// `mailboxes=onprem`, also several behind one another with commas.
Result<std::vector<std::pair<std::string, std::string>>> read_context(
    const std::vector<std::string>& words) {
  std::vector<std::pair<std::string, std::string>> context;
  for (const std::string& word : words) {
    for (const std::string_view part : split_at(word, ',')) {
      const size_t equals = part.find('=');
      if (equals == std::string_view::npos || equals == 0 || equals + 1 == part.size()) {
        return fail("--context: '" + std::string(part) + "' is not NAME=VALUE");
      }
      context.emplace_back(part.substr(0, equals), part.substr(equals + 1));
    }
  }
  return context;
}

/// Turns the words into what they mean.
Result<CommandLine> read(const Words& words, Verb verb) {
  CommandLine line;
  line.verb = verb;
  line.paths = words.paths;
  line.id = words.id;
  line.rule_folders = words.rule_folders;
  line.quiet = words.quiet;
  line.redact = words.redact;
  line.suppressions = words.suppressions;
  line.baseline = words.baseline;
  line.baseline_to = words.baseline_to;
  line.bundle = words.bundle;
  line.redact_key = words.redact_key;
  line.folder = words.folder == "-" ? "" : words.folder;
  line.update = words.update;
  const auto audit = read_audit(words);
  if (!audit) return tl::unexpected(audit.error());
  line.audit = *audit;
  auto outputs = read_outputs(words.formats, verb);
  if (!outputs) return tl::unexpected(outputs.error());
  line.outputs = std::move(*outputs);
  const auto fail_on = choose(fail_on_words(), words.fail_on, "--fail-on");
  if (!fail_on) return tl::unexpected(fail_on.error());
  line.fail_on = *fail_on;
  const auto colour = choose(colour_words(), words.colour, "--color");
  if (!colour) return tl::unexpected(colour.error());
  line.colour = *colour;
  if (!words.max_length.empty()) {
    const auto max_length = read_max_length(words.max_length);
    if (!max_length) return tl::unexpected(max_length.error());
    line.max_length = *max_length;
  }
  auto context = read_context(words.context);
  if (!context) return tl::unexpected(context.error());
  line.context = std::move(*context);
  if (!words.as_of.empty()) {
    const auto as_of = read_as_of(words.as_of);
    if (!as_of) return tl::unexpected(as_of.error());
    line.as_of = *as_of;
  }
  return line;
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
