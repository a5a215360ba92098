// Completions are made of the commands as they are declared, so no option can be forgotten. Each
// script knows three things: the commands, the options of a command, the values of an option.
#include "cli/completions.h"

#include <algorithm>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/syntax.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

const char kBash[] = R"(_pairlint() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
  local command=${COMP_WORDS[1]} words
  [[ " @commands " == *" $command "* ]] || command=check
  [[ $command == rules && $COMP_CWORD -gt 2 ]] && command="rules ${COMP_WORDS[2]}"
  case "$command $previous" in
@values    *)
      case "$COMP_CWORD $command" in
        '1 '*) words='@commands' ;;
        '2 rules') words='@rules' ;;
@options      esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _pairlint pairlint
)";

const char kZsh[] = R"(#compdef pairlint
_pairlint() {
  local previous=${words[CURRENT-1]} command=${words[2]} values
  [[ " @commands " == *" $command "* ]] || command=check
  [[ $command == rules && $CURRENT -gt 3 ]] && command="rules ${words[3]}"
  case "$command $previous" in
@values    *)
      case "$(( CURRENT - 1 )) $command" in
        '1 '*) words='@commands' ;;
        '2 rules') words='@rules' ;;
@options      esac ;;
  esac
  compadd -- ${=values}
  _files
}
compdef _pairlint pairlint
)";

const char kPowerShell[] =
    R"ps(Register-ArgumentCompleter -Native -CommandName pairlint -ScriptBlock {
  param($word, $tree, $cursor)
  $typed = @($tree.CommandElements | ForEach-Object { $_.ToString() })
  if ($word) { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = if ($typed.Count -gt 1) { $typed[1] } else { '' }
  if ($command -and '@commands' -split ' ' -notcontains $command) { $command = 'check' }
  if ($command -eq 'rules' -and $typed.Count -gt 2) { $command = 'rules ' + $typed[2] }
  $options = @{
    '' = '@commands'
    'rules' = '@rules'
@options  }
  $values = @{
@values  }
  $words = $values["$command $($typed[-1])"]
  if (-not $words) { $words = $options[$command] }
  $words -split ' ' | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_)
  }
}
)ps";

void replace_all(std::string& text, std::string_view what, const std::string& with) {
  for (size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
    text.replace(at, what.size(), with);
  }
}

bool is_below_rules(const CommandSyntax& command) { return command.name.starts_with("rules "); }

/// `check facts ... rules`: the first words.
std::string commands_of(const std::vector<CommandSyntax>& syntax) {
  std::vector<std::string> words;
  for (const CommandSyntax& command : syntax) {
    const std::string word = command.name.substr(0, command.name.find(' '));
    if (words.empty() || words.back() != word) words.push_back(word);
  }
  return join(words, " ");
}

std::string rules_of(const std::vector<CommandSyntax>& syntax) {
  std::vector<std::string> words;
  for (const CommandSyntax& command : syntax) {
    if (is_below_rules(command)) words.push_back(command.name.substr(command.name.find(' ') + 1));
  }
  return join(words, " ");
}

std::string options_of(const CommandSyntax& command) {
  std::vector<std::string> words;
  for (const OptionSyntax& option : command.options) {
    words.insert(words.end(), option.names.begin(), option.names.end());
  }
  if (command.name == "completions") words = {"bash", "zsh", "fish", "powershell"};
  return join(words, " ");
}

/// `before COMMAND between OPTIONS behind`, a line for each command.
std::string option_lines(const std::vector<CommandSyntax>& syntax, std::string_view before,
                         std::string_view between, std::string_view behind) {
  std::string lines;
  for (const CommandSyntax& command : syntax) {
    lines.append(before).append(command.name).append(between).append(options_of(command));
    lines.append(behind);
  }
  return lines;
}

std::string value_lines(const std::vector<CommandSyntax>& syntax, std::string_view before,
                        std::string_view between, std::string_view behind) {
  std::string lines;
  for (const CommandSyntax& command : syntax) {
    for (const OptionSyntax& option : command.options) {
      if (option.values.empty()) continue;
      lines.append(before).append(command.name + " " + option.names.front()).append(between);
      lines.append(join(option.values, " ")).append(behind);
    }
  }
  return lines;
}

std::string filled(std::string script, const std::vector<CommandSyntax>& syntax) {
  replace_all(script, "@commands", commands_of(syntax));
  replace_all(script, "@rules", rules_of(syntax));
  return script;
}

std::string for_posix(const char* script, const std::vector<CommandSyntax>& syntax) {
  std::string text = script;
  replace_all(text, "@values", value_lines(syntax, "    '", "') words='", "' ;;\n"));
  replace_all(text, "@options", option_lines(syntax, "        *' ", "') words='", "' ;;\n"));
  return filled(std::move(text), syntax);
}

std::string for_zsh(const std::vector<CommandSyntax>& syntax) {
  std::string text = for_posix(kZsh, syntax);
  replace_all(text, ") words='", ") values='");  // `words` is zsh's own
  return text;
}

std::string for_powershell(const std::vector<CommandSyntax>& syntax) {
  std::string text = kPowerShell;
  replace_all(text, "@values", value_lines(syntax, "    '", "' = '", "'\n"));
  replace_all(text, "@options", option_lines(syntax, "    '", "' = '", "'\n"));
  return filled(std::move(text), syntax);
}

std::string fish_condition(const CommandSyntax& command) {
  std::string condition = " -n '";
  std::string separator;
  for (const std::string_view word : split_at(command.name, ' ')) {
    condition += separator + "__fish_seen_subcommand_from " + std::string(word);
    separator = "; and ";
  }
  return condition + "'";
}

std::string fish_line(const CommandSyntax& command, const OptionSyntax& option) {
  std::string line = "complete -c pairlint" + fish_condition(command);
  for (const std::string& name : option.names) {
    line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  if (option.takes_value) line += option.values.empty() ? " -r" : " -x";
  if (!option.values.empty()) line += " -a '" + join(option.values, " ") + "'";
  return line + "\n";
}

std::string for_fish(const std::vector<CommandSyntax>& syntax) {
  std::string text = "complete -c pairlint -n '__fish_use_subcommand' -a '" + commands_of(syntax) +
                     "'\ncomplete -c pairlint -n '__fish_seen_subcommand_from rules' -a '" +
                     rules_of(syntax) +
                     "'\ncomplete -c pairlint -f -n '__fish_seen_subcommand_from completions' -a "
                     "'bash zsh fish powershell'\n";
  for (const CommandSyntax& command : syntax) {
    for (const OptionSyntax& option : command.options) text += fish_line(command, option);
  }
  return text;
}

}  // namespace

std::string completions_for(std::string_view shell) {
  const std::vector<CommandSyntax> syntax = command_syntax();
  if (shell == "bash") return for_posix(kBash, syntax);
  if (shell == "zsh") return for_zsh(syntax);
  if (shell == "fish") return for_fish(syntax);
  return shell == "powershell" ? for_powershell(syntax) : "";
}

int run_completions(const CommandLine& line) {
  const std::string script = completions_for(line.id);
  if (!script.empty()) return write_stdout(script);
  complain("completions: '" + line.id + "' is none of bash, zsh, fish, powershell");
  return kWrongUse;
}

}  // namespace pairlint::cli
