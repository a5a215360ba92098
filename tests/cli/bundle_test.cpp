// Bundles as a user meets them: what was judged can be judged again, elsewhere and later.
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/archive.h"
#include "cli/made_archive.h"
#include "cli/run_program.h"
#include "cli/zip.h"

namespace pairlint {
namespace {

using cli_test::made_archive;
using cli_test::Outcome;
using cli_test::read_file;
using cli_test::run_program;
using cli_test::TemporaryFolder;

const char kOAuth[] =
    "[PS] C:\\>Get-CsOAuthConfiguration | Format-List *\n\nIdentity                : Global\n"
    "Realm                   : contoso.com\n"
    "ServiceName             : 00000004-0000-0ff1-ce00-000000000000\n"
    "ExchangeAutodiscoverUrl : https://ex-kermit.contoso.com/autodiscover/autodiscover.xml\n\n";
const char kScp[] =
    "[PS] C:\\>Get-ClientAccessServer | Format-List *\n\nName : EX01\n"
    "AutoDiscoverServiceInternalUri : https://ex01.contoso.com/autodiscover/autodiscover.svc\n"
    "Identity : EX01\n\n";
const char kKnown[] =
    R"({ "suppressions": [ { "rule": "oauth-autodiscover-url-xml", "reason": "known",
         "owner": "kim@contoso.com", "expires": "2026-12-31" },
       { "rule": "scp-uri-svc", "server": "EX99", "reason": "no longer" } ] })";

const char kSame[] = "pairlint: the report is the one in the bundle, byte for byte\n";

std::vector<cli::ZipFile> files_in(const std::string& zip) {
  cli::ArchiveReader archive(
      {Container::kZip, "", std::make_shared<const std::string>(zip), zip.size()});
  std::vector<cli::ZipFile> files;
  while (const auto entry = archive.next()) {
    if (!*entry) break;
    std::string bytes(size_t{4} << 20, '\0');
    bytes.resize(*archive.read({bytes.data(), bytes.size()}));
    files.push_back({(*entry)->name, bytes});
  }
  return files;
}

TEST(Bundle, GivesTheSameReportElsewhere) {
  const TemporaryFolder folder;
  folder.write("case/oauth.txt", kOAuth);
  folder.write("case/sub/scp.txt", kScp);
  folder.write("case.zip", made_archive(cli_test::Pack::kZip, {{"a/oauth.txt", kOAuth}}));
  folder.write("known.json", kKnown);
  const struct {
    std::vector<std::string> arguments;
    std::string in;
  } cases[] = {
      {{"case"}, ""},
      {{"case", "--redact"}, ""},
      {{"case.zip"}, ""},
      {{"case.zip", "case/oauth.txt", "missing.txt"}, ""},
      {{"-"}, kOAuth},
      {{"-"}, "nothing at all\n"},
      {{"-"}, made_archive(cli_test::Pack::kTarGz, {{"oauth.txt", kOAuth}})},
      {{"case", "--as-of", "now", "--context", "mailboxes=onprem,exchange=2016"}, ""},
      {{"case", "--suppress", "known.json", "--as-of", "2026-05-05T10:00:00Z"}, ""},
      {{"case", "--suppress", "known.json", "--redact"}, ""},
      {{"case", "--baseline", "first.json"}, ""},
  };
  run_program({"case", "--write-baseline", "first.json"}, {.folder = folder.path()});
  for (const auto& c : cases) {
    std::vector<std::string> arguments = c.arguments;
    arguments.insert(arguments.end(), {"--bundle", "b.zip", "--format", "json"});
    const Outcome made = run_program(arguments, {.in = c.in, .folder = folder.path()});
    const TemporaryFolder elsewhere;
    const std::string bundle = elsewhere.write("b.zip", read_file(folder / "b.zip"));
    const Outcome again = run_program({"replay", bundle, "--format", "json"});
    EXPECT_EQ(again.out, made.out) << c.arguments.front();
    EXPECT_EQ(again.code, made.code) << again.err;
    EXPECT_NE(again.err.find(kSame), std::string::npos) << again.err;
  }
}

TEST(Bundle, BringsRulesOfOnesOwn) {
  const TemporaryFolder folder;
  std::string rule = read_file(PAIRLINT_SOURCE_DIR "/rules/oauth/oauth-autodiscover-url-xml.json");
  const std::string id = "oauth-autodiscover-url-xml";
  rule.replace(rule.find(id), id.size(), "house-rule");
  folder.write("pack/oauth/house-rule.json", rule);
  folder.write("oauth.txt", kOAuth);
  const Outcome made =
      run_program({"oauth.txt", "--rules", "pack", "--bundle", "b.zip"}, {.folder = folder.path()});
  ASSERT_NE(made.out.find("house-rule"), std::string::npos) << made.err;
  const Outcome again = run_program({"replay", folder / "b.zip"});
  EXPECT_EQ(again.err, kSame);
  EXPECT_EQ(again.out, made.out);
}

TEST(Bundle, IsTheSameWheneverAndWhereverItIsMade) {
  const TemporaryFolder folder;
  folder.write("oauth.txt", kOAuth);
  const auto bundle = [&folder](const std::string& zone) {
    run_program({"oauth.txt", "--bundle", "b.zip"},
                {.environment = {"TZ=" + zone}, .folder = folder.path()});
    return read_file(folder / "b.zip");
  };
  EXPECT_EQ(bundle("UTC"), bundle("Asia/Tokyo"));
}

TEST(Bundle, HoldsNoNameOfARedactedCase) {
  const TemporaryFolder folder;
  const std::string of_another = [](std::string text) {
    for (size_t at; (at = text.find("contoso")) != std::string::npos;)
      text.replace(at, 7, "tailspn");
    return text;
  }(kOAuth);
  folder.write("oauth.txt", of_another);
  folder.write("known.json", kKnown);
  run_program({"oauth.txt", "--redact", "--redact-key", "between-us", "--suppress", "known.json",
               "--bundle", "b.zip"},
              {.folder = folder.path()});
  const auto files = files_in(read_file(folder / "b.zip"));
  ASSERT_EQ(files.size(), 4U);
  for (const cli::ZipFile& file : files) {
    for (const char* name : {"tailspn", "kermit", "between-us"}) {
      EXPECT_EQ(file.bytes.find(name), std::string::npos) << file.name << " holds " << name;
    }
  }
}

TEST(Bundle, IsRefusedWhenItWasChanged) {
  const TemporaryFolder folder;
  folder.write("oauth.txt", kOAuth);
  run_program({"oauth.txt", "--bundle", "b.zip"}, {.folder = folder.path()});
  const std::vector<cli::ZipFile> good = files_in(read_file(folder / "b.zip"));
  ASSERT_EQ(good.size(), 3U);
  const auto replayed = [&folder](const std::vector<cli::ZipFile>& files) {
    std::vector<cli_test::MadeEntry> entries;
    for (const cli::ZipFile& file : files) entries.push_back({file.name, file.bytes});
    const std::string path =
        folder.write("changed.zip", made_archive(cli_test::Pack::kZip, entries));
    const Outcome run = run_program({"replay", path});
    EXPECT_EQ(run.code, run.out.empty() ? 4 : 1);
    return run.err.substr(0, run.err.find('\n')).substr(run.err.find(": ") + 2);
  };
  const std::string name = "'" + (folder / "changed.zip") + "': ";
  EXPECT_EQ(replayed(good) + "\n", std::string(kSame).substr(10));
  std::vector<cli::ZipFile> changed = good;
  changed[2].bytes += " ";
  EXPECT_EQ(replayed(changed),
            name + "'inputs/0001-oauth.txt' is not what was put in: its hash differs");
  changed = good;
  changed.pop_back();
  EXPECT_EQ(replayed(changed), name + "'inputs/0001-oauth.txt' is missing");
  changed = good;
  changed.push_back({"more.txt", "more"});
  EXPECT_EQ(replayed(changed), name + "'more.txt' was added: bundle.json does not name it");
  changed = {good[1]};
  EXPECT_EQ(replayed(changed), name + "this is no bundle of pairlint: it has no bundle.json");
  changed = good;
  changed[0].bytes = "{}";
  EXPECT_EQ(replayed(changed),
            name + "bundle.json:1:1: the list of a bundle needs the key 'bundleVersion'");
  EXPECT_EQ(run_program({"replay", folder / "oauth.txt"}).code, 4);
  EXPECT_EQ(run_program({"replay", folder / "missing.zip"}).code, 4);
}

TEST(Bundle, SaysWhenAnotherProgramOrOtherRulesMadeIt) {
  const TemporaryFolder folder;
  folder.write("oauth.txt", kOAuth);
  run_program({"oauth.txt", "--bundle", "b.zip"}, {.folder = folder.path()});
  std::vector<cli::ZipFile> files = files_in(read_file(folder / "b.zip"));
  std::vector<cli_test::MadeEntry> entries;
  for (cli::ZipFile& file : files) {
    const size_t version = file.bytes.find("\"version\": \"");
    if (file.name == "bundle.json") file.bytes.replace(version + 12, 1, "9");
    const size_t rules = file.bytes.find("\"rules\": \"");
    if (file.name == "bundle.json") file.bytes.replace(rules + 10, 4, "abcd");
    entries.push_back({file.name, file.bytes});
  }
  const Outcome run = run_program(
      {"replay", folder.write("other.zip", made_archive(cli_test::Pack::kZip, entries))});
  EXPECT_NE(run.err.find("the bundle was made by pairlint 9"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("the bundle was judged by other rules"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace pairlint
