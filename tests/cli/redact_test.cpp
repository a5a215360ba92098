#include <gtest/gtest.h>

#include <filesystem>

#include "cli/run_program.h"

namespace pairlint {
namespace {

using cli_test::Outcome;
using cli_test::read_file;
using cli_test::run_program;
using cli_test::TemporaryFolder;

namespace fs = std::filesystem;

const char kCase[] =
    "[PS] C:\\>Get-CsOAuthConfiguration | Format-List\n\nIdentity                : Global\n"
    "Realm                   : tailspin.de\n"
    "ExchangeAutodiscoverUrl : https://autodiscover.tailspin.de/autodiscover/autodiscover.xml\n\n";

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Redact, WritesCopiesWithTheFoldersAndWithoutTheNames) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "case/fe01.tailspin.de");
  folder.write("case/fe01.tailspin.de/oauth.txt", kCase);
  const Outcome outcome = run_program({"redact", folder / "case", "-o", folder / "out"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder / "out")) {
    EXPECT_FALSE(contains(entry.path().string(), "tailspin")) << entry.path();
    if (!entry.is_regular_file()) continue;
    EXPECT_EQ(entry.path().filename(), "oauth.txt");
    EXPECT_FALSE(contains(read_file(entry.path()), "tailspin"));
    ++files;
  }
  EXPECT_EQ(files, 1U);
  EXPECT_EQ(run_program({"redact", folder / "case", "-o", folder / "out"}).code, 2);
}

TEST(Redact, ReportsOfRedactedCasesShowNoName) {
  const TemporaryFolder folder;
  const std::string file = folder.write("oauth.txt", kCase);
  for (const char* command : {"check", "facts"}) {
    for (const char* format : {"text", "json"}) {
      const auto plain = run_program({command, file, "--format", format});
      const auto redacted = run_program({command, file, "--format", format, "--redact"});
      EXPECT_EQ(plain.code, redacted.code);
      EXPECT_TRUE(contains(plain.out, "tailspin"));
      EXPECT_FALSE(contains(redacted.out, "tailspin")) << redacted.out;
      EXPECT_EQ(plain.out.size(), redacted.out.size());
    }
  }
}

TEST(Redact, SearchesTheReportTooAndWritesNothingWhereANameIsLeft) {
  const TemporaryFolder folder;
  const std::string file = folder.write("oauth.txt", kCase);
  std::string rule = read_file(PAIRLINT_SOURCE_DIR "/rules/oauth/oauth-autodiscover-url-xml.json");
  const auto replace = [&rule](const std::string& from, const std::string& to) {
    rule.replace(rule.find(from), from.size(), to);
  };
  replace("oauth-autodiscover-url-xml", "house-rule");
  replace("\"references\": [", "\"references\": [ \"ticket of tailspin.de\", ");
  folder.write("pack/oauth/house-rule.json", rule);
  const std::vector<std::string> arguments = {file, "--rules", folder / "pack", "--redact"};
  EXPECT_EQ(run_program(arguments).code, 1);
  for (const std::vector<std::string>& more :
       {std::vector<std::string>{"--format", "json"}, {"--bundle", folder / "b.zip"}}) {
    std::vector<std::string> all = arguments;
    all.insert(all.end(), more.begin(), more.end());
    const Outcome outcome = run_program(all);
    EXPECT_EQ(outcome.code, 4) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(contains(outcome.err, "an original name is left in")) << outcome.err;
    EXPECT_FALSE(contains(outcome.err, "tailspin")) << outcome.err;
  }
  EXPECT_FALSE(fs::exists(folder / "b.zip"));
}

TEST(Redact, IsTheSameEachTimeAndForEachCaseOfAKey) {
  const TemporaryFolder folder;
  const std::string one = folder.write("a.txt", kCase);
  const std::string other = folder.write("b.txt", std::string(kCase) + "more\n");
  const auto copy = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "redact");
    arguments.insert(arguments.end(), {"-o", "-"});
    return run_program(arguments).out;
  };
  EXPECT_EQ(copy({one}), copy({one}));
  EXPECT_NE(copy({one}) + "more\n", copy({other}));
  EXPECT_EQ(copy({one, "--redact-key", "k"}) + "more\n", copy({other, "--redact-key", "k"}));
}

TEST(Redact, SaysWhatItLeftOut) {
  const TemporaryFolder folder;
  const std::string picture =
      folder.write("a.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  const Outcome outcome = run_program({"redact", picture, "-o", folder / "out"});
  EXPECT_EQ(outcome.code, 4);
  EXPECT_TRUE(contains(outcome.err, "it is no text")) << outcome.err;
}

TEST(Redact, SecretsAreInNoReport) {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "a.txt",
      std::string(kCase) +
          "PS C:\\> Import-CsCertificate -Type OAuthTokenIssuer -Password 'Qwertz1' -Path x\n");
  for (const char* format : {"text", "json"})
    EXPECT_FALSE(contains(run_program({"facts", file, "--format", format}).out, "Qwertz1"));
}

}  // namespace
}  // namespace pairlint
