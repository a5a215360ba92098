#include <gtest/gtest.h>

#include <algorithm>

#include "report/writer.h"
#include "unit/report/sample.h"

namespace pairlint::report {
namespace {

/// The report without its head line and without what was read: what stands between them.
std::string findings_in(const Report& report, const TextStyle& style = {}) {
  const std::string text = write_text(report, style);
  const size_t begin = text.find("\n\n") + 2;
  return text.substr(begin, text.find("Checked and passed") - begin);
}

std::string first_line(const Report& report) {
  const std::string text = write_text(report, {});
  return text.substr(0, text.find('\n'));
}

Report failed(std::vector<Result> results, std::vector<Signal> signals = {}) {
  Report report = sample::report("fail");
  report.results = std::move(results);
  report.signals = std::move(signals);
  report.summary.error = static_cast<uint32_t>(report.results.size() + report.signals.size());
  return report;
}

TEST(TextReport, SaysWhatIsWrongWhereWhyAndWhatToType) {
  Report report = failed({sample::xml_url()});
  report.summary.pass = 7;
  report.inventory = {{"oauth.txt", "utf-8", false, 1, 24, "list", "CsOAuthConfiguration", 1, "",
                       "understood", ""}};
  EXPECT_EQ(
      write_text(report, {}),
      R"(FAIL  1 error: ExchangeAutodiscoverUrl points at autodiscover.xml [oauth-autodiscover-url-xml]

1. ERROR ExchangeAutodiscoverUrl points at autodiscover.xml [oauth-autodiscover-url-xml, documented]

   oauth.txt:14:27  CsOAuthConfiguration Global
     14 | ExchangeAutodiscoverUrl : https://autodiscover.contoso.com/autodiscover/autodiscover.xml
        |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

   ExchangeAutodiscoverUrl ends in .xml; the Storage Service needs the SOAP endpoint, .svc

   Why: Outlook asks autodiscover.xml, the Storage Service asks autodiscover.svc.

   Fix in the Skype for Business Server Management Shell:
     Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl 'https://autodiscover.contoso.com/autodiscover/autodiscover.svc'
   Verify:
     Get-CsOAuthConfiguration | Select-Object ExchangeAutodiscoverUrl | Format-List
   Undo:
     Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl 'https://autodiscover.contoso.com/autodiscover/autodiscover.xml'
   Takes effect: stored centrally, then test again without -UseCache

Checked and passed: 7

What was read
   oauth.txt (24 lines, utf-8): 1 CsOAuthConfiguration
   No capture says when it was taken, so dates are not judged; give it with --as-of.

More on a finding: pairlint explain oauth-autodiscover-url-xml
)");
}

TEST(TextReport, HeadLineCanBeQuoted) {
  Report none = sample::report("pass");
  none.summary.pass = 31;
  Report open = sample::report("unknown");
  open.summary = {0, 0, 0, 12, 3};
  Report nothing = sample::report("unknown");
  nothing.recognised_anything = false;
  Report several = failed({sample::xml_url()}, {sample::code_50043()});
  several.summary = {2, 1, 1, 4, 9};
  const struct {
    Report report;
    const char* expected;
  } cases[] = {
      {none, "PASS  no fault found, 31 passed"},
      {open, "UNKNOWN  no fault found, 12 not decided, 3 passed"},
      {nothing, "UNKNOWN  nothing recognised, nothing judged"},
      {several,
       "FAIL  2 errors, 1 warning, 1 remark from 2 root causes, 4 not decided: "
       "ExchangeAutodiscoverUrl points at "
       "autodiscover.xml [oauth-autodiscover-url-xml], and 1 more"},
  };
  for (const auto& c : cases) EXPECT_EQ(first_line(c.report), c.expected);
}

TEST(TextReport, VerdictOnlyIsTheHeadLine) {
  TextStyle style;
  style.verdict_only = true;
  EXPECT_EQ(write_text(failed({sample::xml_url()}), style),
            "FAIL  1 error: ExchangeAutodiscoverUrl points at autodiscover.xml "
            "[oauth-autodiscover-url-xml]\n");
}

/// Only what the tests below look at.
Result bare(std::string rule, std::string title, std::string severity = "error") {
  Result result;
  result.rule = std::move(rule);
  result.title = result.message = std::move(title);
  result.state = "fail";
  result.severity = std::move(severity);
  return result;
}

TEST(TextReport, FoldsWhatAFindingExplains) {
  Result root = bare("root-rule", "The root");
  root.explains = {"code-50043", "other-rule"};
  Result other = bare("other-rule", "A consequence");
  other.explained_by = {"root-rule"};
  other.where = sample::quote("a.txt", 2, "Realm : x", "x");
  Signal signal = sample::code_50043();
  signal.explained_by = {"root-rule"};
  signal.count = 3;
  EXPECT_EQ(findings_in(failed({root, other}, {signal})), R"(1. ERROR The root [root-rule]

   This explains:
   - ERROR The Storage Service found no usable Autodiscover URL [code-50043], seen 3 times
     test.txt:9:72
       9 | Test-CsExStorageConnectivity : ExCreateItem exchange operation failed, code=50043,
         |                                                                        ^^^^^^^^^^
   - ERROR A consequence [other-rule]
     a.txt:2:9
       2 | Realm : x
         |         ^

)");
}

TEST(TextReport, LetsAFindingLeadWorseOnes) {
  Result leading = bare("retirement", "It is switched off", "info");
  leading.leads = true;
  Result passed = leading;
  passed.rule = "passed";
  passed.state = "pass";
  EXPECT_EQ(findings_in(failed({bare("wrong", "It is wrong"), passed, leading}, {})),
            "1. INFO It is switched off [retirement]\n\n2. ERROR It is wrong [wrong]\n\n");
}

TEST(TextReport, KeepsAFindingWhoseExplanationIsNotShown) {
  Result one = bare("one", "One"), two = bare("two", "Two");
  one.explained_by = {"two"};
  two.explained_by = {"one"};
  EXPECT_EQ(findings_in(failed({one, two})), "1. ERROR One [one]\n\n2. ERROR Two [two]\n\n");
}

TEST(TextReport, FoldsRepeatsOfOneRule) {
  std::vector<Result> results(3, bare("certificate-expired", "A certificate has expired"));
  const char* ids[] = {"3FA0", "77AA", "91CC"};
  for (size_t i = 0; i < 3; ++i) {
    results[i].subject = {"ExchangeCertificate", ids[i], "EXCH" + std::to_string(i)};
    results[i].where = sample::quote("certs.txt", static_cast<uint32_t>(10 * i + 10),
                                     "NotAfter : 1/2/2015", "1/2/2015");
    const std::string run = "Remove-ExchangeCertificate -Thumbprint " + std::string(ids[i]);
    results[i].fixes = {{"exchange", run, "", "", ""}};
  }
  EXPECT_EQ(findings_in(failed(results)),
            R"(1. ERROR A certificate has expired [certificate-expired]

   certs.txt:10:12  ExchangeCertificate 3FA0 on EXCH0
     10 | NotAfter : 1/2/2015
        |            ^^^^^^^^

   The same at 2 more places:
     certs.txt:20:12  ExchangeCertificate 77AA on EXCH1  1/2/2015
     certs.txt:30:12  ExchangeCertificate 91CC on EXCH2  1/2/2015

   Fix in the Exchange Management Shell:
     Remove-ExchangeCertificate -Thumbprint 3FA0

   For the other places, in the Exchange Management Shell:
     Remove-ExchangeCertificate -Thumbprint 77AA
     Remove-ExchangeCertificate -Thumbprint 91CC

)");
}

TEST(TextReport, BoundsTheRepeatsItLists) {
  std::vector<Result> results(500, bare("rule", "Title"));
  for (size_t i = 0; i < results.size(); ++i) {
    results[i].where = sample::quote("a.txt", static_cast<uint32_t>(i + 1), "x", "x");
  }
  const std::string text = findings_in(failed(results));
  EXPECT_NE(text.find("The same at 499 more places:"), std::string::npos);
  EXPECT_NE(text.find("and 479 more places (--format json has them all)"), std::string::npos);
  EXPECT_LT(text.size(), 1500u);
}

TEST(TextReport, SaysWhatItKnowsOfTheCausesOfAnError) {
  Signal signal = sample::code_50043();
  signal.attempt = 2;
  signal.causes = {
      {"oauth-autodiscover-url-xml",
       "",
       "The URL ends in .xml",
       "confirmed",
       sample::quote("oauth.txt", 14, "Url : https://a.xml", "https://a.xml"),
       {}},
      {"oauth-autodiscover-url-empty",
       "",
       "The URL is empty",
       "ruledOut",
       sample::quote("oauth.txt", 14, "Url : https://a.xml", "https://a.xml"),
       {}},
      {"",
       "The proxy lets the Front End through",
       "",
       "notChecked",
       {},
       {{"any", "netsh winhttp show proxy", "", {}}}},
  };
  EXPECT_EQ(
      findings_in(failed({}, {signal})),
      R"(1. ERROR The Storage Service found no usable Autodiscover URL [code-50043, documented]

   test.txt:9:72
     9 | Test-CsExStorageConnectivity : ExCreateItem exchange operation failed, code=50043,
       |                                                                        ^^^^^^^^^^

   Says: code = 50043
   Stage: Autodiscover answer, attempt 2
   Means: The Storage Service could not find out where the mailbox is.

   Possible causes:
   - confirmed: The URL ends in .xml [oauth-autodiscover-url-xml]
     oauth.txt:14:7  https://a.xml
   - ruled out: The URL is empty [oauth-autodiscover-url-empty]
     oauth.txt:14:7  https://a.xml
   - not checked: The proxy lets the Front End through
     to check, type in any PowerShell:
       netsh winhttp show proxy

)");
}

TEST(TextReport, PutsErrorsBeforeWarnings) {
  const Report report = failed({bare("error-rule", "E"), bare("warning-rule", "W", "warning"),
                                bare("info-rule", "I", "info")},
                               {sample::code_50043()});
  const std::string text = findings_in(report);
  const size_t places[] = {text.find("1. ERROR E"), text.find("2. ERROR The Storage"),
                           text.find("3. WARNING W"), text.find("4. INFO I")};
  for (size_t i = 0; i < 4; ++i) {
    ASSERT_NE(places[i], std::string::npos) << i;
    if (i > 0) {
      EXPECT_LT(places[i - 1], places[i]);
    }
  }
}

TEST(TextReport, AsksForWhatIsMissingAsAScriptPerShell) {
  Report report = sample::report("unknown");
  const Ask partner{"exchange",
                    "Get-PartnerApplication | Format-List",
                    "Get-PartnerApplication was not captured",
                    {}};
  report.results = {
      sample::unknown("partner-application-missing", partner),
      sample::unknown("metadata-url-host",
                      {"sfb", "Get-CsPartnerApplication | Format-List", "MetadataUrl is cut", {}}),
      sample::unknown("partner-application-disabled", partner)};
  report.results[1].where = sample::quote("p.txt", 3, "MetadataUrl : https://a...", "https://a");
  report.results.push_back(sample::unknown("clock-skew", {}));
  report.results.back().asks.clear();
  report.results.back().message = "the two captures carry no time";
  report.summary.unknown = 4;
  EXPECT_EQ(findings_in(report), R"(Could not be decided: 4

   Type in the Exchange Management Shell:
     # Get-PartnerApplication was not captured: partner-application-missing,
     #   partner-application-disabled
     Get-PartnerApplication | Format-List

   Type in the Skype for Business Server Management Shell:
     # MetadataUrl is cut (p.txt:3:15): metadata-url-host
     Get-CsPartnerApplication | Format-List

   No command settles these:
   - clock-skew: the two captures carry no time

)");
}

TEST(TextReport, ListsWhatPassedWhenNothingFailed) {
  Report report = sample::report("pass");
  report.summary.pass = 3;
  report.results = {sample::passed("oauth", "url-xml"), sample::passed("dns", "srv-answer"),
                    sample::passed("oauth", "url-empty")};
  const std::string text = write_text(report, {});
  EXPECT_NE(text.find("Checked and passed: 3\n"
                      "   oauth: url-xml, url-empty\n"
                      "   dns: srv-answer\n"),
            std::string::npos);
}

TEST(TextReport, SaysWhatToCaptureWhenNothingWasRecognised) {
  Report report = sample::report("unknown");
  report.recognised_anything = false;
  report.diagnosis.asks = {{"sfb", "Get-CsOAuthConfiguration | Format-List", "", {"url-xml"}}};
  report.inventory = {
      {"mail.txt", "utf-16le", true, 1, 3, "prose", "", 0, "", "notUnderstood", "Hi all,"},
      {"empty.txt", "", false, 0, 0, "empty", "", 0, "", "ignored", ""}};
  EXPECT_EQ(write_text(report, {}), R"(UNKNOWN  nothing recognised, nothing judged

Capture this first and run pairlint on the output:

   Type in the Skype for Business Server Management Shell:
     # settles: url-xml
     Get-CsOAuthConfiguration | Format-List

What was read
   mail.txt (3 lines, utf-16le with BOM): nothing recognised
     not understood, lines 1-3: Hi all,
   empty.txt (empty)
   No capture says when it was taken, so dates are not judged; give it with --as-of.
)");
}

TEST(TextReport, ShowsWhatWasSetAside) {
  Result accepted = bare("self-signed", "Self-signed", "warning");
  accepted.suppressed = {{"lab only", "ann", "2030-01-01"}};
  Signal signal = sample::code_50043();
  signal.superseded = true;
  Report report = sample::report("pass");
  report.results = {accepted};
  report.signals = {signal};
  EXPECT_EQ(findings_in(report), R"(Seen, but not counted
   - WARNING Self-signed [self-signed]: suppressed, lab only (ann), until 2030-01-01
   - ERROR The Storage Service found no usable Autodiscover URL [code-50043], test.txt:9:72: a later
     attempt passed

)");
}

TEST(TextReport, NeverPassesControlsOfTheInputOn) {
  Result result = sample::xml_url();
  const std::string hostile =
      "x\x1b[31m\a\xE2\x80\xAE\xC2\x9B\x7F\xFF" + std::string(1, '\0') + "y";
  result.title = result.message = result.why = hostile;
  result.subject.id = result.subject.server = hostile;
  result.where = sample::quote(hostile, 1, "v " + hostile, hostile);
  result.where.label = hostile;
  result.related = {sample::quote(hostile, 2, hostile, "y")};
  result.related[0].label = hostile;
  result.fixes[0] = {"sfb", hostile, hostile, hostile, hostile};
  Signal signal = sample::code_50043();
  signal.captured = {{"reason", hostile}};
  signal.meaning = signal.stage = hostile;
  Report report = failed({result, result}, {signal});
  report.results.push_back(sample::unknown(hostile, {"any", hostile, hostile, {}}));
  report.inventory = {
      {hostile, hostile, true, 1, 2, hostile, hostile, 1, hostile, "partly", hostile}};
  report.notes = {{"L1", "warning", hostile, result.where}};
  report.records = {
      {hostile,
       hostile,
       hostile,
       result.where,
       {{hostile, "text", hostile, "\"" + hostile + "\"", hostile, {}, result.where}}}};
  for (const std::string& text : {write_text(report, {}), write_facts_text(report, {})}) {
    for (const char c : text) {
      EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << static_cast<int>(c);
      EXPECT_NE(c, '\x7F');
    }
    EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
    EXPECT_EQ(text.find("\xC2\x9B"), std::string::npos);
    EXPECT_NE(text.find("\\x1b[31m\\x07\\u202e\\x9b\\x7f\xEF\xBF\xBD\\x00y"), std::string::npos);
  }
}

TEST(TextReport, DoesNotWrapCommandsAndKeepsHereStringsWhole) {
  Result result = bare("rule", "Title");
  result.fixes = {{"sfb", "Set-X -Value " + std::string(200, 'v'), "", "", ""},
                  {"exchange", "$text = @'\nline\n'@\nSet-X $text", "", "", ""}};
  EXPECT_EQ(findings_in(failed({result})),
            "1. ERROR Title [rule]\n"
            "\n"
            "   Fix 1 in the Skype for Business Server Management Shell:\n"
            "     Set-X -Value " +
                std::string(200, 'v') +
                "\n"
                "\n"
                "   Fix 2 in the Exchange Management Shell:\n"
                "$text = @'\nline\n'@\nSet-X $text\n\n");
}

TEST(TextReport, WrapsSentencesAtTheWidth) {
  Result result = bare("rule", "Title");
  result.message = "one two three four five six seven eight nine ten eleven twelve";
  TextStyle style;
  style.width = 30;
  EXPECT_EQ(findings_in(failed({result}), style),
            "1. ERROR Title [rule]\n"
            "\n"
            "   one two three four five six\n"
            "   seven eight nine ten eleven\n"
            "   twelve\n\n");
}

TEST(TextReport, ColoursOnlyWhenAskedAndNeverAlone) {
  TextStyle style;
  style.colour = true;
  const Report report = failed({sample::xml_url()});
  std::string text = write_text(report, style);
  EXPECT_NE(text.find("\x1b[1;31mERROR\x1b[0m"), std::string::npos);
  for (size_t at = 0; (at = text.find('\x1b', at)) != std::string::npos;) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  EXPECT_EQ(text, write_text(report, {}));
}

TEST(TextReport, LinksPlacesToTheirFilesOnlyWhenAsked) {
  const std::string link =
      "\x1b]8;;file:///home/kim/a%20b/oauth.txt\x1b\\oauth.txt:14:27\x1b]8;;\x1b\\";
  const Report report = failed({sample::xml_url()});
  TextStyle style;
  style.paths = {{"oauth.txt", "/home/kim/a b/oauth.txt"}};
  EXPECT_EQ(write_text(report, style), write_text(report, {}));
  style.links = true;
  EXPECT_NE(write_text(report, style).find(link), std::string::npos) << write_text(report, style);
  style.paths = {{"other.txt", "/home/kim/other.txt"}};
  EXPECT_EQ(write_text(report, style), write_text(report, {}));
}

TEST(TextReport, LetsNoFileNameEndALink) {
  const std::string name = "a\x1b\\\x1b]0;x\x07\xC2\x9C;b.txt";
  Result result = sample::xml_url();
  result.where.file = name;
  TextStyle style;
  style.links = true;
  style.paths = {{name, "/" + name}};
  const std::string text = write_text(failed({result}), style);
  const std::string uri = "\x1b]8;;file:///a%1B/%1B%5D0%3Bx%07%C2%9C%3Bb.txt\x1b\\";
  EXPECT_NE(text.find(uri), std::string::npos) << text;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\x1b'), 4) << text;
  EXPECT_EQ(text.find('\x07'), std::string::npos) << text;
  EXPECT_EQ(text.find("\xC2\x9C"), std::string::npos) << text;
}

}  // namespace
}  // namespace pairlint::report
