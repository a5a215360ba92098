// What is printed about the command line, held against what is declared to its parser.
#include "cli/syntax.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "cli/completions.h"
#include "cli/help.h"
#include "cli/man.h"
#include "cli/run_program.h"

namespace pairlint::cli {
namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Syntax, HoldsEveryCommandWithItsOptions) {
  std::vector<std::string> names;
  for (const CommandSyntax& command : command_syntax()) names.push_back(command.name);
  EXPECT_EQ(names, (std::vector<std::string>{"check", "facts", "redact", "compare", "audit",
                                             "merge", "collect", "replay", "convert", "explain",
                                             "rules list", "rules test", "rules check",
                                             "rules pages", "completions", "man", "help"}));
  EXPECT_GE(command_syntax().front().options.size(), 7U);
  EXPECT_TRUE(command_syntax().front().takes_paths);
}

TEST(Help, NamesEveryOptionOfItsCommand) {
  for (const CommandSyntax& command : command_syntax()) {
    const std::string page = help_page(command.name.substr(0, command.name.find(' ')));
    for (const OptionSyntax& option : command.options) {
      EXPECT_TRUE(std::any_of(option.names.begin(), option.names.end(),
                              [&page](const auto& name) { return contains(page, name); }))
          << command.name << " " << option.names.front();
    }
  }
}

TEST(Help, NamesEveryFormat) {
  const std::string page = help_page("check");
  const OptionSyntax* format = nullptr;
  const CommandSyntax check = command_syntax().front();
  for (const OptionSyntax& option : check.options) {
    if (option.names.front() == "--format") format = &option;
  }
  ASSERT_NE(format, nullptr);
  EXPECT_GE(format->values.size(), 17U);
  for (const std::string& value : format->values) {
    EXPECT_TRUE(contains(page, " " + value + " ") || contains(page, " " + value + ",")) << value;
  }
}

TEST(Completions, KnowEveryOptionAndValue) {
  for (const char* shell : {"bash", "zsh", "fish", "powershell"}) {
    const std::string script = completions_for(shell);
    EXPECT_FALSE(contains(script, "@commands") || contains(script, "@options"));
    for (const CommandSyntax& command : command_syntax()) {
      for (const OptionSyntax& option : command.options) {
        const std::string name = option.names.front();
        const std::string typed = std::string(shell) == "fish" ? "-l " + name.substr(2) : name;
        EXPECT_TRUE(contains(script, typed)) << shell << " " << name;
        for (const std::string& value : option.values) EXPECT_TRUE(contains(script, value));
      }
    }
  }
  EXPECT_EQ(completions_for("tcsh"), "");
}

/// What bash offers behind the words; the last of them is being typed.
std::string offered(const std::string& words, int last) {
  const cli_test::TemporaryFolder folder;
  folder.write("complete.bash", completions_for("bash") + "COMP_WORDS=(" + words +
                                    ")\nCOMP_CWORD=" + std::to_string(last) +
                                    "\n_pairlint\necho \"${COMPREPLY[@]}\" > " +
                                    (folder / "offered") + "\n");
  if (std::system(("bash " + (folder / "complete.bash")).c_str()) != 0) return "bash failed";
  return cli_test::read_file(folder / "offered");
}

TEST(Completions, OfferWhatFitsInBash) {
  EXPECT_EQ(offered("pairlint fa", 1), "facts\n");
  EXPECT_EQ(offered("pairlint check --fail-on w", 3), "warning\n");
  EXPECT_EQ(offered("pairlint check --format servicenow", 3), "servicenow servicenow-html\n");
  EXPECT_EQ(offered("pairlint case --format z", 3), "zendesk\n");
  EXPECT_EQ(offered("pairlint rules t", 2), "test\n");
  EXPECT_EQ(offered("pairlint rules test --up", 3), "--update\n");
  EXPECT_EQ(offered("pairlint case --qu", 2), "--quiet\n");
  EXPECT_EQ(offered("pairlint completions z", 2), "zsh\n");
}

TEST(Man, IsAPageOfAllHelp) {
  const std::string page = man_page();
  EXPECT_TRUE(page.starts_with(".TH PAIRLINT 1"));
  for (const char* part : {".SH CHECK\n", ".SH CONVERT\n", ".TP\n\\fB\\-\\-as\\-of TIME\\fR\n",
                           ".TP\n\\fBservicenow\\-html\\fR\n", ".SS Exit codes\n"}) {
    EXPECT_TRUE(contains(page, part)) << part;
  }
}

}  // namespace
}  // namespace pairlint::cli
