#include "format/table_words.h"

#include <algorithm>

#include "base/text.h"

namespace pairlint {

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
