// Reads the little that records need from a typed command. This is no PowerShell parser: words are
// split at blanks outside quotes, and typographic quotes count as PowerShell counts them.
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "record/recognise.h"

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

/// Length of a quote mark at the start: ASCII or one of U+2018-U+201F, which PowerShell takes
/// alike.
size_t quote_length(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == '"' || text.front() == '\'') return 1;
  if (text.front() != '\xE2' || text.size() < 3 || text[1] != '\x80') return 0;
  const auto last = static_cast<unsigned char>(text[2]);
  return last >= 0x98 && last <= 0x9F ? 3 : 0;
}

/// Takes the next word with its quotes from the front of `rest`.
std::string_view next_word(std::string_view& rest) {
  while (!rest.empty() && (is_blank(rest.front()) || rest.front() == '\n')) rest.remove_prefix(1);
  size_t end = 0;
  bool quoted = false;
  while (end < rest.size()) {
    const size_t quote = quote_length(rest.substr(end));
    if (quote) quoted = !quoted;
    const char c = rest[end];
    if (!quoted && end > 0 && (is_blank(c) || c == '\n' || c == '|' || c == ';')) break;
    end += quote ? quote : 1;
    if (!quoted && (c == '|' || c == ';')) break;
  }
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

std::string_view unquoted(std::string_view word) {
  const size_t open = quote_length(word);
  if (open == 0) return word;
  word.remove_prefix(open);
  for (const size_t close : {size_t{1}, size_t{3}}) {
    if (word.size() >= close && quote_length(word.substr(word.size() - close)) == close) {
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

}  // namespace

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
