#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pairlint {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
constexpr bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }
constexpr bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 32) : c; }

/// All case rules here are ASCII's: nothing depends on a locale.
std::string lower(std::string_view text);
std::string upper(std::string_view text);
bool equal_ignoring_case(std::string_view a, std::string_view b);
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);
bool ends_with_ignoring_case(std::string_view text, std::string_view suffix);
size_t find_ignoring_case(std::string_view text, std::string_view needle, size_t from = 0);

inline std::string_view trim_left(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}
inline std::string_view trim_right(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}
inline std::string_view trim(std::string_view text) { return trim_right(trim_left(text)); }
std::vector<std::string_view> split_at(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// Bytes of the quotation mark at the front as PowerShell counts them: ' or ", or one of U+2018 to
/// U+201E; 0: there is none. A prime (U+2032) and U+201F are ordinary characters to it.
size_t powershell_quote_length(std::string_view text);

/// UTF-16 code units that well-formed UTF-8 would take; a stray byte counts as one.
size_t utf16_length(std::string_view utf8);
/// Columns of a console window that the text fills, as PowerShell counts them: two for CJK.
size_t cell_width(std::string_view utf8);
size_t cell_width(char32_t code_point);
/// The longest prefix of at most `bytes` bytes that does not end inside a UTF-8 character.
std::string_view utf8_prefix(std::string_view utf8, size_t bytes);
void append_utf8(std::string& out, char32_t code_point);
/// Decodes the character at `at` and moves behind it; a malformed byte yields U+FFFD and one step.
char32_t next_code_point(std::string_view utf8, size_t& at);

}  // namespace pairlint
