#include "report/markdown.h"

#include <algorithm>

#include "base/text.h"
#include "report/glyph.h"

namespace pairlint::report {
namespace {

constexpr size_t kShortestFence = 3;
constexpr std::string_view kMarks = "\\`*_[]<>&|~#!";
/// These are markup only where a line begins: lists and the lines below headings.
constexpr std::string_view kMarksOfLines = "+-=";

bool is_mark(std::string_view text, size_t at) {
  const char c = text[at];
  const std::string_view rest = text.substr(at);
  if (kMarks.find(c) != std::string_view::npos) return true;
  if (at == 0 && kMarksOfLines.find(c) != std::string_view::npos) return true;
  if (c == ':' && rest.starts_with("://")) return true;
  return c == '.' && at >= 3 && equal_ignoring_case(text.substr(at - 3, 3), "www");
}

/// `1.` and `1)` begin a numbered list.
size_t number_at_start(std::string_view text) {
  size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  const bool numbers =
      digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
  return numbers ? digits : std::string_view::npos;
}

size_t longest_run_of_backticks(std::string_view text) {
  size_t longest = 0, run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

bool is_plain_in_address(char c) { return is_alnum(c) || c == '-' || c == '_' || c == '.'; }

std::string address_of(std::string_view file) {
  std::string address;
  for (const char c : file) {
    if (is_plain_in_address(c)) {
      address += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      address += '%';
      address += "0123456789ABCDEF"[byte >> 4];
      address += "0123456789ABCDEF"[byte & 0xF];
    }
  }
  return address;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  const std::string line = visible(in_one_line(text), true);
  const size_t number = number_at_start(line);
  std::string out;
  for (size_t at = 0; at < line.size(); ++at) {
    if (at == number || is_mark(line, at)) out += '\\';
    out += line[at];
  }
  return out;
}

std::string markdown_code(std::string_view code, std::string_view language, size_t indent) {
  const std::string blanks(indent, ' ');
  const std::string fence(std::max(kShortestFence, longest_run_of_backticks(code) + 1), '`');
  std::string out = blanks + fence + std::string(language) + "\n";
  for (std::string_view line : split_at(code, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    out += blanks + visible(line, true) + "\n";
  }
  return out + blanks + fence + "\n";
}

std::string markdown_link(std::string_view text, std::string_view file) {
  return "[" + markdown_text(text) + "](" + address_of(file) + ")";
}

}  // namespace pairlint::report
