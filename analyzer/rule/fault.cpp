#include "rule/fault.h"

#include <algorithm>

#include "base/edit_distance.h"
#include "base/text.h"

namespace pairlint {
namespace {

constexpr size_t kShownBefore = 70;
constexpr size_t kShownBehind = 30;

struct Line {
  uint32_t number = 1;
  std::string_view text;
  size_t offset = 0;  ///< of the fault within text
};

std::string_view without_byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

Line line_of(std::string_view document, uint32_t offset) {
  const std::string_view before = document.substr(0, offset);
  const size_t last_end = before.rfind('\n');
  const size_t begin = last_end == std::string_view::npos ? 0 : last_end + 1;
  std::string_view text = document.substr(begin, document.find('\n', begin) - begin);
  if (text.ends_with('\r')) text.remove_suffix(1);
  Line line{1, text, std::min(size_t{offset} - begin, text.size())};
  line.number += static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n'));
  if (begin == 0) {
    line.text = without_byte_order_mark(text);
    line.offset -= std::min(line.offset, text.size() - line.text.size());
  }
  return line;
}

bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The part of a line that is worth showing; whole characters only.
std::string_view shown_part(const Line& line) {
  size_t begin = line.offset > kShownBefore ? line.offset - kShownBefore : 0;
  while (begin > 0 && begin < line.text.size() && is_continuation_byte(line.text[begin])) --begin;
  const size_t behind = line.offset - begin + kShownBehind;
  return utf8_prefix(line.text.substr(begin), behind);
}

/// As wide as the text on a terminal, tabs included.
std::string blanks_below(std::string_view text) {
  std::string blanks;
  for (const char c : text) {
    if (is_continuation_byte(c)) continue;
    blanks += c == '\t' ? '\t' : ' ';
  }
  return blanks;
}

std::string quote_with_caret(const Line& line) {
  const std::string_view shown = shown_part(line);
  const size_t begin = static_cast<size_t>(shown.data() - line.text.data());
  const std::string_view head = begin > 0 ? "..." : "";
  const std::string_view tail = begin + shown.size() < line.text.size() ? "..." : "";
  std::string quote = "  ";
  quote.append(head).append(shown).append(tail).append("\n  ").append(head.size(), ' ');
  quote += blanks_below(shown.substr(0, line.offset - begin));
  return quote + "^";
}

}  // namespace

void FaultList::add_inside(const JsonNode& string, size_t offset, std::string message) {
  add(written_offset(document_.text, string, offset), std::move(message));
}

DocumentPlace place_in(const Document& document, uint32_t offset) {
  const Line line = line_of(document.text, offset);
  const size_t column = 1 + utf16_length(line.text.substr(0, line.offset));
  return {line.number, static_cast<uint32_t>(column)};
}

Error describe(const Document& document, const Fault& fault) {
  const Line line = line_of(document.text, fault.offset);
  const DocumentPlace place = place_in(document, fault.offset);
  std::string message = document.name;
  message.append(":").append(std::to_string(place.line));
  message.append(":").append(std::to_string(place.column));
  message.append(": ").append(fault.message);
  message.append("\n").append(quote_with_caret(line));
  return Error{std::move(message)};
}

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& known) {
  const std::string nearest =
      nearest_name(name, std::vector<std::string>(known.begin(), known.end()));
  return nearest.empty() ? std::string() : "; did you mean '" + nearest + "'?";
}

}  // namespace pairlint
