#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pairlint {

/// Lines of an input, copied as they stand there (decoded, otherwise untouched), because the page
/// they came from may be gone when a report quotes them.
struct Excerpt {
  uint32_t first_line = 0;  ///< 1-based line of lines[0]; 0 for an empty excerpt
  std::vector<std::string> lines;
};

}  // namespace pairlint
