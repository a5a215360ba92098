#include "trace/trace_block.h"

#include <algorithm>

#include "base/text.h"
#include "record/date_text.h"
#include "trace/squeeze.h"

namespace pairlint {
namespace {

constexpr std::string_view kOpen = "<Trace";
constexpr std::string_view kClose = "</Trace>";
/// Tag, thread, time and version; a tag that is longer is none.
constexpr size_t kOpeningBytes = 400;

/// Where the text goes on behind the line end at `at` and the marks that mail has put there.
size_t behind_line_end(std::string_view text, size_t at) {
  const size_t marks = behind_quote_marks(text, at + 1);
  return marks > at + 1 && marks < text.size() && is_blank(text[marks]) ? marks + 1 : marks;
}

/// Behind `word` at `at`, wherever a console broke it; npos if something else stands there.
size_t behind_word(std::string_view text, size_t at, std::string_view word) {
  for (const char c : word) {
    while (at < text.size() && text[at] == '\n') at = behind_line_end(text, at);
    if (at >= text.size() || text[at++] != c) return std::string_view::npos;
  }
  return at;
}

/// Most brackets are settled by the byte behind them.
bool may_go_on(std::string_view text, size_t bracket, char second) {
  const char next = bracket + 1 < text.size() ? text[bracket + 1] : '\0';
  return next == second || next == '\n';
}

bool opens_trace(std::string_view text, size_t bracket) {
  return may_go_on(text, bracket, kOpen[1]) &&
         behind_word(text, bracket, kOpen) != std::string_view::npos;
}

bool closes_trace(std::string_view text, size_t bracket) {
  return may_go_on(text, bracket, kClose[1]) &&
         behind_word(text, bracket, kClose) != std::string_view::npos;
}

/// Where the content at the front ends: at its end tag, or torn where the next block opens.
size_t end_of_content(std::string_view text) {
  size_t at = text.find('<');
  while (at != std::string_view::npos && !opens_trace(text, at) && !closes_trace(text, at)) {
    at = text.find('<', at + 1);
  }
  return std::min(at, text.size());
}

size_t behind_blanks(std::string_view text, size_t at) {
  while (at < text.size() && (is_blank(text[at]) || text[at] == '\n')) {
    at = text[at] == '\n' ? behind_line_end(text, at) : at + 1;
  }
  return at;
}

/// What stands between the quotes behind `Tag=`.
std::string read_tag(std::string_view opening) {
  const size_t name = behind_blanks(opening, behind_word(opening, 0, kOpen));
  const size_t value = behind_word(opening, name, "Tag=");
  if (value == std::string_view::npos) return {};
  const size_t at = behind_blanks(opening, value);
  const size_t quote = powershell_quote_length(opening.substr(std::min(at, opening.size())));
  std::string tag;
  for (size_t i = at + quote; quote > 0 && i < opening.size();) {
    const char c = opening[i];
    if (c != '\n' && !is_alnum(c)) break;
    if (c != '\n') tag += c;
    i = c == '\n' ? behind_line_end(opening, i) : i + 1;
  }
  return tag;
}

/// Behind the first place where the word stands, however a console broke it.
size_t behind_first(std::string_view text, std::string_view word) {
  for (size_t at = text.find(word[0]); at != std::string_view::npos;
       at = text.find(word[0], at + 1)) {
    const size_t behind = behind_word(text, at, word);
    if (behind != std::string_view::npos) return behind;
  }
  return std::string_view::npos;
}

/// A console may have broken it; a digit less, or no Z, and it is no time.
std::optional<Timestamp> read_trace_time(std::string_view opening) {
  const size_t at = behind_first(opening, "Time=\"");
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view value = opening.substr(at);
  std::string digits;
  size_t end = 0;
  for (; end < value.size() && value[end] != 'Z'; ++end) {
    if (is_digit(value[end])) digits += value[end];
    if (!is_digit(value[end]) &&
        std::string_view("-: \n").find(value[end]) == std::string_view::npos)
      break;
  }
  auto time = read_compact_date(digits);
  if (!time || !value.substr(end).starts_with("Z\"")) return std::nullopt;
  time->utc = true;
  return time;
}

/// The bracket that closes the tag at the front; the marks of mail look like it.
size_t end_of_opening(std::string_view text) {
  for (size_t at = 0; at < std::min(text.size(), kOpeningBytes); ++at) {
    if (text[at] == '\n') at = behind_quote_marks(text, at + 1);
    if (at < text.size() && text[at] == '>') return at;
  }
  return std::string_view::npos;
}

}  // namespace

size_t find_trace_opening(std::string_view text, size_t from) {
  size_t at = text.find('<', from);
  while (at != std::string_view::npos && !opens_trace(text, at)) at = text.find('<', at + 1);
  return at;
}

TraceBlock next_trace_block(std::string_view text, size_t from) {
  for (size_t at = find_trace_opening(text, from); at != std::string_view::npos;
       at = find_trace_opening(text, at + 1)) {
    const size_t end = end_of_opening(text.substr(at));
    if (end == std::string_view::npos) continue;
    TraceBlock block;
    block.opening = text.substr(at, end + 1);
    block.tag = read_tag(block.opening);
    if (block.tag.empty()) continue;
    block.time = read_trace_time(block.opening);
    const std::string_view behind = text.substr(at + end + 1);
    const size_t content = end_of_content(behind);
    block.closed = content < behind.size() && closes_trace(behind, content);
    block.content = behind.substr(0, content);
    return block;
  }
  return {};
}

}  // namespace pairlint
