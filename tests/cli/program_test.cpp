#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/run_program.h"

namespace pairlint {
namespace {

using cli_test::Outcome;
using cli_test::read_file;
using cli_test::run_program;
using cli_test::TemporaryFolder;

const char kBroken[] =
    "[PS] C:\\>Get-CsOAuthConfiguration | Format-List\n"
    "\n"
    "Identity                : Global\n"
    "ServiceName             : 00000004-0000-0ff1-ce00-000000000000\n"
    "Realm                   : contoso.com\n"
    "ExchangeAutodiscoverUrl : https://autodiscover.contoso.com/autodiscover/autodiscover.xml\n"
    "\n";

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Program, EndsWithTheCodeOfWhatItFound) {
  const TemporaryFolder folder;
  const std::string broken = folder.write("oauth.txt", kBroken);
  const std::string prose = folder.write("mail.txt", "Hi all,\nplease find the logs attached.\n");
  const std::string empty = folder.write("empty.txt", "");
  const std::string binary =
      folder.write("photo.bin", std::string("\x89PNG\0\0\1\2\0\0\0\x1a", 12));
  const std::string missing = folder / "missing.txt";
  const struct {
    std::vector<std::string> arguments;
    int code;
  } cases[] = {
      {{broken}, 1},
      {{broken, "--fail-on", "never"}, 0},
      {{broken, "--fail-on", "info"}, 1},
      {{prose}, 3},
      {{empty}, 3},
      {{binary}, 3},
      {{prose, empty, binary}, 3},
      {{prose, broken}, 1},
      {{missing}, 4},
      {{missing, broken}, 4},
      {{missing, broken, "--fail-on", "never"}, 4},
      {{missing, broken, "--fail-on", "fatal"}, 2},
      {{"facts", broken}, 0},
      {{"facts", prose}, 3},
      {{"facts", missing}, 4},
  };
  for (const auto& c : cases) {
    std::string typed;
    for (const std::string& word : c.arguments) typed += word + " ";
    EXPECT_EQ(run_program(c.arguments).code, c.code) << typed;
  }
}

TEST(Program, SaysWhatItCouldNotReadAndReportsTheRest) {
  const TemporaryFolder folder;
  folder.write("oauth.txt", kBroken);
  const Outcome run = run_program({"missing.txt", "oauth.txt"}, {.folder = folder.path()});
  EXPECT_EQ(run.code, 4);
  EXPECT_EQ(run.err, "pairlint: cannot read 'missing.txt': no such file or folder\n");
  EXPECT_TRUE(contains(run.out, "[oauth-autodiscover-url-xml"));
  EXPECT_TRUE(contains(run.out, "oauth.txt:6:27"));
  EXPECT_TRUE(contains(run.out, "missing.txt"));
}

TEST(Program, SaysWhenAFileFailsWhileItIsRead) {
  const Outcome run = run_program({"/proc/self/mem"});
  EXPECT_EQ(run.code, 4);
  EXPECT_EQ(run.err, "pairlint: cannot read 'mem': Input/output error\n");
}

TEST(Program, SaysWhichFolderItMayNotEnter) {
  const TemporaryFolder folder;
  folder.write("locked/a.txt", kBroken);
  std::filesystem::permissions(folder / "locked", std::filesystem::perms::none);
  const Outcome run = run_program({folder.path()}, {.unprivileged = true});
  std::filesystem::permissions(folder / "locked", std::filesystem::perms::owner_all);
  EXPECT_EQ(run.code, 4);
  EXPECT_EQ(run.err, "pairlint: cannot read 'locked': permission denied\n");
}

TEST(Program, MakesHostileFileNamesHarmless) {
  const TemporaryFolder folder;
  const Outcome run = run_program({folder / "\x1b[31m\nred"});
  EXPECT_EQ(run.code, 4);
  EXPECT_EQ(run.err, "pairlint: cannot read '\\x1b[31m\\x0ared': no such file or folder\n");
  EXPECT_FALSE(contains(run.out, "\x1b"));
}

TEST(Program, ReadsStandardInput) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{}, {"-"}, {"check"}, {"check", "-"}}) {
    const Outcome run = run_program(arguments, {.in = kBroken});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(contains(run.out, "-:6:27"));
  }
  const Outcome empty = run_program({}, {.in = ""});
  EXPECT_EQ(empty.code, 3);
}

TEST(Program, WantsAnInput) {
  const Outcome run = run_program({}, {.in_file = "/dev/null"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(
      run.err,
      "pairlint: no input: name files or folders, or pass text as standard input (see pairlint "
      "--help)\n");
}

TEST(Program, RefusesWhatItDoesNotKnow) {
  const struct {
    std::vector<std::string> arguments;
    const char* message;
  } cases[] = {
      {{"x", "--bogus"},
       "pairlint: the following argument was not expected: --bogus (see pairlint --help)\n"},
      {{"x", "--format", "xml"}, "pairlint: --format: 'xml' is none of csv, csv-excel, gcc, "},
      {{"explain", "oauth-autodiscover-url-xlm"},
       "pairlint: no rule and no known error is called 'oauth-autodiscover-url-xlm'; near to it: "
       "oauth-autodiscover-url-xml"},
  };
  for (const auto& c : cases) {
    const Outcome run = run_program(c.arguments);
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.err.substr(0, std::string(c.message).size()), c.message);
    EXPECT_EQ(run.out, "");
  }
}

TEST(Program, EndsQuietlyWhenNobodyReadsOn) {
  const TemporaryFolder folder;
  const Outcome run = run_program({folder.write("oauth.txt", kBroken)}, {.out_closed = true});
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(run.err, "");
}

TEST(Program, SaysWhenItCannotWrite) {
  const TemporaryFolder folder;
  const std::string broken = folder.write("oauth.txt", kBroken);
  const Outcome full = run_program({broken}, {.out_file = "/dev/full"});
  EXPECT_EQ(full.code, 4);
  EXPECT_EQ(full.err, "pairlint: cannot write to standard output: No space left on device\n");
  const Outcome nowhere = run_program({broken, "--format", "json:/nowhere/r.json"});
  EXPECT_EQ(nowhere.code, 2);
  EXPECT_EQ(nowhere.err, "pairlint: cannot write '/nowhere/r.json': No such file or directory\n");
}

TEST(Program, WritesSeveralFormats) {
  const TemporaryFolder folder;
  folder.write("case/oauth.txt", kBroken);
  const Outcome run = run_program({"case", "--format", "text", "--format", "json:r.json"},
                                  {.folder = folder.path()});
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(first_line(run.out).substr(0, 4), "FAIL");
  const auto json = nlohmann::json::parse(read_file(folder / "r.json"));
  EXPECT_EQ(json["case"], "case");
  EXPECT_EQ(json["verdict"], "fail");
  EXPECT_FALSE(json.contains("records"));
  const Outcome facts =
      run_program({"facts", "case", "--format", "json"}, {.folder = folder.path()});
  EXPECT_EQ(nlohmann::json::parse(facts.out)["records"][0]["kind"], "CsOAuthConfiguration");
}

TEST(Program, QuietIsOneLine) {
  const Outcome run = run_program({"-q"}, {.in = kBroken});
  EXPECT_EQ(run.out, first_line(run.out) + "\n");
  EXPECT_TRUE(contains(run.out, "oauth-autodiscover-url-xml"));
}

TEST(Program, ColoursOnlyATerminalOrOnDemand) {
  EXPECT_FALSE(contains(run_program({"-"}, {.in = kBroken}).out, "\x1b"));
  const std::string coloured = run_program({"-", "--color", "always"}, {.in = kBroken}).out;
  EXPECT_TRUE(contains(coloured, "\x1b[1;31m"));
  EXPECT_FALSE(contains(coloured, "\x1b]8;"));
}

TEST(Program, GivesTheSameBytesForTheSameBytes) {
  const TemporaryFolder one, other;
  for (const char* name : {"b.txt", "a.txt", "sub/c.txt"})
    one.write("case/" + std::string(name), kBroken);
  for (const char* name : {"sub/c.txt", "a.txt", "b.txt"})
    other.write("case/" + std::string(name), kBroken);
  for (const char* format : {"text", "json"}) {
    const Outcome first = run_program({one / "case", "--format", format});
    EXPECT_EQ(run_program({other / "case", "--format", format}).out, first.out);
    EXPECT_EQ(run_program({"case", "--format", format}, {.folder = one.path()}).out, first.out);
    EXPECT_EQ(run_program({".", "--format", format}, {.folder = one / "case"}).out, first.out);
    EXPECT_FALSE(contains(first.out, one.path()));
  }
}

TEST(Program, UsesTheTimeItIsGiven) {
  const Outcome run =
      run_program({"-", "--as-of", "2016-03-02", "--format", "json"}, {.in = kBroken});
  const auto json = nlohmann::json::parse(run.out);
  EXPECT_EQ(json["asOf"].dump(), R"({"from":"option","time":"2016-03-02T00:00:00"})");
}

TEST(Program, ExplainsRulesAndErrors) {
  const struct {
    const char* word;
    const char* first;
  } cases[] = {
      {"oauth-autodiscover-url-xml", "oauth-autodiscover-url-xml"},
      {"OAuth-Autodiscover-URL-XML", "oauth-autodiscover-url-xml"},
      {"code-50043", "code-50043"},
      {"50043", "code-50043"},
      {"code=50043,", "code-50043"},
      {"CODE=5", "code-5"},
      {"5", "code-5"},
  };
  for (const auto& c : cases) {
    const Outcome run = run_program({"explain", c.word});
    EXPECT_EQ(run.code, 0) << c.word;
    EXPECT_EQ(first_line(run.out), c.first) << c.word;
  }
}

TEST(Program, ExplainsHowARuleDecides) {
  const Outcome run = run_program({"explain", "oauth-autodiscover-url-xml"});
  for (const char* part : {"   Why: ", "for each CsOAuthConfiguration (oauth)", "   fails where\n",
                           ".endsWith('.xml')", "code-50043: ", "<ExchangeAutodiscoverUrl>",
                           "   Verify:\n", "   Undo:\n", "   Takes effect: ", "   Sources:\n"}) {
    EXPECT_TRUE(contains(run.out, part)) << part << run.out;
  }
}

TEST(Program, ExplainsTheDefinitionsThatARuleCalls) {
  const std::string text = run_program({"explain", "iis-cert-status"}).out;
  for (const char* part : {"   with the severity error where\n", "   What is called above:\n",
                           "   - certifiesItself(certificate): ",  // called by a definition only
                           "   A possible cause of:\n", "-Thumbprint <Thumbprint>"}) {
    EXPECT_TRUE(contains(text, part)) << part << text;
  }
}

TEST(Program, ExplainsAsMarkdownAndJson) {
  const TemporaryFolder folder;
  const std::string file = folder / "page.md";
  const Outcome run = run_program({"explain", "oauth-autodiscover-url-xml", "--format", "json",
                                   "--format", "markdown:" + file});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(run.out.starts_with("{\n  \"schemaVersion\": 1,\n"));
  EXPECT_TRUE(contains(run.out, R"("cannotTellWithout": [)"));
  const std::string page = read_file(file);
  EXPECT_EQ(first_line(page), "# oauth-autodiscover-url-xml");
  EXPECT_TRUE(contains(page, "https://<host of ExchangeAutodiscoverUrl>/autodiscover/"));
  EXPECT_EQ(run_program({"explain", "5", "--format", "jira"}).code, 2);
}

TEST(Program, ConvertsItsJsonToWhatItWouldHaveWritten) {
  const TemporaryFolder folder;
  const std::string json = folder / "report.json";
  const std::string gcc = folder / "report.gcc";
  const Outcome checked =
      run_program({"-", "--format", "json:" + json, "--format", "jira", "--format", "gcc:" + gcc},
                  {.in = kBroken});
  EXPECT_EQ(checked.code, 1) << checked.err;
  EXPECT_TRUE(checked.out.starts_with("*pairlint: FAIL, 1 error")) << checked.out;
  const Outcome jira = run_program({"convert", json, "--format", "jira"});
  EXPECT_EQ(jira.code, 0);
  EXPECT_EQ(jira.out, checked.out);
  EXPECT_EQ(run_program({"convert", "-", "--format", "gcc"}, {.in = read_file(json)}).out,
            read_file(gcc));
}

TEST(Program, SaysWhatItCannotConvert) {
  const TemporaryFolder folder;
  const struct {
    const char* text;
    const char* message;
  } cases[] = {
      {"", "this is not JSON"},
      {"[1, 2", "this is not JSON"},
      {"[]", "this is no report of pairlint: it has no schemaVersion"},
      {R"({"schemaVersion": 2})",
       "this report has schemaVersion 2; this pairlint reads schemaVersion 1"},
  };
  for (const auto& c : cases) {
    const Outcome run = run_program({"convert", "r.json"}, {.folder = [&] {
                                      folder.write("r.json", c.text);
                                      return folder.path();
                                    }()});
    EXPECT_EQ(run.code, 4);
    EXPECT_EQ(run.err, std::string("pairlint: 'r.json': ") + c.message + "\n");
  }
  EXPECT_EQ(run_program({"convert"}).code, 2);
  EXPECT_EQ(run_program({"convert", "a", "b"}).code, 2);
}

TEST(Program, ColoursWhatIsNoTerminalOnlyWhereThatIsForced) {
  const struct {
    std::vector<std::string> environment;
    bool coloured;
  } cases[] = {
      {{}, false},
      {{"FORCE_COLOR=1"}, true},
      {{"FORCE_COLOR=0"}, false},
      {{"CLICOLOR_FORCE=1"}, true},
      {{"CLICOLOR_FORCE=1", "NO_COLOR=1"}, false},
  };
  for (const auto& c : cases) {
    const Outcome run = run_program({"-"}, {.in = kBroken, .environment = c.environment});
    EXPECT_EQ(contains(run.out, "\x1b[1;31m"), c.coloured);
    EXPECT_FALSE(contains(run.out, "\x1b[1;32m")) << "green beside red tells nothing to some";
  }
}

TEST(Program, ShortensTicketsOnRequest) {
  const Outcome run =
      run_program({"-", "--format", "plain", "--max-length", "300"}, {.in = kBroken});
  EXPECT_LE(run.out.size(), 300U);
  EXPECT_TRUE(run.out.starts_with("pairlint: FAIL, 1 error"));
  for (const char* length : {"199", "x", "", "300 "}) {
    EXPECT_EQ(run_program({"-", "--max-length", length}, {.in = kBroken}).code,
              *length == 0 ? 1 : 2);
  }
}

TEST(Program, WritesAPageForEachRule) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_program({"rules", "pages", folder / "made/pages"}).code, 0);
  EXPECT_TRUE(contains(read_file(folder / "made/pages/README.md"), "(code-50043.md)"));
  EXPECT_EQ(first_line(read_file(folder / "made/pages/code-50043.md")), "# code-50043");
  EXPECT_EQ(run_program({"rules", "pages"}).code, 2);
  EXPECT_EQ(run_program({"rules", "pages", folder.write("file", "x")}).code, 2);
}

TEST(Program, ListsTheCatalogue) {
  const Outcome run = run_program({"rules", "list"});
  EXPECT_EQ(run.code, 0);
  EXPECT_TRUE(contains(run.out, "oauth-autodiscover-url-xml "));
  EXPECT_TRUE(contains(run.out, "code-50043 "));
}

/// A rule of somebody's own, over a kind that is built in.
std::string own_rule(const std::string& fails) {
  return R"({"id": "realm-odd", "step": "mine", "title": "The realm is odd", "severity": "warning",
 "confidence": "observed", "for": {"oauth": "CsOAuthConfiguration"},
 "fails": ")" +
         fails + R"(", "at": "oauth.Realm",
 "message": "odd", "why": "it is", "fix": [], "explains": [], "references": ["me"]}
)";
}

TEST(Program, AddsRulesOfOnesOwn) {
  const TemporaryFolder folder;
  folder.write("pack/mine/realm-odd.json", own_rule("oauth.Realm == 'contoso.com'"));
  const Outcome run =
      run_program({"-", "--rules", folder / "pack", "--fail-on", "never"}, {.in = kBroken});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(contains(run.out, "[realm-odd, observed]"));
  EXPECT_TRUE(contains(run.out, "[oauth-autodiscover-url-xml, documented]"));
  EXPECT_EQ(first_line(run_program({"explain", "realm-odd", "--rules", folder / "pack"}).out),
            "realm-odd");
}

TEST(Program, RefusesBadRulesWithTheirPlace) {
  const TemporaryFolder folder;
  folder.write("pack/mine/realm-odd.json", own_rule("oauth.Relam == 'x'"));
  const Outcome bad =
      run_program({"-", "--rules", "pack"}, {.in = kBroken, .folder = folder.path()});
  EXPECT_EQ(bad.code, 2);
  EXPECT_EQ(bad.out, "");
  EXPECT_EQ(bad.err.substr(0, 41), "pairlint: pack/mine/realm-odd.json:3:18: ");
  EXPECT_TRUE(contains(bad.err, "did you mean 'Realm'?"));
  EXPECT_EQ(run_program({"-", "--rules", "nowhere"}, {.in = kBroken, .folder = folder.path()}).code,
            2);
}

TEST(Program, HelpsWithEveryCommand) {
  const Outcome overview = run_program({"--help"});
  EXPECT_EQ(overview.code, 0);
  for (const char* word : {"check", "facts", "explain", "rules list", "Exit codes"}) {
    EXPECT_TRUE(contains(overview.out, word)) << word;
  }
  const struct {
    const char* command;
    std::vector<const char*> options;
  } cases[] = {
      {"check", {"--format", "--as-of", "--rules", "--color", "--fail-on", "--quiet", "--help"}},
      {"facts", {"--format", "--as-of", "--rules", "--color", "--help"}},
      {"compare", {"--format", "--as-of", "--fail-on", "--rules", "--help"}},
      {"collect", {"--rules", "--help"}},
      {"explain", {"--in", "--format", "--rules", "--color", "--help"}},
      {"rules", {"--rules", "--color", "--help"}},
  };
  for (const auto& c : cases) {
    const Outcome run = run_program({c.command, "--help"});
    EXPECT_EQ(run.code, 0);
    for (const char* option : c.options)
      EXPECT_TRUE(contains(run.out, option)) << c.command << option;
  }
}

TEST(Program, SaysWhatItIs) {
  const Outcome run = run_program({"--version"});
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, testing::MatchesRegex("pairlint [0-9]+\\.[0-9]+\\.[0-9]+\n"
                                             "rules [0-9A-F]+, [0-9]+ rules and [0-9]+ known "
                                             "errors\n"
                                             "build (Linux|Windows) [^\n]+\n"
                                             "Works offline: it has no network code, [^\n]+\n"));
}

}  // namespace
}  // namespace pairlint
