// A machine's name here is letters and a small number (EX01, lync-fe2), or a name of a domain.
// Plain words are never taken for one, as folders have all kinds of names; nor are words that are
// numbered in other ways, such as steps and parts.
#include "record/server_name.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "record/servers.h"

namespace pairlint {
namespace {

constexpr size_t kNetbiosName = 15;
constexpr size_t kMostDigits = 4;  ///< tickets and builds have more
constexpr std::string_view kSeparators = "-_ .()[]";

/// What else has a number behind it.
constexpr auto kNumberedWords = std::to_array<std::string_view>(
    {"after",  "answer", "attachment", "before", "capture", "case", "copy",   "cu",  "day",
     "export", "file",   "http",       "image",  "inc",     "kb",   "log",    "new", "oauth",
     "old",    "output", "page",       "part",   "ps",      "run",  "sha",    "sr",  "step",
     "test",   "ticket", "tls",        "try",    "utf",     "v",    "version"});

std::string_view trim_separators(std::string_view text) {
  const size_t begin = text.find_first_not_of(kSeparators);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSeparators) - begin + 1);
}

bool is_word_with_number(std::string_view text) {
  const size_t digits = std::min(text.find_first_of("0123456789"), text.size());
  const std::string_view word = trim_separators(text.substr(0, digits));
  return std::any_of(kNumberedWords.begin(), kNumberedWords.end(),
                     [word](std::string_view known) { return equal_ignoring_case(known, word); });
}

bool is_short_name(std::string_view text) {
  const auto is_letter = [](char c) { return is_alpha(c) || c == '-'; };
  const auto digits = std::find_if_not(text.begin(), text.end(), is_letter);
  const auto end = std::find_if_not(digits, text.end(), is_digit);
  const auto count = static_cast<size_t>(end - digits);
  return text.size() <= kNetbiosName && digits - text.begin() >= 2 && is_alpha(text.front()) &&
         count >= 1 && count <= kMostDigits && end == text.end() && !is_word_with_number(text);
}

bool is_domain_name(std::string_view text) {
  const size_t last = text.rfind('.');
  if (last == std::string_view::npos || text.find('.') == last) return false;
  const std::string_view top = text.substr(last + 1);
  return top.size() >= 2 && std::all_of(top.begin(), top.end(), is_alpha) &&
         text.find_first_of(" _()") == std::string_view::npos && is_alpha(text.front());
}

bool is_machine(std::string_view text) { return is_short_name(text) || is_domain_name(text); }

bool is_shouted(std::string_view text) { return std::none_of(text.begin(), text.end(), is_lower); }

std::string_view without_extension(std::string_view file) {
  constexpr size_t kLongestExtension = 8;
  const size_t dot = file.rfind('.');
  return dot == std::string_view::npos || file.size() - dot > kLongestExtension
             ? file
             : file.substr(0, dot);
}

std::string_view machine_or_nothing(std::string_view text) {
  text = trim_separators(text);
  return is_machine(text) ? text : std::string_view{};
}

/// Before or behind the cmdlet, if the file is called after one; else the beginning of the name.
std::string_view machine_of_file(std::string_view file) {
  const std::string_view stem = without_extension(file);
  const size_t verb = find_ignoring_case(stem, "get-");
  if (verb == std::string_view::npos) {
    const std::string_view first = stem.substr(0, stem.find_first_of("-_ "));
    if (is_domain_name(stem)) return stem;
    return is_shouted(first) ? machine_or_nothing(first) : std::string_view{};
  }
  const auto noun_end =
      std::find_if_not(stem.begin() + static_cast<ptrdiff_t>(verb) + 4, stem.end(), is_alnum);
  const std::string_view before = machine_or_nothing(stem.substr(0, verb));
  return before.empty() ? machine_or_nothing({noun_end, stem.end()}) : before;
}

}  // namespace

std::string server_in_name(std::string_view input_name) {
  std::string_view found;
  bool is_file = true;
  for (std::string_view rest = input_name; !rest.empty(); is_file = false) {
    const size_t slash = rest.find_last_of("/\\");
    const std::string_view part = slash == rest.npos ? rest : rest.substr(slash + 1);
    rest = slash == rest.npos ? std::string_view{} : rest.substr(0, slash);
    const std::string_view machine = is_file ? machine_of_file(part) : machine_or_nothing(part);
    if (machine.empty()) continue;
    if (!found.empty() && !same_server(found, machine)) return {};
    if (found.empty()) found = machine;
  }
  return std::string(found);
}

bool depends_on_server(const Kind& kind) {
  const auto is_server = [](const Text& selector) {
    return equal_ignoring_case(selector, "Server");
  };
  return kind.identity.empty() || !kind.per_server.empty() ||
         std::any_of(kind.selectors.begin(), kind.selectors.end(), is_server);
}

}  // namespace pairlint
