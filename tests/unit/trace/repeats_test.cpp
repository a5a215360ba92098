#include "trace/repeats.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

/// Each thing with the places of the first and the last like it; what is left out in brackets.
std::string folded(const std::vector<std::string>& things) {
  const Repeats repeats(things);
  std::string out;
  for (uint32_t i = 0; i < things.size(); ++i) {
    const std::string places =
        std::to_string(repeats.first(i)) + "-" + std::to_string(repeats.last(i));
    out += repeats.keeps(i) ? places + " " : "(" + places + ") ";
  }
  return out + std::to_string(repeats.kept());
}

TEST(Repeats, KeepTheFirstAndTheLastOfThoseAlike) {
  EXPECT_EQ(folded({}), "0");
  EXPECT_EQ(folded({"a"}), "0-0 1");
  EXPECT_EQ(folded({"a", "a"}), "0-1 0-1 2");
  EXPECT_EQ(folded({"a", "a", "b", "a", "a", "c"}), "0-2 (0-2) 1-1 (0-2) 0-2 3-3 4");
}

}  // namespace
}  // namespace pairlint
