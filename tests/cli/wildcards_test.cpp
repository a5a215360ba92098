#include "cli/platform/wildcards.h"

#include <gtest/gtest.h>

#include "cli/dropped.h"
#include "cli/run_program.h"

namespace pairlint::cli {
namespace {

using Words = std::vector<std::string>;

TEST(Wildcards, Fit) {
  const struct {
    const char* name;
    const char* pattern;
    bool fits;
  } cases[] = {
      {"a.txt", "*.txt", true},   {"A.TXT", "a.*", true},
      {"a.txt", "*", true},       {"a.txt.bak", "*.txt", false},
      {"a.txt", "?.txt", true},   {"ä.txt", "?.txt", true},
      {"ab.txt", "?.txt", false}, {"abcab", "*ab", true},
      {"abcabd", "*ab", false},   {"", "*", true},
      {"", "?", false},           {"a", "", false},
      {"aXbXc", "a*b*c", true},   {"aXbXd", "a*b*c", false},
      {"a.html", "*.htm", false},
  };
  for (const auto& c : cases) EXPECT_EQ(platform::fits(c.name, c.pattern), c.fits) << c.name;
}

TEST(Wildcards, BecomeTheFilesThatAreThereInByteOrder) {
  const cli_test::TemporaryFolder folder;
  for (const char* name : {"b/x.txt", "a/x.txt", "a/y.txt", "a/z.log"}) folder.write(name, "");
  EXPECT_EQ(platform::expand_wildcards(folder / "?/*.txt"),
            (Words{folder / "a/x.txt", folder / "a/y.txt", folder / "b/x.txt"}));
  EXPECT_EQ(platform::expand_wildcards(folder / "*/y.txt"), (Words{folder / "a/y.txt"}));
  for (const std::string& word :
       {folder / "*.zip", folder / "a/x.txt", std::string("--format=*")}) {
    EXPECT_EQ(platform::expand_wildcards(word), Words{word});
  }
}

TEST(Dropped, IsNothingButWhatIsThere) {
  const cli_test::TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "");
  EXPECT_TRUE(are_dropped({file, folder.path()}));
  EXPECT_FALSE(are_dropped({}));
  EXPECT_FALSE(are_dropped({"check", file}));
  EXPECT_FALSE(are_dropped({file, "--quiet"}));
}

TEST(Dropped, HasItsReportBesideIt) {
  EXPECT_EQ(page_beside("case/a.zip"), "case/a.zip.pairlint.html");
  EXPECT_EQ(page_beside("case/"), "case.pairlint.html");
}

}  // namespace
}  // namespace pairlint::cli
