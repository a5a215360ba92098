#include "trace/named_pattern.h"

#include <re2/re2.h>

#include <algorithm>

namespace pairlint {
namespace {

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

}  // namespace

NamedPattern::NamedPattern(std::string_view pattern)
    : re_(std::make_unique<RE2>(without_names(pattern, names_), options_for(pattern))) {}

NamedPattern::~NamedPattern() = default;

bool NamedPattern::search(std::string_view text, std::vector<std::string_view>& groups) const {
  if (!re_->ok()) return false;
  std::vector<re2::StringPiece> found(static_cast<size_t>(1 + re_->NumberOfCapturingGroups()));
  const re2::StringPiece subject(text.data(), text.size());
  if (!re_->Match(subject, 0, text.size(), RE2::UNANCHORED, found.data(),
                  static_cast<int>(found.size()))) {
    return false;
  }
  groups.clear();
  for (const re2::StringPiece& piece : found) groups.emplace_back(piece.data(), piece.size());
  return true;
}

}  // namespace pairlint
