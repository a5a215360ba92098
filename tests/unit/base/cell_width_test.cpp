#include <gtest/gtest.h>

#include "base/text.h"

namespace pairlint {
namespace {

TEST(CellWidth, CountsConsoleColumns) {
  const struct {
    std::string_view text;
    size_t cells;
  } cases[] = {
      {"", 0},
      {"VERBOSE: ", 9},
      {"AUSF\xC3\x9CHRLICH: ", 13},
      {"\xE8\xAD\xA6\xE5\x91\x8A:", 5},  // two ideographs and a colon
      {"\xF0\x9F\x98\x80", 2},           // beyond the basic plane
      {"\xFF\xFE", 2},                   // stray bytes take a column each
  };
  for (const auto& c : cases) EXPECT_EQ(cell_width(c.text), c.cells) << c.text;
}

}  // namespace
}  // namespace pairlint
