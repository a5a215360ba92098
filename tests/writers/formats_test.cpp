// Every format against the exact text that was expected of it: expected/<case>.<format>, where
// `made` is a small report that holds one of everything. UPDATE_GOLDEN=1 rewrites them; the
// difference is then reviewed like code. And what must hold for every sample case: a JSON report
// that is read back gives the same in every format, and tickets keep within their length.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>

#include "analyze.h"
#include "base/text.h"
#include "report/json_report.h"
#include "report/machine.h"
#include "report/outline.h"
#include "report/sample.h"
#include "report/ticket.h"
#include "report/writer.h"
#include "rule/pack.h"
#include "writers/safe_output.h"

namespace pairlint::writers {
namespace {

namespace fs = std::filesystem;
using report::Flavour;
using report::Report;

const fs::path kSource = PAIRLINT_SOURCE_DIR;

struct Format {
  const char* name;
  std::function<std::string(const Report&)> write;
};

std::vector<Format> tickets(size_t max_length = 0) {
  std::vector<Format> formats;
  const std::pair<const char*, Flavour> flavours[] = {
      {"markdown", Flavour::kMarkdown},     {"jira", Flavour::kJira},
      {"servicenow", Flavour::kServiceNow}, {"servicenow-html", Flavour::kServiceNowHtml},
      {"zendesk", Flavour::kZendesk},       {"mail", Flavour::kMail},
      {"request", Flavour::kRequest},       {"plain", Flavour::kPlain}};
  for (const auto& [name, flavour] : flavours) {
    formats.push_back({name, [flavour = flavour, max_length](const Report& report) {
                         return report::write_ticket(report, flavour, max_length);
                       }});
  }
  return formats;
}

std::vector<Format> machines() {
  return {{"sarif", [](const Report& r) { return report::write_sarif(r, false); }},
          {"sarif-full", [](const Report& r) { return report::write_sarif(r, true); }},
          {"junit", report::write_junit},
          {"csv", [](const Report& r) { return report::write_csv(r, false); }},
          {"gcc", report::write_gcc},
          {"github", report::write_annotations}};
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Report analyze_case(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::unique_ptr<Input>> inputs;
  for (const fs::path& file : files) {
    inputs.push_back(std::make_unique<MemoryInput>(file.lexically_relative(folder).generic_string(),
                                                   read_file(file)));
  }
  AnalyzeOptions options;
  options.case_name = folder.filename().string();
  options.keep_records = true;
  Report report = analyze(inputs, shipped_pack(), options);
  report.tool_version = report.rules_version = "0.0.0";
  return report;
}

std::vector<Report> all_cases() {
  std::vector<Report> reports;
  for (const auto& entry : fs::directory_iterator(kSource / "samples/cases")) {
    if (entry.is_directory()) reports.push_back(analyze_case(entry.path()));
  }
  return reports;
}

/// One of everything that formats tell apart.
Report made() {
  namespace sample = report::sample;
  Report made = sample::report("fail");
  report::Result fault = sample::xml_url();
  fault.explains = {"code-50043"};
  fault.references = {"OfficeDocs-SkypeForBusiness: integrate-with-exchange.md"};
  report::Result accepted = fault;
  accepted.rule = "realm-odd";
  accepted.severity = "warning";
  accepted.suppressed = {{"agreed with the customer", "kim", "2030-01-01"}};
  report::Result open =
      sample::unknown("auth-cert-expired",
                      {"exchange", "Get-AuthConfig | fl *", "Get-AuthConfig was not captured", {}});
  open.message = "Get-AuthConfig was not captured";
  report::Signal consequence = sample::code_50043();
  consequence.explained_by = {fault.rule};
  report::Signal earlier = sample::code_50043();
  earlier.signal = "code-5";
  earlier.superseded = true;
  made.results = {fault, accepted, open, sample::passed("oauth", "oauth-realm")};
  made.signals = {consequence, earlier};
  made.summary = {2, 0, 0, 1, 1};
  made.diagnosis.root_causes = {{fault.rule, {"code-50043"}}};
  made.diagnosis.asks = {{"exchange", "Get-AuthConfig | fl *", "", {"auth-cert-expired"}}};
  made.inventory = {{"a b/oauth.txt", "utf-8", false, 1, 20, "list", "CsOAuthConfiguration", 1,
                     "Get-CsOAuthConfiguration", "understood", ""}};
  made.notes = {{"input-value-cut", "warning", "a table cut a value", fault.where}};
  return made;
}

void expect_golden(const std::string& name, const std::string& actual) {
  const fs::path golden = kSource / "tests/writers/expected" / name;
  if (std::getenv("UPDATE_GOLDEN")) {
    std::ofstream(golden, std::ios::binary) << actual;
    return;
  }
  ASSERT_TRUE(fs::exists(golden)) << golden << " is missing; UPDATE_GOLDEN=1 writes it";
  EXPECT_EQ(actual, read_file(golden)) << golden;
}

void expect_goldens(const std::string& name, const Report& report,
                    const std::vector<Format>& formats) {
  for (const Format& format : formats) {
    expect_golden(name + "." + format.name, format.write(report));
  }
}

TEST(Formats, AreExactForAReportWithOneOfEverything) {
  expect_goldens("made", made(), tickets());
  expect_goldens("made", made(), machines());
}

TEST(Formats, AreExactForCases) {
  const std::vector<Format> lines = {machines()[4], machines()[5]};
  for (const char* name : {"autodiscover-xml", "healthy"}) {
    const Report report = analyze_case(kSource / "samples/cases" / name);
    expect_goldens(name, report, tickets());
    expect_goldens(name, report, lines);
  }
}

TEST(Formats, AreTheSameFromAJsonReportThatIsReadBack) {
  for (const Report& report : all_cases()) {
    const auto read = report::read_json_report(report::write_json(report, true));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(report::write_text(*read, {}), report::write_text(report, {}));
    EXPECT_EQ(report::write_json(*read, true), report::write_json(report, true));
    EXPECT_EQ(report::write_facts_text(*read, {}), report::write_facts_text(report, {}));
    for (const auto& formats : {tickets(), machines()}) {
      for (const Format& format : formats) {
        EXPECT_EQ(format.write(*read), format.write(report)) << format.name;
      }
    }
  }
}

TEST(Formats, AreSoundForEveryCase) {
  for (const Report& report : all_cases()) EXPECT_EQ(faults_of_all(report), Faults{});
}

TEST(Tickets, KeepWithinTheirLengthAndBeginWithASummary) {
  for (const Report& report : all_cases()) {
    const std::string summary = report::summary_line(report);
    EXPECT_LT(utf16_length(summary), 200U) << summary;
    for (const size_t length : {200, 300, 1000, 4000, 20'000}) {
      for (const Format& ticket : tickets(length)) {
        const std::string text = ticket.write(report);
        EXPECT_LE(utf16_length(text), length) << ticket.name << " " << report.case_name;
        EXPECT_GT(text.size(), 50U) << ticket.name << " " << report.case_name;
      }
    }
    EXPECT_TRUE(report::write_ticket(report, Flavour::kPlain, 0).starts_with(summary + "\n\n"));
    EXPECT_LE(utf16_length(report::write_ticket(report, Flavour::kServiceNow, 0)), 4000U);
  }
}

TEST(Tickets, SayWhatIsLeftOut) {
  const Report report = analyze_case(kSource / "samples/cases/autodiscover-xml");
  const std::string whole = report::write_ticket(report, Flavour::kPlain, 0);
  const std::string cut = report::write_ticket(report, Flavour::kPlain, 1500);
  const auto holds = [](const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
  };
  EXPECT_FALSE(holds(whole, "Left out for length"));
  EXPECT_TRUE(holds(cut, "Left out for length: ")) << cut;
  EXPECT_TRUE(holds(cut, "what was read")) << cut;
  EXPECT_TRUE(holds(cut, "Set-CsOAuthConfiguration -Identity global")) << cut;
}

report::Attempt attempt(std::string user, std::string state) {
  report::Attempt attempt;
  attempt.user = std::move(user);
  attempt.is_log = attempt.is_last = true;
  attempt.where.file = "test.txt";
  attempt.where.line = 3;
  attempt.stages = {{"network", "network and TLS", "passed", {}, {}, ""},
                    {"token", "token", std::move(state), {}, {}, ""}};
  return attempt;
}

TEST(Tickets, TellOfThePairingWhatIsNotGood) {
  Report report = report::sample::report("fail");
  report.diagnosis.pairing = {{"a",
                               "the name",
                               "sfb",
                               "exchange",
                               "broken",
                               {"r-1", "r-2", "r-3", "r-4", "r-5"},
                               {},
                               false},
                              {"b", "the realm", "sfb", "exchange", "broken", {"r-6"}, {}, true},
                              {"c", "the key", "exchange", "sfb", "good", {"r-7"}, {}, false},
                              {"d", "the trust", "exchange", "sfb", "notCaptured", {}, {}, false}};
  const std::string text = report::write_ticket(report, Flavour::kPlain, 0);
  EXPECT_NE(text.find("The pairing:\n\n"
                      "- BROKEN: the name, because of r-1, r-2, r-3, and 2 more\n"
                      "- suppressed: the realm, because of r-6\n"
                      "- not known: the trust\n\n"),
            std::string::npos)
      << text;
}

TEST(Tickets, SayNothingOfAPairingThatIsGoodOrNotCaptured) {
  for (const char* state : {"good", "notCaptured"}) {
    Report report = report::sample::report("pass");
    report.diagnosis.pairing = {{"a", "the name", "sfb", "exchange", state, {}, {}, false}};
    const std::string text = report::write_ticket(report, Flavour::kPlain, 0);
    EXPECT_EQ(text.find("The pairing"), std::string::npos) << text;
  }
}

TEST(Tickets, NameTheStageOfTheLastTestThatFailed) {
  Report report = report::sample::report("fail");
  report.diagnosis.attempts = {attempt("amy@contoso.com", "failed"),
                               attempt("kim@contoso.com", "failed"),
                               attempt("joe@contoso.com", "passed")};
  report.diagnosis.attempts.push_back(attempt("eve@contoso.com", "failed"));
  report.diagnosis.attempts.back().is_last = false;
  const std::string text = report::write_ticket(report, Flavour::kPlain, 0);
  const std::string line = "The storage test of kim@contoso.com: FAILED at token (test.txt:3)\n";
  EXPECT_NE(text.find(line), std::string::npos) << text;
  EXPECT_EQ(text.find("FAILED at"), text.rfind("FAILED at")) << text;
}

TEST(Junit, NeverHasNoTests) {
  Report nothing = report::sample::report("unknown");
  nothing.recognised_anything = false;
  EXPECT_NE(report::write_junit(nothing).find("tests=\"1\""), std::string::npos);
  EXPECT_NE(report::write_junit(nothing).find("<skipped message="), std::string::npos);
}

TEST(Sarif, FingerprintsStayWhereTheSameIsCapturedElsewhere) {
  const auto prints = [](const Report& report) {
    const std::string sarif = report::write_sarif(report, true);
    std::vector<std::string> found;
    for (const std::string_view line : split_at(sarif, '\n')) {
      if (line.find("pairlint/v1") != std::string_view::npos) found.emplace_back(trim(line));
    }
    return found;
  };
  Report moved = made();
  for (report::Result& result : moved.results) result.where.line += 7, result.where.file = "b.txt";
  EXPECT_EQ(prints(moved), prints(made()));
  EXPECT_EQ(prints(made()).size(), 6U);
  moved.results[0].subject.id = "Site:Rome";
  EXPECT_NE(prints(moved), prints(made()));
}

}  // namespace
}  // namespace pairlint::writers
