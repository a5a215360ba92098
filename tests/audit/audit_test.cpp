#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "audit/written.h"
#include "base/text.h"
#include "cli/audit_cases.h"
#include "cli/made_archive.h"
#include "cli/run_program.h"

namespace pairlint::cli_test {
namespace {

TEST(Audit, GivesTheSameBytesForAnyNumberOfJobs) {
  const TemporaryFolder folder;
  for (const char* jobs : {"1", "2", "7"}) {
    const Outcome run = run_program({"audit", kCases, "-o", folder / jobs, "--jobs", jobs});
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(written(folder / jobs), written(folder / "1"));
  }
  EXPECT_GE(split_at(cases_of(folder / "1"), '\n').size(), 20U);
}

TEST(Audit, SaysOfACaseWhatCheckSays) {
  const TemporaryFolder folder;
  const std::string path = kCases + "/autodiscover-xml";
  ASSERT_EQ(run_program({"audit", path, "-o", folder / "out"}).code, 0);
  const std::string line = read_file(folder / "out/results.jsonl");
  for (const char* part : {"\"case\":\"autodiscover-xml\"", "\"verdict\":\"fail\"",
                           "\"summary\":{\"error\":2,\"warning\":0,\"info\":0,\"unknown\":54",
                           "\"rootCauses\":[{\"id\":\"oauth-autodiscover-url-xml\"",
                           "\"where\":{\"file\":\"case.txt\",\"line\":28}", "\"error\":null"}) {
    EXPECT_NE(line.find(part), std::string::npos) << part << "\n" << line;
  }
}

TEST(Audit, FindsTheCases) {
  const TemporaryFolder folder;
  folder.write("all/b/1.txt", kFaulty);
  folder.write("all/b/deep/2.txt", kFaulty);
  folder.write("all/a.zip", made_archive(Pack::kZip, {{"1.txt", kFaulty}}));
  folder.write("all/mail.eml",
               "From: kim@contoso.com\nTo: x@fabrikam.com\nSubject: s\nMIME-Version: "
               "1.0\nContent-Type: text/plain\n\nbody\n");
  folder.write("all/loose.txt", kFaulty);
  folder.write("plain/1.txt", kFaulty);
  folder.write("plain/2.txt", kFaulty);
  std::filesystem::create_directories(folder / "nothing");
  const struct {
    std::vector<std::string> paths;
    std::string expected;
  } table[] = {
      {{"all"}, "a.zip all b mail.eml"},
      {{"plain"}, "plain"},
      {{"nothing"}, "nothing"},
      {{"all/loose.txt"}, "loose.txt"},
      {{"plain", "plain"}, "plain plain (2)"},
      {{"plain", "all"}, "all all/a.zip all/b all/mail.eml plain"},
  };
  for (const auto& [paths, expected] : table) {
    std::vector<std::string> full;
    for (const std::string& path : paths) full.push_back(folder / path);
    const auto cases = cli::find_cases(full, folder / "out");
    ASSERT_TRUE(cases) << cases.error().message;
    std::vector<std::string> names;
    for (const cli::CasePlace& place : *cases) names.push_back(place.name);
    EXPECT_EQ(join(names, " "), expected);
  }
}

TEST(Audit, ReadsAnArchiveAsTheFolderItHolds) {
  const TemporaryFolder folder;
  folder.write("in/one/1.txt", kFaulty);
  folder.write("in/two.zip", made_archive(Pack::kZip, {{"1.txt", kFaulty}}));
  const Outcome run = run_program({"audit", "in"}, {.folder = folder.path()});
  ASSERT_EQ(run.code, 0) << run.err;
  const std::string lines = read_file(folder / "pairlint-audit/results.jsonl");
  EXPECT_EQ(members(lines, "verdict"), "fail\nfail\n");
  EXPECT_EQ(members(lines, "file"), "1.txt\ntwo.zip!/1.txt\n");
}

TEST(Audit, TakesItsOwnOutputForNoCase) {
  const TemporaryFolder folder;
  folder.write("a/1.txt", kFaulty);
  for (int round = 0; round < 2; ++round) {
    ASSERT_EQ(run_program({"audit", "."}, {.folder = folder.path()}).code, 0);
    EXPECT_EQ(cases_of(folder / "pairlint-audit"), "a\n");
  }
}

TEST(Audit, MakesARowOfWhatCannotBeRead) {
  const TemporaryFolder folder;
  folder.write("in/broken.zip", made_archive(Pack::kZip, {{"1.txt", kFaulty}}).substr(0, 60));
  folder.write("in/secret/1.txt", kFaulty);
  folder.write("in/half/1.txt", kFaulty);
  folder.write("in/half/2.txt", kFaulty);
  ::chmod((folder / "in/secret/1.txt").c_str(), 0);
  ::chmod((folder / "in/half/2.txt").c_str(), 0);
  std::filesystem::create_directories(folder / "out");
  ::chmod((folder / "out").c_str(), 0777);
  const Outcome run =
      run_program({"audit", folder / "in", "-o", folder / "out"}, {.unprivileged = true});
  EXPECT_EQ(run.code, 0) << run.err;
  const std::string lines = read_file(folder / "out/results.jsonl");
  EXPECT_EQ(members(lines, "case"), "broken.zip\nhalf\nsecret\n");
  EXPECT_EQ(members(lines, "verdict"), "unknown\nfail\nerror\n");
  EXPECT_EQ(members(lines, "error"), "");
  EXPECT_EQ(members(lines, "kind\":\"unreadable\",\"message"),
            "broken.zip: it is damaged (ZIP decompression failed (-5)) (and 1 more file)\n"
            "2.txt: permission denied\n1.txt: permission denied\n");
}

TEST(Audit, NamesNothingWhenRedacted) {
  const TemporaryFolder folder;
  folder.write("in/fabrikam-4711/1.txt", kFaulty);
  folder.write("in/contoso/1.txt", kFaulty);
  const Outcome run = run_program({"audit", folder / "in", "-o", folder / "out", "--redact"});
  ASSERT_EQ(run.code, 0) << run.err;
  const std::string all = written(folder / "out");
  EXPECT_EQ(cases_of(folder / "out"), "case-000001\ncase-000002\n");
  EXPECT_NE(all.find("oauth-autodiscover-url-xml"), std::string::npos);
  for (const char* name : {"contoso", "fabrikam"}) EXPECT_EQ(all.find(name), std::string::npos);
}

TEST(Audit, TellsWhatIsWrongWithItsUse) {
  const TemporaryFolder folder;
  const std::string missing = folder / "missing";
  folder.write("file", "");
  const struct {
    std::vector<std::string> arguments;
    int code;
    std::string expected;
  } table[] = {
      {{"audit"},
       2,
       "pairlint: audit: name the folders that hold the cases, or --jsonl alone (see pairlint "
       "--help)\n"},
      {{"audit", kCases, "--jobs", "0"},
       2,
       "pairlint: --jobs: '0' is no number from 1 to 1024 (see pairlint --help)\n"},
      {{"audit", missing}, 4, "pairlint: cannot read '" + missing + "': no such file or folder\n"},
      {{"audit", kCases, "-o", folder / "file"},
       4,
       "pairlint: cannot make '" + folder / "file" + "': Not a directory\n"},
  };
  for (const auto& each : table) {
    const Outcome run = run_program(each.arguments);
    EXPECT_EQ(run.code, each.code);
    EXPECT_EQ(run.err, each.expected);
  }
}

}  // namespace
}  // namespace pairlint::cli_test
