// `compare` as a user runs it: two captures of one deployment, and what became of the findings.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/run_program.h"

namespace pairlint {
namespace {

using cli_test::Outcome;
using cli_test::run_program;
using cli_test::TemporaryFolder;

std::string oauth(const std::string& url) {
  return "[PS] C:\\>Get-CsOAuthConfiguration | Format-List *\n\nIdentity                : Global\n"
         "Realm                   : contoso.com\n"
         "ServiceName             : 00000004-0000-0ff1-ce00-000000000000\n"
         "ExchangeAutodiscoverUrl : " +
         url + "\n\n";
}

const std::string kXml = oauth("https://autodiscover.contoso.com/autodiscover/autodiscover.xml");
const std::string kOtherXml = oauth("https://mail.contoso.com/autodiscover/autodiscover.xml");
const std::string kSvc = oauth("https://autodiscover.contoso.com/autodiscover/autodiscover.svc");
const std::string kBlank = oauth("");

std::string scp(const std::string& server, const std::string& url) {
  return "[PS] C:\\>Get-ClientAccessServer | Format-List *\n\nName : " + server +
         "\nAutoDiscoverServiceInternalUri : " + url + "\nIdentity : " + server + "\n\n";
}

const std::string kScp = scp("EX01", "https://ex01.contoso.com/autodiscover/autodiscover.xml");
const std::string kScpSvc = scp("EX01", "https://ex01.contoso.com/autodiscover/autodiscover.svc");

const std::string kFailedTest =
    "PS C:\\> Test-CsExStorageConnectivity -SipUri \"sip:kim@contoso.com\" -Verbose\n"
    "Test-CsExStorageConnectivity : ExCreateItem exchange operation failed, code=50043,\n"
    "reason=GetUserSettings failed, smtpAddress=kim@contoso.com,\n\n";
const std::string kPassedTest =
    "PS C:\\> Test-CsExStorageConnectivity -SipUri \"sip:kim@contoso.com\"\nTest Passed.\n\n";

Outcome compare(const std::string& before, const std::string& after,
                const std::vector<std::string>& options = {}) {
  const TemporaryFolder folder;
  std::vector<std::string> arguments = {"compare", folder.write("before.txt", before),
                                        folder.write("after.txt", after)};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run_program(arguments);
}

/// `fixed oauth-autodiscover-url-xml` ... of errors only, in the order of the report.
std::string errors(const Outcome& outcome) {
  std::string text;
  const auto json = nlohmann::json::parse(outcome.out);
  for (const auto& difference : json["differences"]) {
    if (difference["severity"] != "error") continue;
    const bool rule = difference.contains("rule");
    text += (text.empty() ? "" : ", ") + difference["change"].get<std::string>() + " " +
            difference[rule ? "rule" : "signal"].get<std::string>();
  }
  return text;
}

TEST(Compare, SaysWhatBecameOfEachFinding) {
  const struct {
    std::string before, after, expected;
    int code;
  } cases[] = {
      {kXml, kXml, "open oauth-autodiscover-url-xml", 0},
      {kXml, "one more line of prose\n\n" + kXml, "open oauth-autodiscover-url-xml", 0},
      {kXml, kOtherXml, "changed oauth-autodiscover-url-xml", 0},
      {kXml, kSvc, "fixed oauth-autodiscover-url-xml", 0},
      {kSvc, kXml, "new oauth-autodiscover-url-xml", 1},
      {kXml, kBlank, "new oauth-autodiscover-url-empty, fixed oauth-autodiscover-url-xml", 1},
      {kXml, kScp, "notProvable oauth-autodiscover-url-xml", 0},
      {kScpSvc, kScp, "fixed scp-uri-svc", 0},
      {kXml + kScpSvc, kSvc, "notProvable scp-uri-svc, fixed oauth-autodiscover-url-xml", 0},
      {kFailedTest, kFailedTest, "open code-50043", 0},
      {kFailedTest, kPassedTest, "fixed code-50043", 0},
      {kFailedTest, kSvc, "notProvable code-50043", 0},
      {kPassedTest, kFailedTest, "new code-50043", 1},
  };
  for (const auto& each : cases) {
    const Outcome outcome = compare(each.before, each.after, {"--format", "json"});
    EXPECT_EQ(errors(outcome), each.expected) << each.before << each.after;
    EXPECT_EQ(outcome.code, each.code) << each.expected;
  }
}

const std::string kTwoScpSvc = kScpSvc + scp("EX02", "https://ex02.contoso.com/a/autodiscover.svc");

TEST(Compare, CallsNothingFixedThatIsNotThereAgain) {
  const Outcome outcome = compare(kTwoScpSvc, kScp, {"--format", "json"});
  EXPECT_EQ(errors(outcome), "notProvable scp-uri-svc, fixed scp-uri-svc");
}

TEST(Compare, CallsFixedWhatIsGoneFromAWholeList) {
  const Outcome outcome = compare(kTwoScpSvc, kScp + "[PS] C:\\>\n", {"--format", "json"});
  EXPECT_EQ(errors(outcome), "fixed scp-uri-svc, fixed scp-uri-svc");
}

std::string change_of(const std::string& rule, const Outcome& outcome) {
  const auto json = nlohmann::json::parse(outcome.out);
  for (const auto& difference : json["differences"]) {
    if (difference.value("rule", "") == rule) return difference["change"].get<std::string>();
  }
  return "none";
}

/// One server alone is not inconsistent with any other: the rule passes, and proves nothing.
TEST(Compare, CallsNothingFixedBecauseLessWasCaptured) {
  const auto server = [](const std::string& name, const std::string& host) {
    return "[PS] C:\\>Get-ClientAccessServer | Format-List *\n\nName : " + name +
           "\nAutoDiscoverServiceInternalUri : https://" + host +
           "/autodiscover/autodiscover.xml\nAutoDiscoverSiteScope : {Default}\nIdentity : " + name +
           "\n\n";
  };
  const std::string one = server("EX01", "mail.contoso.com");
  const auto then = [&](const std::string& after) {
    const std::string before = one + server("EX02", "ex02.contoso.com");
    return change_of("scp-uri-inconsistent", compare(before, after, {"--format", "json"}));
  };
  EXPECT_EQ(then(one + server("EX02", "ex02.contoso.com")), "open");
  EXPECT_EQ(then(one), "notProvable");
  EXPECT_EQ(then(one + server("EX02", "mail.contoso.com")), "fixed");
}

TEST(Compare, EndsWithTheCodeOfWhatIsNew) {
  const std::string prose = "Hi all\n";
  EXPECT_EQ(compare(kSvc, kXml, {"--fail-on", "never"}).code, 0);
  EXPECT_EQ(compare(prose, prose).code, 3);
  EXPECT_EQ(run_program({"compare", "missing.txt", "missing.txt"}).code, 4);
  EXPECT_EQ(run_program({"compare", "missing.txt"}).code, 2);
}

TEST(Compare, WritesForPeople) {
  const Outcome outcome = compare(kXml, kSvc);
  EXPECT_EQ(outcome.out.substr(0, outcome.out.find("\n\n")),
            "before.txt (fail) -> after.txt (unknown): 0 new, 0 still open, 0 changed, 0 no longer "
            "provable, 1 fixed");
  EXPECT_NE(
      outcome.out.find("Fixed\n   - ERROR ExchangeAutodiscoverUrl points at autodiscover.xml"),
      std::string::npos)
      << outcome.out;
  EXPECT_EQ(compare(kXml, kSvc, {"-q"}).out.find("Fixed"), std::string::npos);
}

TEST(Collect, PrintsOneScript) {
  const Outcome outcome = run_program({"collect"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(outcome.out.starts_with("# pairlint ")) << outcome.out.substr(0, 80);
  for (const char* part : {"Save 'Get-CsOAuthConfiguration' 'CsOAuthConfiguration'",
                           "Get-ExchangeCertificate -Server $server", "Compress-Archive",
                           "Test-CsExStorageConnectivity -SipUri '$SipUri' -Verbose"}) {
    EXPECT_NE(outcome.out.find(part), std::string::npos) << part;
  }
}

}  // namespace
}  // namespace pairlint
