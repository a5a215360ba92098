// JUnit has no schema of its own; this is the part that Jenkins, GitLab, Azure DevOps and GitHub's
// actions read alike. A test that did not run to an answer is skipped, never passed.
#include <map>

#include "report/machine.h"
#include "report/markup_text.h"
#include "report/quote.h"
#include "report/rows.h"
#include "report/wording.h"

namespace pairlint::report {
namespace {

struct Counts {
  size_t tests = 0, failures = 0, skipped = 0;
};

std::string attribute(const char* name, std::string_view value) {
  return std::string(" ") + name + "=\"" + html_text(value) + "\"";
}

std::string name_of(const Row& row) {
  std::string name(row.id);
  if (!row.subject_kind.empty()) {
    name += ": " + subject_of({std::string(row.subject_kind), row.subject, row.server});
  }
  return name;
}

std::string skipped(std::string_view why) { return "<skipped" + attribute("message", why) + "/>"; }

/// What stands in a test case; empty: it passed.
std::string outcome_of(const Row& row) {
  if (row.state == "pass") return "";
  if (row.state == "notApplicable") return skipped("does not apply");
  if (row.state != "fail") return skipped("not decided: " + row.message);
  if (!row.because.empty()) return skipped(row.because);
  if (row.is_known()) return skipped("known from the baseline: " + row.message);
  return "<failure" + attribute("message", row.message) + attribute("type", row.severity) + ">" +
         html_lines(row.message + fix_lines(row)) + "</failure>";
}

std::string test_case(const std::string& name, const Where& where, const std::string& outcome) {
  std::string out = "    <testcase classname=\"pairlint\"" + attribute("name", name);
  if (!where.file.empty()) out += attribute("file", where.file);
  if (where.line > 0) out += attribute("line", std::to_string(where.line));
  return out + (outcome.empty() ? "/>\n" : ">" + outcome + "</testcase>\n");
}

std::string numbers_of(const Counts& counts) {
  return attribute("tests", std::to_string(counts.tests)) +
         attribute("failures", std::to_string(counts.failures)) + " errors=\"0\"" +
         attribute("skipped", std::to_string(counts.skipped));
}

void count(Counts& counts, const std::string& outcome) {
  ++counts.tests;
  if (outcome.starts_with("<failure")) ++counts.failures;
  if (outcome.starts_with("<skipped")) ++counts.skipped;
}

}  // namespace

std::string write_junit(const Report& report) {
  Counts counts;
  std::string cases;
  std::map<std::string, size_t> seen;
  for (const Row& row : rows_of(report)) {
    const std::string outcome = outcome_of(row);
    std::string name = name_of(row);
    const size_t repeat = ++seen[name];
    if (repeat > 1) name += " (" + std::to_string(repeat) + ")";
    count(counts, outcome);
    cases += test_case(name, *row.where, outcome);
  }
  if (counts.tests == 0) {
    const std::string outcome = skipped("nothing was recognised, nothing is judged");
    count(counts, outcome);
    cases = test_case("input", {}, outcome);
  }
  const std::string numbers = numbers_of(counts);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"pairlint\"" + numbers +
         ">\n  <testsuite" + attribute("name", report.case_name) + numbers + ">\n" + cases +
         "  </testsuite>\n</testsuites>\n";
}

}  // namespace pairlint::report
