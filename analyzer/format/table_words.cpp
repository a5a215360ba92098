#include "format/table_words.h"

#include <algorithm>

#include "base/text.h"
#include "format/value.h"

namespace pairlint {
namespace {

bool consists_of(std::string_view text, std::string_view letters) {
  return text.find_first_not_of(letters) == std::string_view::npos &&
         std::any_of(text.begin(), text.end(), is_digit);
}

bool is_single_value(std::string_view word) {
  return word == "True" || word == "False" || consists_of(word, "0123456789abcdefABCDEF-.,/");
}

}  // namespace

bool is_right_aligned_value(std::string_view text) {
  const size_t mark = ellipsis_at_start(text);
  const bool cut = mark > 0;
  const std::vector<Run> words = runs_of(text.substr(mark));
  if (words.empty()) return true;
  constexpr size_t kDateWords = 4;  // 13/9/2017 5:26:01 p. m.
  if (words.size() > kDateWords) return false;
  const std::string_view first = words.front().text;
  if (cut)
    return std::string_view("True False").ends_with(text.substr(mark)) ||
           consists_of(first, "0123456789abcdefABCDEF-.,/:");
  if (words.size() == 1) return is_single_value(first);
  const bool timed = std::any_of(words.begin(), words.end(), [](const Run& word) {
    return word.text.find(':') != std::string_view::npos && is_digit(word.text.front());
  });
  return timed && consists_of(first, "0123456789./-");
}

std::vector<Run> runs_of(std::string_view line) {
  std::vector<Run> runs;
  uint32_t cell = 0;
  for (size_t at = 0; at < line.size() && runs.size() <= kMostColumns;) {
    if (is_blank(line[at])) {
      ++at;
      ++cell;
      continue;
    }
    const size_t end = std::min(line.find_first_of(" \t", at), line.size());
    const std::string_view text = line.substr(at, end - at);
    const auto cells = static_cast<uint32_t>(cell_width(text));
    runs.push_back({cell, cell + cells, text});
    cell += cells;
    at = end;
  }
  return runs;
}

bool is_thumbprint(std::string_view text) {
  return text.size() == 40 && std::all_of(text.begin(), text.end(), is_hex);
}

}  // namespace pairlint
