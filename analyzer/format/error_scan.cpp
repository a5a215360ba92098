// Where error records begin and end. A head (`Cmdlet : message`) counts if position or details
// follow, or if its message reads as a failure: tickets often quote no more than that. Errors of
// remote sessions have no head; they are found from the start of the paragraph that leads to
// details.
#include "format/error_scan.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "format/dns_line.h"
#include "format/error_record.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
constexpr uint32_t kHeadlessLines = 40;
/// Continuations of a detail begin with 3, then 2, 1 and 0 blanks (input-formats 6.5).
constexpr uint32_t kDetailIndent = 3;
constexpr size_t kNarrowestWrap = 65;
constexpr uint32_t kSourceLines = 4;

/// A record that someone put on one line.
bool is_flattened(std::string_view line) {
  constexpr std::string_view kName = "CategoryInfo";
  for (size_t at = line.find('+'); at != std::string_view::npos; at = line.find('+', at + 1)) {
    if (trim_left(line.substr(at + 1)).starts_with(kName))
      return find_error_detail(line).has_value();
  }
  return false;
}

bool reads_as_failure(std::string_view message) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"fail",      "error",        "cannot",    "can't",          "could not",      "couldn't",
       "unable",    "denied",       "exception", "not found",      "not recognized", "invalid",
       "not valid", "unauthorized", "code=",     "does not exist", "timed out",      "not allowed",
       "refused",   "must be",      "missing"});
  return std::any_of(kWords.begin(), kWords.end(), [message](std::string_view word) {
    return find_ignoring_case(message, word) != std::string_view::npos;
  });
}

/// The frame of PowerShell 7: `Line |`, then lines with a bar.
bool opens_concise_frame(std::string_view text) { return trim(text).starts_with("Line |"); }

bool is_concise_line(std::string_view line) {
  std::string_view text = trim_left(line);
  while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
  return trim_left(text).starts_with('|');
}

/// `name : DNS name does not exist`: what people quote of an error of Resolve-DnsName.
bool is_missing_name(std::string_view text) {
  const size_t blank = text.find(' ');
  return blank != std::string_view::npos && text.substr(blank).starts_with(" : ") &&
         text.substr(blank + 3).starts_with(kNoSuchName);
}

bool is_source_line(std::string_view text) {
  return text.starts_with('+') && (text.size() == 1 || is_blank(text[1]));
}

}  // namespace

uint32_t ErrorScan::claim(uint32_t first) const {
  const std::string_view text = trim_left(lines_[first]);
  if (text.empty()) return 0;
  if (begins_details(first)) return details_end(first) - first;
  if (find_error_head(text)) return claim_headed(first);
  if (is_category_view(text)) return 1;
  const uint32_t headless = claim_headless(first);
  return headless == 0 && is_missing_name(text) ? 1 : headless;
}

uint32_t ErrorScan::claim_headed(uint32_t first) const {
  const std::string_view text = trim_left(lines_[first]);
  const uint32_t details = find_details(first + 1, limits::kErrorMessageLines);
  if (details != kNone) return details_end(details) - first;
  const uint32_t below = next_text(first + 1);
  if (below < lines_.count() && opens_concise_frame(lines_[below]))
    return concise_end(below) - first;
  const bool failure =
      known_cmdlet_length(text) > 0 && reads_as_failure(find_error_head(text)->message);
  return failure ? message_end(first) - first : 0;
}

uint32_t ErrorScan::claim_headless(uint32_t first) const {
  if (!begins_paragraph(first)) return 0;
  if (first + 1 < lines_.count() && opens_concise_frame(lines_[first + 1])) {
    return concise_end(first + 1) - first;
  }
  if (ends_search(first, first)) return 0;
  const uint32_t details = find_details(first + 1, kHeadlessLines);
  return details == kNone ? 0 : details_end(details) - first;
}

/// The next line that holds something, at most two blank lines away.
uint32_t ErrorScan::next_text(uint32_t line) const {
  const uint32_t most = std::min(lines_.count(), line + 3);
  while (line < most && is_empty_line(lines_[line])) ++line;
  return line;
}

bool ErrorScan::begins_details(uint32_t line) const {
  const std::string_view text = lines_[line];
  if (is_error_detail(text) || is_flattened(text)) return true;
  if (!is_error_position(text)) return false;
  const uint32_t next = next_text(line + 1);
  return next >= lines_.count() ? text.starts_with("At ") : is_source_line(trim_left(lines_[next]));
}

/// What cannot stand inside a message.
bool ErrorScan::ends_search(uint32_t line, uint32_t from) const {
  const std::string_view text = lines_[line];
  if (interrupts(text) || is_table_ruler(text)) return true;
  if (line > from + 1 && find_error_head(trim_left(text))) return true;
  const auto label = find_label(text);
  return label && is_property_name(label->name);
}

/// The line where position or details begin, with a message from `from` on above it.
uint32_t ErrorScan::find_details(uint32_t from, uint32_t most) const {
  const uint32_t end = std::min(lines_.count(), from + most);
  for (uint32_t line = from; line < end; ++line) {
    if (is_empty_line(lines_[line])) {
      const uint32_t next = next_text(line);
      return next < lines_.count() && begins_details(next) ? next : kNone;
    }
    if (begins_details(line)) return line;
    if (ends_search(line, from)) return kNone;
  }
  return kNone;
}

bool ErrorScan::begins_paragraph(uint32_t line) const {
  if (line == 0) return true;
  const std::string_view above = lines_[line - 1];
  return is_empty_line(above) || is_error_detail(above) || find_prompt(above) ||
         is_bare_command(above);
}

/// Before PowerShell 3 the source line is not shortened, so the window wraps it.
bool ErrorScan::source_goes_on(uint32_t line) const {
  const uint32_t end = std::min(lines_.count(), line + kSourceLines);
  for (uint32_t i = line; i < end; ++i) {
    if (is_error_detail(lines_[i])) return i > line;
    if (is_empty_line(lines_[i]) || interrupts(lines_[i])) return false;
  }
  return false;
}

/// Whether blank lines were put between the lines of a record.
bool ErrorScan::goes_on_below(uint32_t blank, bool in_detail) const {
  const uint32_t next = next_text(blank);
  if (next >= lines_.count()) return false;
  return is_error_detail(lines_[next]) || (!in_detail && is_source_line(trim_left(lines_[next])));
}

uint32_t ErrorScan::details_end(uint32_t first) const {
  bool in_detail = false;
  bool category_seen = false;
  bool hangs = false;  // a name without its value
  size_t cells = 0;
  uint32_t end = first;
  for (uint32_t line = first; line < lines_.count(); ++line) {
    const std::string_view text = lines_[line];
    if (is_empty_line(text)) {
      if (goes_on_below(line, in_detail)) continue;
      break;
    }
    if (const auto detail = find_error_detail(text)) {
      const bool category = detail->name == "CategoryInfo";
      if (category && category_seen) break;
      category_seen = category_seen || category;
      in_detail = true;
      hangs = trim(detail->value).empty();
    } else if (in_detail) {
      const bool full = cells >= kNarrowestWrap || hangs;
      if (!full || indent_of(text) > kDetailIndent || interrupts(text) || find_error_head(text))
        break;
      if (begins_details(line) || find_label(text)) break;
      hangs = false;
    } else if (line > first && !is_source_line(trim_left(text)) && !source_goes_on(line)) {
      break;
    }
    cells = cell_width(trim_right(text));
    end = line + 1;
  }
  return end;
}

/// A message that nothing follows: it goes on while its lines were wrapped.
uint32_t ErrorScan::message_end(uint32_t first) const {
  uint32_t line = first + 1;
  for (; line < std::min(lines_.count(), first + limits::kErrorMessageLines); ++line) {
    const std::string_view text = lines_[line];
    if (is_empty_line(text) || ends_search(line, first)) break;
    const std::string_view word = trim_left(text).substr(0, trim_left(text).find(' '));
    if (cell_width(trim_right(lines_[line - 1])) + 1 + cell_width(word) <= kNarrowestWrap) break;
  }
  return line;
}

uint32_t ErrorScan::concise_end(uint32_t frame) const {
  uint32_t line = frame + 1;
  while (line < lines_.count() && is_concise_line(lines_[line])) ++line;
  return line;
}

}  // namespace pairlint
