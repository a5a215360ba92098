#include "property/file_bounds.h"

#include <algorithm>

#include "base/text.h"

namespace pairlint::property {
namespace {

bool is_utf8(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    if (next_code_point(text, at) == 0xFFFD && text.substr(begin, at - begin) != kReplacement)
      return false;
  }
  return true;
}

/// Whether every editor agrees about where the lines end.
bool has_plain_line_ends(std::string_view text) {
  for (size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1))
    if (at + 1 == text.size() || text[at + 1] != '\n') return false;
  for (std::string_view other :
       {"\v", "\f", "\x1C", "\x1D", "\x1E", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"})
    if (text.find(other) != std::string_view::npos) return false;
  return true;
}

}  // namespace

FileBounds::FileBounds(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const bool plain =
      bytes.find('\0') == std::string_view::npos && is_utf8(bytes) && has_plain_line_ends(bytes);
  if (!plain) {
    measure_generously(bytes);
    return;
  }
  exact_ = true;
  measure_exactly(bytes.substr(0, kMark.size()) == kMark ? bytes.substr(kMark.size()) : bytes);
}

bool FileBounds::holds(uint32_t line, uint32_t column) const {
  return line >= 1 && line <= lines() && column >= 1 && column <= columns_[line - 1] + 1;
}

void FileBounds::measure_exactly(std::string_view text) {
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    columns_.push_back(static_cast<uint32_t>(utf16_length(line)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void FileBounds::measure_generously(std::string_view bytes) {
  constexpr std::string_view kMayEndALine = "\n\v\f\r\x1C\x1D\x1E\x85\x28\x29\xA8\xA9";
  const auto ends = std::count_if(bytes.begin(), bytes.end(), [&](char c) {
    return kMayEndALine.find(c) != std::string_view::npos;
  });
  columns_.assign(static_cast<size_t>(ends) + 1, static_cast<uint32_t>(bytes.size()));
}

}  // namespace pairlint::property
