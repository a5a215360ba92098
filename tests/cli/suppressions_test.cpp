// Suppressions and baselines as a user meets them: what counts, what is shown, what is said aloud.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/run_program.h"

namespace pairlint {
namespace {

using cli_test::Outcome;
using cli_test::read_file;
using cli_test::run_program;
using cli_test::TemporaryFolder;

std::string oauth(const std::string& path) {
  return "[PS] C:\\>Get-CsOAuthConfiguration | Format-List *\n\nIdentity                : Global\n"
         "Realm                   : contoso.com\n"
         "ServiceName             : 00000004-0000-0ff1-ce00-000000000000\n"
         "ExchangeAutodiscoverUrl : https://autodiscover.contoso.com" +
         path + "\n\n";
}

const std::string kCase =
    oauth("/autodiscover/autodiscover.xml") +
    "PS C:\\> Test-CsExStorageConnectivity -SipUri \"sip:kim@contoso.com\" -Verbose\n"
    "Test-CsExStorageConnectivity : ExCreateItem exchange operation failed, code=50043,\n"
    "reason=GetUserSettings failed, smtpAddress=kim@contoso.com,\n\n";

std::string file_of(const std::string& entries) {
  return "{ \"suppressions\": [ " + entries + " ] }";
}

const char kUrl[] =
    R"({ "rule": "oauth-autodiscover-url-xml", "reason": "known", "owner": "kim" })";
const char kUrlOfGlobal[] =
    R"({ "rule": "oauth-autodiscover-url-xml", "kind": "CsOAuthConfiguration", "identity": "GLOBAL",
         "property": "ExchangeAutodiscoverUrl", "reason": "known" })";
const char kUrlOfOther[] =
    R"({ "rule": "oauth-autodiscover-url-xml", "identity": "Other", "reason": "known" })";
const char kUrlUntilMarch[] =
    R"({ "rule": "oauth-autodiscover-url-xml", "reason": "known", "expires": "2026-03-01" })";
const char kCode[] = R"({ "signal": "code-50043", "reason": "follows" })";

struct Checked {
  Outcome outcome;
  nlohmann::json report;
};

Checked check(const std::string& suppressions, std::vector<std::string> options = {}) {
  const TemporaryFolder folder;
  options.insert(options.begin(), {folder.write("case.txt", kCase), "--format", "json",
                                   "--suppress", folder.write("known.json", suppressions)});
  Checked checked{run_program(options), {}};
  checked.report = nlohmann::json::parse(checked.outcome.out, nullptr, false);
  return checked;
}

/// `fail, 1 error, 1 suppressed; roots code-50043; edge broken`
std::string gist(const nlohmann::json& report) {
  const auto& summary = report["summary"];
  std::string text = report["verdict"].get<std::string>() + ", " + summary["error"].dump() +
                     " errors, " + summary.value("suppressed", nlohmann::json(0)).dump() +
                     " suppressed; roots";
  for (const auto& root : report["diagnosis"]["rootCauses"]) {
    text += " " + root.value("rule", root.value("signal", ""));
  }
  for (const auto& edge : report["diagnosis"]["pairing"]) {
    if (edge["edge"] != "sfb-finds-exchange") continue;
    text += "; edge " + edge["state"].get<std::string>();
    if (edge.value("suppressed", false)) text += ", suppressed";
  }
  return text;
}

std::string remarks(const nlohmann::json& report) {
  std::string text;
  for (const auto& note : report["notes"]) {
    const std::string id = note["rule"].is_null() ? "" : note["rule"].get<std::string>();
    if (id.rfind("suppression-", 0) != 0) continue;
    text += (text.empty() ? "" : " ") + id + ":" + note["where"]["line"].dump();
  }
  return text;
}

TEST(Suppressions, SetAsideWhatTheyNameAndNothingElse) {
  const std::string march = file_of(kUrlUntilMarch);
  const struct {
    std::string suppressions;
    std::vector<std::string> options;
    const char* gist;
    const char* remarks;
    int code;
  } cases[] = {
      {file_of(""), {}, "fail, 2 errors, 0 suppressed; roots oauth-autodiscover-url-xml", "", 1},
      {file_of(kUrl), {}, "fail, 1 errors, 1 suppressed; roots code-50043", "", 1},
      {file_of(kUrlOfGlobal), {}, "fail, 1 errors, 1 suppressed; roots code-50043", "", 1},
      {file_of(kUrlOfOther),
       {},
       "fail, 2 errors, 0 suppressed; roots oauth-autodiscover-url-xml",
       "suppression-unused:1",
       1},
      {file_of(kCode), {}, "fail, 1 errors, 1 suppressed; roots oauth-autodiscover-url-xml", "", 1},
      {file_of(std::string(kUrl) + ", " + kCode),
       {},
       "unknown, 0 errors, 2 suppressed; roots",
       "",
       0},
      {march,
       {},
       "fail, 2 errors, 0 suppressed; roots oauth-autodiscover-url-xml",
       "suppression-not-judged:1",
       1},
      {march,
       {"--as-of", "2026-03-01T23:59:59"},
       "fail, 1 errors, 1 suppressed; roots code-50043",
       "",
       1},
      {march,
       {"--as-of", "2026-03-02"},
       "fail, 2 errors, 0 suppressed; roots oauth-autodiscover-url-xml",
       "suppression-expired:1",
       1},
  };
  for (const auto& c : cases) {
    const Checked checked = check(c.suppressions, c.options);
    const std::string found = gist(checked.report);
    EXPECT_EQ(found.substr(0, found.find("; edge")), c.gist) << c.suppressions;
    EXPECT_EQ(remarks(checked.report), c.remarks) << c.suppressions;
    EXPECT_EQ(checked.outcome.code, c.code) << c.suppressions;
    EXPECT_EQ(checked.outcome.err.empty(), std::string(c.remarks).empty()) << checked.outcome.err;
  }
}

TEST(Suppressions, LeaveTheMapTrue) {
  const Checked checked = check(file_of(std::string(kUrl) + ", " + kCode));
  size_t broken = 0;
  for (const auto& edge : checked.report["diagnosis"]["pairing"]) {
    if (edge["state"] != "broken") continue;
    ++broken;
    EXPECT_TRUE(edge.value("suppressed", false));
  }
  EXPECT_GT(broken, 0U);
  EXPECT_TRUE(checked.report["diagnosis"]["retest"].empty());
}

TEST(Suppressions, AreShownInEveryFormatWithTheirReason) {
  const TemporaryFolder folder;
  const std::string input = folder.write("case.txt", kCase);
  const std::string known = folder.write("known.json", file_of(kUrl));
  for (const char* format :
       {"text", "json", "html", "markdown", "jira", "servicenow", "servicenow-html", "zendesk",
        "mail", "plain", "sarif", "junit", "csv"}) {
    const Outcome run = run_program({input, "--suppress", known, "--format", format});
    EXPECT_NE(run.out.find("kim"), std::string::npos) << format;
  }
}

TEST(Suppressions, MistakesAreShownWhereTheyStand) {
  const struct {
    const char* text;
    const char* expected;
  } cases[] = {
      {"[]", "known.json:1:1: a suppression file must be an object, not a list"},
      {"{}", "known.json:1:1: a suppression file needs the key 'suppressions'"},
      {R"({"suppressions": [{"rule": "oauth-autodiscover-url-xm", "reason": "x"}]})",
       "known.json:1:28: 'oauth-autodiscover-url-xm' is no rule that is known; did you mean "
       "'oauth-autodiscover-url-xml'?"},
      {R"({"suppressions": [{"signal": "code-50044", "reason": "x"}]})",
       "known.json:1:30: 'code-50044' is no signal that is known; did you mean"},
      {R"({"suppressions": [{"rule": "oauth-autodiscover-url-xml"}]})",
       "known.json:1:19: a suppression needs the key 'reason'"},
      {R"({"suppressions": [{"reason": "x"}]})",
       "known.json:1:19: a suppression needs the key 'rule' or 'signal'"},
      {R"({"suppressions": [{"signal": "code-50043", "kind": "X", "reason": "x"}]})",
       "known.json:1:44: a suppression has no key 'kind'"},
      {R"({"suppressions": [{"rule": "oauth-autodiscover-url-xml", "reason": "x",
          "expires": "2025-02-29"}]})",
       "known.json:2:22: '2025-02-29' is no date such as 2026-03-01"},
      {R"({"suppressions": [{"rule": "oauth-autodiscover-url-xml", "reason": "x",
          "kind": "CsOAuthConfiguration", "property": "ExchangeAutodiscoverUri"}]})",
       "known.json:2:55: 'ExchangeAutodiscoverUri' is no property of CsOAuthConfiguration; did you "
       "mean 'ExchangeAutodiscoverUrl'?"},
  };
  for (const auto& c : cases) {
    const Checked checked = check(c.text);
    EXPECT_EQ(checked.outcome.code, 2) << c.text;
    EXPECT_EQ(checked.outcome.err.rfind("pairlint: " + std::string(c.expected), 0), 0U)
        << checked.outcome.err;
  }
}

TEST(Suppressions, AreRedactedWithTheCase) {
  const TemporaryFolder folder;
  const std::string scp =
      "[PS] C:\\>Get-ClientAccessServer | Format-List *\n\nName : KERMIT01\n"
      "AutoDiscoverServiceInternalUri : "
      "https://kermit01.contoso.com/autodiscover/autodiscover.xml\nIdentity : KERMIT01\n\n";
  const std::string known = folder.write(
      "known.json",
      file_of(
          R"({ "rule": "oauth-autodiscover-url-xml", "reason": "kermit01.contoso.com moves" })"));
  const Outcome run = run_program(
      {folder.write("case.txt", kCase + scp), "--suppress", known, "--redact", "--format", "json"});
  ASSERT_EQ(run.code, 1) << run.err;
  EXPECT_EQ(run.out.find("kermit01"), std::string::npos);
  EXPECT_NE(run.out.find(" moves\""), std::string::npos);
}

/// The marks of what counts, by id.
std::string marks(const nlohmann::json& report) {
  std::string text;
  for (const char* list : {"results", "signals"}) {
    for (const auto& item : report[list]) {
      if (!item.contains("baseline") || item["severity"] != "error") continue;
      text += (text.empty() ? "" : ", ") + item.value("rule", item.value("signal", "")) + " " +
              item["baseline"].get<std::string>();
    }
  }
  return text;
}

TEST(Baselines, TellWhatIsNew) {
  const TemporaryFolder folder;
  const std::string before = folder.write("before.txt", oauth("/autodiscover/autodiscover.xml"));
  const std::string both = folder.write("both.txt", "some prose before\n\n" + kCase);
  const std::string baseline = folder / "baseline.json";
  const std::string report = folder / "report.json";
  EXPECT_EQ(run_program({before, "--write-baseline", baseline, "--format", "json:" + report}).code,
            1);
  for (const std::string& file : {baseline, report}) {
    EXPECT_EQ(run_program({before, "--baseline", file}).code, 0);
    const Outcome run = run_program({both, "--baseline", file, "--format", "json"});
    EXPECT_EQ(run.code, 1);
    const auto json = nlohmann::json::parse(run.out);
    EXPECT_EQ(marks(json), "oauth-autodiscover-url-xml unchanged, code-50043 new");
    EXPECT_EQ(json["verdict"], "fail");
    EXPECT_EQ(json["summary"]["error"], 2);
  }
}

TEST(Baselines, AreSortedOneFindingALine) {
  const TemporaryFolder folder;
  const std::string baseline = folder / "baseline.json";
  run_program({folder.write("case.txt", kCase), "--write-baseline", baseline});
  const std::string text = read_file(baseline);
  EXPECT_EQ(text.rfind("{\n  \"baselineVersion\": 1,\n  \"findings\": [\n    {\"rule\": ", 0), 0U);
  EXPECT_NE(text.find("    {\"rule\": \"oauth-autodiscover-url-xml\", \"kind\": "
                      "\"CsOAuthConfiguration\", \"identity\": \"global\", \"property\": "
                      "\"ExchangeAutodiscoverUrl\"}"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("    {\"signal\": \"code-50043\"}\n  ]\n}\n"), std::string::npos) << text;
}

TEST(Baselines, NameWhatIsGone) {
  const TemporaryFolder folder;
  const std::string baseline = folder / "baseline.json";
  run_program({folder.write("case.txt", kCase), "--write-baseline", baseline});
  const Outcome run = run_program(
      {folder.write("later.txt", oauth("/autodiscover/autodiscover.svc")), "--baseline", baseline});
  EXPECT_EQ(run.code, 0);
  EXPECT_NE(run.out.find("[baseline-gone]"), std::string::npos) << run.out;
}

TEST(Baselines, HoldNothingThatIsSuppressed) {
  const TemporaryFolder folder;
  const std::string input = folder.write("case.txt", kCase);
  const std::string known = folder.write("known.json", file_of(kUrl));
  const std::string baseline = folder / "baseline.json";
  run_program({input, "--suppress", known, "--write-baseline", baseline});
  EXPECT_EQ(run_program({input, "--suppress", known, "--baseline", baseline}).code, 0);
  const Outcome run = run_program({input, "--baseline", baseline, "--format", "json"});
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(marks(nlohmann::json::parse(run.out)),
            "oauth-autodiscover-url-xml new, code-50043 unchanged");
}

TEST(Baselines, MarkFindingsInEveryFormat) {
  const TemporaryFolder folder;
  const std::string input = folder.write("case.txt", kCase);
  const std::string baseline = folder / "baseline.json";
  run_program({input, "--write-baseline", baseline});
  const std::pair<const char*, const char*> marks_by_format[] = {
      {"text", "known]"},
      {"html", "documented, known"},
      {"plain", "documented, known]"},
      {"sarif", "\"baselineState\": \"unchanged\""},
      {"junit", "known from the baseline"},
      {"csv", "\"unchanged\""},
      {"gcc", "(known from the baseline)"},
      {"github", "(known from the baseline)"}};
  for (const auto& [format, mark] : marks_by_format) {
    const Outcome run = run_program({input, "--baseline", baseline, "--format", format});
    EXPECT_EQ(run.code, 0) << format;
    EXPECT_NE(run.out.find(mark), std::string::npos) << format << "\n" << run.out.substr(0, 2000);
  }
}

TEST(Baselines, MistakesAreShownWhereTheyStand) {
  const TemporaryFolder folder;
  const std::string input = folder.write("case.txt", kCase);
  const std::pair<const char*, const char*> cases[] = {
      {"", "b.json: this is not JSON"},
      {"{}", "b.json: this is no report of pairlint: it has no schemaVersion"},
      {R"({"baselineVersion": 2, "findings": []})",
       "b.json:1:21: this baseline has version 2, expected 1"},
      {R"({"baselineVersion": 1, "findings": [{"rul": "x"}]})",
       "b.json:1:37: a finding needs the key 'rule'"},
  };
  for (const auto& [text, expected] : cases) {
    const Outcome run = run_program({input, "--baseline", folder.write("b.json", text)});
    EXPECT_EQ(run.code, 2) << text;
    EXPECT_EQ(run.err.rfind("pairlint: " + std::string(expected), 0), 0U) << run.err;
  }
}

}  // namespace
}  // namespace pairlint
