#include "container/member_name.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace pairlint {
namespace {

TEST(MemberName, IsShownOrRefused) {
  const struct {
    std::string raw, name, refusal;
  } cases[] = {
      {"a.txt", "a.txt", ""},
      {"./a//b/./c.txt", "a/b/c.txt", ""},
      {"a\\b\\c.txt", "a/b/c.txt", ""},
      {"Pr\x81"
       "fung \x9B.txt",
       "Pr\u00FCfung \u00A2.txt", ""},
      {"Pr\u00FCfung.txt", "Pr\u00FCfung.txt", ""},
      {"a\n\x1B[31m.txt", "a__[31m.txt", ""},
      {"..a/b..", "..a/b..", ""},
      {"../a", "../a", "its name leads out of the archive"},
      {"a/../b", "a/../b", "its name leads out of the archive"},
      {"a\\..\\b", "a/../b", "its name leads out of the archive"},
      {"/a", "/a", "its name leads out of the archive"},
      {"\\\\server\\share", "//server/share", "its name leads out of the archive"},
      {"c:x", "c:x", "its name leads out of the archive"},
      {"", "", "it has no name"},
      {"./", "./", "it has no name"},
  };
  for (const auto& c : cases) {
    const MemberName name = member_name(c.raw);
    EXPECT_EQ(name.name, c.name);
    EXPECT_EQ(name.refusal, c.refusal) << c.raw;
  }
  const MemberName longest = member_name(std::string(limits::kMemberNameBytes + 1, 'x'));
  EXPECT_EQ(longest.refusal, "its name is too long");
  EXPECT_EQ(longest.name.size(), limits::kMemberNameBytes);
}

}  // namespace
}  // namespace pairlint
