// What the lines of an error record look like, however they were damaged on their way.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "format/error_record.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

constexpr auto kDetails =
    std::to_array<std::string_view>({"CategoryInfo", "FullyQualifiedErrorId", "PSComputerName"});

size_t digits_at_end(std::string_view text) {
  size_t n = 0;
  while (n < text.size() && n < 7 && is_digit(text[text.size() - 1 - n])) ++n;
  return n;
}

bool begins_path(std::string_view line) {
  return line.size() > 3 && (line[0] == '.' || line[0] == '\\' || line[0] == '/' ||
                             (is_alpha(line[0]) && line[1] == ':' && line[2] == '\\'));
}

/// A path that ends in .ps1 or .psm1 before the colon of a head.
size_t script_length(std::string_view text) {
  constexpr size_t kPathBytes = 260;
  const std::string_view head = text.substr(0, kPathBytes);
  for (const std::string_view extension : {".ps1", ".psm1"}) {
    const size_t at = find_ignoring_case(head, extension);
    if (at == std::string_view::npos || at == 0) continue;
    const size_t end = at + extension.size();
    if (head.substr(end).starts_with(" :") || head.substr(end).starts_with(": ")) return end;
  }
  return 0;
}

/// Markdown escapes the plus, forums make a bullet of it.
bool is_plus(char c) { return c == '+' || c == '*' || c == '-'; }

/// The place of the plus before a detail's name that begins at `name`; npos if there is none.
size_t plus_before(std::string_view line, size_t name) {
  size_t at = name;
  while (at > 0 && is_blank(line[at - 1])) --at;
  if (at == 0 || !is_plus(line[at - 1])) return std::string_view::npos;
  --at;
  if (at > 0 && line[at - 1] == '\\') --at;
  return at;
}

/// Where a position that ends at the end of the text begins: behind a sentence, or at the start.
size_t position_begin(std::string_view text) {
  const size_t english = text.rfind("At ");
  if (english != std::string_view::npos) return english;
  const size_t sentence = text.rfind(". ");
  return sentence == std::string_view::npos ? 0 : sentence + 2;
}

void cut_at_position(std::string_view line, std::vector<std::string_view>& parts) {
  for (size_t plus = line.find(" + "); plus != std::string_view::npos;
       plus = line.find(" + ", plus + 1)) {
    const std::string_view before = line.substr(0, plus);
    if (!is_error_position(before)) continue;
    const size_t begin = position_begin(before);
    if (begin > 0) parts.push_back(line.substr(0, begin));
    parts.push_back(before.substr(begin));
    parts.push_back(line.substr(plus + 1));
    return;
  }
  parts.push_back(line);
}

}  // namespace

std::optional<ErrorDetail> find_error_detail(std::string_view line, size_t from) {
  std::optional<ErrorDetail> first;
  for (const std::string_view name : kDetails) {
    const size_t at = line.find(name, from);
    if (at == std::string_view::npos) continue;
    const size_t plus = plus_before(line, at);
    if (plus == std::string_view::npos || plus < from || (first && first->begin < plus)) continue;
    std::string_view rest = trim_left(line.substr(at + name.size()));
    if (!rest.starts_with(':')) continue;
    rest.remove_prefix(1);
    first = ErrorDetail{line.substr(at, name.size()), rest, plus};
  }
  return first;
}

bool is_error_detail(std::string_view line) {
  const std::string_view text = trim_left(line);
  if (text.size() < 8 || (!is_plus(text[0]) && text[0] != '\\')) return false;
  const auto detail = find_error_detail(text);
  return detail && detail->begin == 0;
}

/// `:1 char:46`, `:1 Zeichen:46`, `Ligne:1 : 5`: a number, a word or nothing, a number.
bool is_error_position(std::string_view line) {
  constexpr size_t kWordBytes = 24;
  std::string_view text = trim_right(line);
  const size_t column = digits_at_end(text);
  if (column == 0) return false;
  text = trim_right(text.substr(0, text.size() - column));
  if (!text.ends_with(':')) return false;
  text.remove_suffix(1);
  const size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || text.size() - colon > kWordBytes) return false;
  std::string_view word = trim_left(text.substr(colon + 1));
  if (word.empty() || !is_digit(word.front())) return false;
  while (!word.empty() && is_digit(word.front())) word.remove_prefix(1);
  return !word.empty() && is_blank(word.front());
}

std::optional<ErrorHead> find_error_head(std::string_view line) {
  size_t length = cmdlet_length(line);
  if (length == 0 && begins_path(line)) length = script_length(line);
  if (length == 0) return std::nullopt;
  std::string_view rest = line.substr(length);
  if (rest.starts_with(" :")) {
    rest.remove_prefix(2);
  } else if (rest.starts_with(": ")) {
    rest.remove_prefix(1);
  } else {
    return std::nullopt;
  }
  if (!rest.empty() && !is_blank(rest.front())) return std::nullopt;
  return ErrorHead{line.substr(0, length), trim_left(rest)};
}

bool is_category_view(std::string_view text) {
  size_t word = 0;
  while (word < text.size() && word < 40 && is_alpha(text[word])) ++word;
  if (word < 4 || !text.substr(word).starts_with(": (")) return false;
  const size_t activity = text.find(") [", word);
  return activity != std::string_view::npos && text.find("], ", activity) != std::string_view::npos;
}

std::vector<std::string_view> unflattened(std::string_view line) {
  std::vector<std::string_view> parts;
  auto detail = find_error_detail(line);
  cut_at_position(line.substr(0, detail ? detail->begin : line.size()), parts);
  while (detail) {
    // Three names, and some more in case a record follows on the same line.
    constexpr size_t kMostParts = 16;
    const auto next =
        parts.size() < kMostParts ? find_error_detail(line, detail->begin + 1) : std::nullopt;
    const size_t end = next ? next->begin : line.size();
    parts.push_back(line.substr(detail->begin, end - detail->begin));
    detail = next;
  }
  std::erase_if(parts, is_empty_line);
  return parts;
}

}  // namespace pairlint
