// `explain RULE --in CASE`: what turned the verdict, and what else would.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/run_program.h"

namespace pairlint {
namespace {

using cli_test::Outcome;
using cli_test::run_program;
using cli_test::TemporaryFolder;

std::string oauth(const std::string& fields) {
  return "[PS] C:\\>Get-CsOAuthConfiguration | Format-List *\n\nIdentity : Global\n" + fields +
         "\n";
}

std::string certificate(const std::string& until) {
  return "PS C:\\> Get-CsCertificate | Format-List *\n\nSubject : CN=contoso.com\n"
         "NotAfter : 25.5." +
         until +
         " 10:00:00\n"
         "Thumbprint : 91B0D7A3C85E4F26709A1D3B5C7E8F0246A9B1D8\nUse : OAuthTokenIssuer\n\n";
}

/// `fail; ExchangeAutodiscoverUrl=... -> pass`
std::string why(const std::string& rule, const std::string& capture) {
  const TemporaryFolder folder;
  const Outcome outcome = run_program({"explain", rule, "--in", folder.write("case.txt", capture),
                                       "--as-of", "2024-05-01", "--format", "json"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const auto json = nlohmann::json::parse(outcome.out);
  std::string text;
  for (const auto& result : json["results"]) {
    text += (text.empty() ? "" : " | ") + result["state"].get<std::string>();
    const auto& what_if = result["whatIf"];
    if (what_if.is_null()) continue;
    const std::string name = what_if["name"];
    const std::string value = what_if["value"].is_null() ? what_if["state"] : what_if["value"];
    text += "; " + name.substr(name.rfind(' ') + 1) + "=" + value + " -> " +
            what_if["verdict"].get<std::string>();
  }
  return text;
}

TEST(Why, FindsTheChangeThatTurnsTheVerdict) {
  const std::string url = "https://autodiscover.contoso.com/autodiscover/autodiscover.";
  const struct {
    const char* rule;
    std::string capture, expected;
  } cases[] = {
      {"oauth-autodiscover-url-xml", oauth("ExchangeAutodiscoverUrl : " + url + "xml\n"),
       "fail; ExchangeAutodiscoverUrl=" + url + "svc -> pass"},
      {"oauth-autodiscover-url-empty", oauth("ExchangeAutodiscoverUrl : " + url + "svc\n"),
       "pass; ExchangeAutodiscoverUrl=blank -> fail"},
      {"oauth-autodiscover-url-empty", oauth("Realm : contoso.com\n"), "unknown"},
      {"oauth-autodiscover-url-xml", "Hi all\n", "unknown"},
      {"oauthtokenissuer-expired", certificate("2023"),
       "fail; NotAfter=a year later than the capture -> pass"},
      {"oauthtokenissuer-expired", certificate("2027"),
       "pass; NotAfter=a year before the capture -> fail"},
  };
  for (const auto& each : cases)
    EXPECT_EQ(why(each.rule, each.capture), each.expected) << each.rule;
}

TEST(Why, ShowsTheConditionAndTheValuesWithTheirLines) {
  const TemporaryFolder folder;
  const std::string capture = oauth("ExchangeAutodiscoverUrl : \n");
  const Outcome outcome = run_program(
      {"explain", "oauth-autodiscover-url-empty", "--in", folder.write("case.txt", capture)});
  EXPECT_NE(outcome.out.find("It fails if\n"), std::string::npos);
  EXPECT_NE(outcome.out.find("ExchangeAutodiscoverUrl = (blank), case.txt:4:"), std::string::npos)
      << outcome.out;
}

TEST(Why, RefusesWhatIsNoRuleAndNamesWhatItCannotRead) {
  EXPECT_EQ(run_program({"explain", "50043", "--in", "."}).code, 2);
  EXPECT_EQ(run_program({"explain", "scp-uri-svc", "--in", "missing.txt"}).code, 4);
  EXPECT_EQ(run_program({"explain", "scp-uri-svc", "--in", ".", "--context", "x=y"}).code, 2);
}

}  // namespace
}  // namespace pairlint
