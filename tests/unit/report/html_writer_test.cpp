#include <gtest/gtest.h>

#include "report/html_parts.h"
#include "report/writer.h"
#include "unit/report/sample.h"

namespace pairlint::report {
namespace {

/// What stands between `begin` and the next `end`, both left out.
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const size_t from = text.find(begin);
  if (from == std::string::npos) return "no " + begin;
  const size_t at = from + begin.size();
  return text.substr(at, text.find(end, at) - at);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Report failed(std::vector<Result> results) {
  Report report = sample::report("fail");
  report.results = std::move(results);
  report.summary.error = static_cast<uint32_t>(report.results.size());
  return report;
}

TEST(HtmlReport, BeginsWithTheVerdictAndTheRootCause) {
  const std::string page = write_html(failed({sample::xml_url()}));
  EXPECT_EQ(between(page, "<title>", "</title>"), "FAIL: contoso - pairlint");
  EXPECT_EQ(between(page, "<p class=\"verdict-line\">", "</p>"),
            "<strong>FAIL</strong> <span>1 error</span>");
  EXPECT_EQ(between(page, "<p class=\"root\">", "</p>"),
            "Root cause: <a href=\"#finding-1\">ExchangeAutodiscoverUrl points at "
            "autodiscover.xml</a>");
}

TEST(HtmlReport, SaysSoWhereNothingWasRecognised) {
  Report report = sample::report("unknown");
  report.recognised_anything = false;
  const std::string page = write_html(report);
  EXPECT_TRUE(has(page, "<span>nothing recognised, nothing judged</span>"));
  EXPECT_FALSE(has(page, "id=\"findings\""));
  EXPECT_FALSE(has(page, "id=\"passed\""));
  EXPECT_TRUE(has(page, "<p>no file at all</p>"));
}

TEST(HtmlReport, QuotesLinesWithThoseAroundThem) {
  Result result = sample::xml_url();
  result.where = sample::quote("oauth.txt", 14, "Url : http://a <b>", "http://a");
  result.where.before = {"Realm :"};
  result.where.after = {"Next : 1\r"};
  const std::string page = write_html(failed({result}));
  EXPECT_EQ(
      between(page, "<pre class=\"lines\">\n", "</pre>"),
      R"(<span class="line around"><span class="no">13</span> <span class="src">Realm :</span></span>
<span class="line at"><span class="no">14</span> <span class="src">Url : <mark>http://a</mark> &lt;b&gt;</span></span>
<span class="line around"><span class="no">15</span> <span class="src">Next : 1</span></span>
)");
}

TEST(HtmlReport, PointsAtABlankValue) {
  Result result = sample::xml_url();
  result.where = sample::quote("oauth.txt", 14, "Url :   ", "");
  result.where.column = result.where.end_column = 6;
  const std::string page = write_html(failed({result}));
  EXPECT_EQ(between(page, "<span class=\"src\">", "</span>"), "Url :<mark class=\"point\"></mark>");
}

TEST(HtmlReport, ALongLineShowsThePartAroundTheValue) {
  Result result = sample::xml_url();
  const std::string around(1000, 'x');
  result.where = sample::quote("oauth.txt", 1, around + "VALUE" + around, "VALUE");
  const std::string line = between(write_html(failed({result})), "<span class=\"src\">", "</span>");
  const std::string shown(300, 'x');
  EXPECT_EQ(line, "…" + shown + "<mark>VALUE</mark>" + shown + "…");
}

TEST(HtmlReport, CommandsStandAsTheyAreToBePasted) {
  Result result = sample::xml_url();
  result.fixes = {{"exchange", "Set-X -Value 'a & b'\nGet-X", "", "", ""}};
  const std::string page = write_html(failed({result}));
  EXPECT_EQ(between(page, "<pre><code>", "</code></pre>"),
            "Set-X -Value &#39;a &amp; b&#39;\nGet-X");
  EXPECT_FALSE(has(page, "<h5>Undo</h5>"));
}

TEST(HtmlReport, FoldsRepeatsAndTheirCommands) {
  Result other = sample::xml_url();
  other.subject = {"CsOAuthConfiguration", "Site:Berlin", "SFB2"};
  other.fixes[0].run = "Set-CsOAuthConfiguration -Identity Site:Berlin";
  const std::string page = write_html(failed({sample::xml_url(), other}));
  EXPECT_FALSE(has(page, "id=\"finding-2\""));
  const std::string repeats = between(page, "<details class=\"repeats bulk\">\n", "</details>");
  EXPECT_TRUE(has(repeats, "<summary>The same at 1 more place</summary>"));
  EXPECT_TRUE(has(repeats, "<li data-server=\"SFB2\">"));
  EXPECT_TRUE(has(page, "<summary>For the other places: 1 further command</summary>"));
  EXPECT_TRUE(has(page, "<option value=\"=SFB2\">SFB2</option>"));
}

TEST(HtmlReport, OffersNoFilterThatTellsNothingApart) {
  Result warning = sample::xml_url();
  warning.rule = "other";
  warning.severity = "warning";
  EXPECT_FALSE(has(write_html(failed({sample::xml_url()})), "name=\"severity\""));
  const std::string page = write_html(failed({sample::xml_url(), warning}));
  EXPECT_TRUE(has(page, "value=\"error\" checked"));
  EXPECT_TRUE(has(page, "value=\"warning\" checked"));
  EXPECT_FALSE(has(page, "id=\"server\""));
}

TEST(HtmlReport, DrawsAnEdgeFromTheSideThatDependsOnTheOther) {
  const struct {
    const char* from;
    const char* to;
    const char* arrow;
  } cases[] = {{"sfb", "exchange", "M343 36L353 42L343 48z"},
               {"exchange", "sfb", "M97 36L87 42L97 48z"},
               {"", "", "no <path class=\"arrow\" d=\""}};
  for (const auto& c : cases) {
    Report report = sample::report("pass");
    report.diagnosis.pairing = {{"realm", "Realm", c.from, c.to, "broken", {"x"}, {}}};
    const std::string page = write_html(report);
    EXPECT_EQ(between(page, "<path class=\"arrow\" d=\"", "\""), c.arrow);
    EXPECT_TRUE(has(page, "<g class=\"edge broken\">"));
    EXPECT_EQ(between(page, "<p id=\"map-summary\" class=\"legend\">", "</p>"),
              "Of 1 edge: 1 broken");
  }
}

TEST(HtmlReport, NamesEachStageWithItsState) {
  Report report = sample::report("fail");
  report.diagnosis.attempts.resize(2);
  report.diagnosis.attempts[0].is_log = true;
  report.diagnosis.attempts[1].attempt = 2;
  report.diagnosis.attempts[1].is_log = report.diagnosis.attempts[1].is_last = true;
  report.diagnosis.attempts[1].stages = {{"network", "network and TLS", "failed", {}, {}, "reset"},
                                         {"ews", "EWS", "notReached", {}, {}, ""}};
  const std::string page = write_html(report);
  EXPECT_EQ(between(page, "<section class=\"attempt item\" aria-label=\"", "\""), "Attempt 2");
  EXPECT_TRUE(has(page,
                  "<span class=\"stage-name\">network and TLS</span> <span "
                  "class=\"stage-state\">failed here</span> <small>reset</small>"));
  EXPECT_TRUE(has(page, "<span class=\"stage-state\">not reached</span>"));
}

TEST(HtmlReport, TheSameReportGivesTheSamePage) {
  const Report report = failed({sample::xml_url()});
  EXPECT_EQ(write_html(report), write_html(report));
}

}  // namespace
}  // namespace pairlint::report
