#include "cli/platform/wildcards.h"

#include <algorithm>

#include "base/text.h"
#include "cli/platform/file_system.h"

namespace pairlint::cli::platform {
namespace {

bool has_wildcard(std::string_view text) {
  return text.find_first_of("*?") != std::string_view::npos;
}

/// Bytes of the character that begins the text.
size_t character_size(std::string_view text) {
  size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return size;
}

/// What of the folders fits one part of the path; names with a dot in front too, which nothing
/// hides on Windows.
std::vector<std::string> expand_part(const std::vector<std::string>& folders,
                                     const std::string& pattern) {
  std::vector<std::string> found;
  for (const std::string& folder : folders) {
    const auto names = entries_of(folder.empty() ? "." : folder);
    if (!names) continue;
    for (const std::string& name : *names) {
      if (fits(name, pattern)) found.push_back(folder + name);
    }
  }
  return found;
}

/// All beginnings of paths with one more part.
std::vector<std::string> append_part(std::vector<std::string> folders, const std::string& part) {
  if (has_wildcard(part)) return expand_part(folders, part);
  for (std::string& folder : folders) folder += part;
  return folders;
}

}  // namespace

/// Every `*` but the last one takes as little as will do: whatever a later one needs is left to it.
bool fits(std::string_view name, std::string_view pattern) {
  size_t after_star = std::string_view::npos, resume = 0, at = 0, p = 0;
  while (at < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      after_star = ++p;
      resume = at;
    } else if (p < pattern.size() && pattern[p] == '?') {
      at += character_size(name.substr(at));
      ++p;
    } else if (p < pattern.size() && to_lower(pattern[p]) == to_lower(name[at])) {
      ++at, ++p;
    } else if (after_star != std::string_view::npos) {
      at = ++resume;
      p = after_star;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::vector<std::string> expand_wildcards(const std::string& word) {
  if (!has_wildcard(word) || word.starts_with('-') || word.starts_with("\\\\?\\")) return {word};
  const std::string path = with_slashes(word);
  std::vector<std::string> found = {""};
  const std::vector<std::string_view> parts = split_at(path, '/');
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) {
      for (std::string& each : found) each += '/';
    }
    found = append_part(std::move(found), std::string(parts[i]));
  }
  std::erase_if(found, [](const std::string& each) { return !status_of(each); });
  std::sort(found.begin(), found.end());
  return found.empty() ? std::vector<std::string>{word} : found;
}

}  // namespace pairlint::cli::platform
