#include "trace/named_pattern.h"

#include <re2/re2.h>

#include <algorithm>

namespace pairlint {
namespace {

/// Searches that are made without tables. More are faster with RE2's automaton, which takes as long
/// to build as all of these together.
constexpr uint32_t kFewSearches = 8;
/// Text that RE2 searches without an automaton if it knows where to begin.
constexpr size_t kShortText = 1500;

constexpr std::string_view kNameBegins = "(?P<";

/// `(?P<code>5)` -> `(5)`, with the number and the name of the group noted down.
std::string without_names(std::string_view pattern,
                          std::vector<std::pair<int, std::string>>& names) {
  std::string out;
  int groups = 0;
  bool in_class = false;
  for (size_t at = 0; at < pattern.size(); ++at) {
    const char c = pattern[at];
    if (c == '\\' && at + 1 < pattern.size()) {
      out += c;
      out += pattern[++at];
      continue;
    }
    const std::string_view rest = pattern.substr(at);
    const size_t name_ends = rest.find('>');
    const bool named =
        !in_class && rest.starts_with(kNameBegins) && name_ends != std::string_view::npos;
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    if (!in_class && c == '(' && (named || !rest.starts_with("(?"))) ++groups;
    out += c;
    if (!named) continue;
    names.emplace_back(groups, rest.substr(kNameBegins.size(), name_ends - kNameBegins.size()));
    at += name_ends;
  }
  return out;
}

/// Over bytes a character beyond ASCII is several; a pattern that names one needs UTF-8.
RE2::Options options_for(std::string_view pattern) {
  RE2::Options options(RE2::Quiet);
  const bool ascii = std::all_of(pattern.begin(), pattern.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const bool names_character = pattern.find("\\x") != std::string_view::npos ||
                               pattern.find("\\p") != std::string_view::npos ||
                               pattern.find("\\P") != std::string_view::npos;
  if (ascii && !names_character) options.set_encoding(RE2::Options::EncodingLatin1);
  return options;
}

bool match(const RE2& re, RE2::Anchor anchor, std::string_view text,
           std::vector<std::string_view>& groups) {
  if (!re.ok()) return false;
  std::vector<re2::StringPiece> found(static_cast<size_t>(1 + re.NumberOfCapturingGroups()));
  const re2::StringPiece subject(text.data(), text.size());
  if (!re.Match(subject, 0, text.size(), anchor, found.data(), static_cast<int>(found.size()))) {
    return false;
  }
  groups.clear();
  for (const re2::StringPiece& piece : found) groups.emplace_back(piece.data(), piece.size());
  return true;
}

/// Skips as few bytes as it can before the pattern, so that a search begins where the text does.
std::string from_the_start(const std::string& pattern) { return "\\C*?(" + pattern + ")"; }

}  // namespace

NamedPattern::NamedPattern(std::string_view pattern) : pattern_(without_names(pattern, names_)) {}

NamedPattern::~NamedPattern() = default;

bool NamedPattern::search(std::string_view text, std::vector<std::string_view>& groups) {
  if (text.size() > kShortText || searches_ >= kFewSearches) {
    if (!anywhere_) anywhere_ = std::make_unique<RE2>(pattern_, options_for(pattern_));
    return match(*anywhere_, RE2::UNANCHORED, text, groups);
  }
  ++searches_;
  if (!at_start_) {
    at_start_ = std::make_unique<RE2>(from_the_start(pattern_), options_for(pattern_));
  }
  if (!match(*at_start_, RE2::ANCHOR_START, text, groups)) return false;
  groups.erase(groups.begin());  // with what was skipped
  return true;
}

}  // namespace pairlint
