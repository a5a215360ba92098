// Reads the little that records need from a typed command. This is no PowerShell parser: words are
// split at blanks outside quotes, and typographic quotes count as PowerShell counts them.
#include "record/command_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "base/text.h"

namespace pairlint {
namespace {

bool is_cmdlet(std::string_view word) {
  const size_t dash = word.find('-');
  if (dash == std::string_view::npos || dash < 2 || dash + 2 > word.size()) return false;
  const auto letters = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), [](char c) { return is_alnum(c); });
  };
  return is_alpha(word.front()) && letters(word.substr(0, dash)) && letters(word.substr(dash + 1));
}

/// Takes the next word with its quotes from the front of `rest`; a script block is one word.
std::string_view next_word(std::string_view& rest) {
  while (!rest.empty() && (is_blank(rest.front()) || rest.front() == '\n')) rest.remove_prefix(1);
  size_t end = 0;
  size_t braces = 0;
  bool quoted = false;
  while (end < rest.size()) {
    if (is_alnum(rest[end])) {
      ++end;
      continue;
    }
    const size_t quote = powershell_quote_length(rest.substr(end));
    if (quote) quoted = !quoted;
    const char c = rest[end];
    if (!quoted && c == '{') ++braces;
    if (!quoted && c == '}' && braces > 0) --braces;
    if (!quoted && braces == 0 && end > 0 && (is_blank(c) || c == '\n' || c == '|' || c == ';'))
      break;
    end += quote ? quote : 1;
    if (!quoted && braces == 0 && (c == '|' || c == ';')) break;
  }
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

std::string_view unquoted(std::string_view word) {
  const size_t open = powershell_quote_length(word);
  if (open == 0) return word;
  word.remove_prefix(open);
  for (const size_t close : {size_t{1}, size_t{3}}) {
    if (word.size() >= close &&
        powershell_quote_length(word.substr(word.size() - close)) == close) {
      return word.substr(0, word.size() - close);
    }
  }
  return word;
}

/// What stands behind `-name`: the same word after a colon, or the next word; nothing if not typed.
std::optional<std::string_view> find_parameter(std::string_view command, std::string_view name) {
  for (std::string_view rest = command; !rest.empty();) {
    std::string_view word = next_word(rest);
    if (word.size() < 2 || word.front() != '-') continue;
    word.remove_prefix(1);
    if (!starts_with_ignoring_case(word, name)) continue;
    if (word.size() == name.size()) {
      std::string_view value = next_word(rest);
      return value.starts_with('-') || value == "|" ? std::string_view{} : unquoted(value);
    }
    if (word[name.size()] == ':') return unquoted(word.substr(name.size() + 1));
  }
  return std::nullopt;
}

bool is_any_of(std::string_view word, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view each) { return equal_ignoring_case(word, each); });
}

/// Parameters that choose no objects; the second list takes a value.
constexpr std::array<std::string_view, 5> kHarmlessSwitches = {
    "-Verbose", "-Debug", "-ADPropertiesOnly", "-Status", "-LocalStore"};
constexpr std::array<std::string_view, 7> kHarmlessParameters = {
    "-ErrorAction", "-EA", "-WarningAction", "-WA", "-DomainController", "-Format", "-DisplayHint"};
/// What may stand behind a bar and shows every object.
constexpr std::array<std::string_view, 10> kDrawing = {
    "Format-List", "fl",          "Format-Table", "ft",         "Select-Object",
    "select",      "Sort-Object", "sort",         "Out-String", "Out-Host"};

bool is_parameter(std::string_view word, std::string_view name) {
  return word.size() > 1 && !name.empty() && equal_ignoring_case(word.substr(1), name);
}

/// Takes the parameters of the first cmdlet; false if one of them chooses.
bool takes_everything(std::string_view& rest, std::string_view server_parameter,
                      std::string_view selector) {
  for (std::string_view word = next_word(rest); !word.empty() && word != "|";
       word = next_word(rest)) {
    if (is_any_of(word, kHarmlessSwitches)) continue;
    const bool allowed = is_parameter(word, server_parameter) || is_parameter(word, selector);
    if (!allowed && !is_any_of(word, kHarmlessParameters)) return false;
    next_word(rest);
  }
  return true;
}

/// Takes one command behind a bar; false if it may leave objects out.
bool draws_everything(std::string_view& rest) {
  const std::string_view command = next_word(rest);
  if (!is_any_of(command, kDrawing)) return false;
  const bool selects = starts_with_ignoring_case(command, "select");
  for (std::string_view word = next_word(rest); !word.empty() && word != "|";
       word = next_word(rest)) {
    if (word == ";" || word.find('>') != std::string_view::npos) return false;
    if (selects && word.starts_with('-') && !starts_with_ignoring_case(word, "-Prop")) return false;
  }
  return true;
}

/// `$FormatEnumerationLimit = -1;` before a command lets lists be printed whole.
std::string_view without_print_limit(std::string_view command) {
  if (!starts_with_ignoring_case(command, "$FormatEnumerationLimit")) return command;
  const size_t end = command.find_first_of(";\n");
  return end == std::string_view::npos ? std::string_view{} : trim(command.substr(end + 1));
}

}  // namespace

bool prints_all(std::string_view command, std::string_view server_parameter,
                std::string_view selector) {
  std::string_view rest = without_print_limit(command);
  if (!is_cmdlet(next_word(rest)) || !takes_everything(rest, server_parameter, selector))
    return false;
  while (!trim(rest).empty()) {
    if (!draws_everything(rest)) return false;
  }
  return true;
}

std::vector<std::string> selected_values(std::string_view command, std::string_view selector) {
  std::vector<std::string> values;
  if (selector.empty()) return values;
  for (const std::string_view part : split_at(parameter_of(command, selector), ',')) {
    const std::string_view value = unquoted(trim(part));
    const bool plain = !value.empty() &&
                       std::all_of(value.begin(), value.end(), [](char c) { return is_alnum(c); });
    if (!plain) return {};
    values.emplace_back(value);
  }
  return values;
}

std::string_view cmdlet_of(std::string_view command) {
  for (std::string_view rest = command; !rest.empty();) {
    std::string_view word = next_word(rest);
    while (!word.empty() && (word.front() == '(' || word.front() == '&' || word.front() == '{')) {
      word.remove_prefix(1);
    }
    if (is_cmdlet(word)) return word;
    if (word.empty()) break;
  }
  return {};
}

std::string_view parameter_of(std::string_view command, std::string_view name) {
  return find_parameter(command, name).value_or(std::string_view{});
}

bool has_parameter(std::string_view command, std::string_view name) {
  return find_parameter(command, name).has_value();
}

}  // namespace pairlint
