#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pairlint {

/// A word of a table's line, and the cells [begin, end) in which it stands.
struct Run {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string_view text;
};

inline constexpr size_t kMostColumns = 64;

/// The words of a line; no more than one beyond kMostColumns.
std::vector<Run> runs_of(std::string_view line);
/// 40 hexadecimal digits.
/// Whether PowerShell draws such a text at the right of a column: a boolean, a number, a GUID, a
/// date with its time, or the end of one that was cut. Blank is as good as any.
bool is_right_aligned_value(std::string_view text);

bool is_thumbprint(std::string_view text);

}  // namespace pairlint
