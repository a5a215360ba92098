// All writers on one report, each with the rules of its format.
#include <algorithm>

#include "base/text.h"
#include "report/json_report.h"
#include "report/machine.h"
#include "report/ticket.h"
#include "report/writer.h"
#include "writers/safe_output.h"

namespace pairlint::writers {
namespace {

const std::vector<std::string> kHtml = {"div", "p",     "b",  "h3", "ul", "li",
                                        "pre", "table", "tr", "th", "td"};
const std::vector<std::string> kJunit = {"testsuites", "testsuite", "testcase", "skipped",
                                         "failure"};

class Collected {
 public:
  void add(const char* format, const std::string& text, const Faults& own) {
    for (const std::string& fault : faults_of_text(text)) add(format, fault);
    for (const std::string& fault : own) add(format, fault);
  }
  void add(const char* format, const std::string& fault) {
    faults_.push_back(std::string(format) + ": " + fault);
  }
  Faults take() { return std::move(faults_); }

 private:
  Faults faults_;
};

void check_tickets(Collected& collected, const report::Report& report, size_t max_length) {
  using report::Flavour;
  const auto ticket = [&](Flavour flavour) {
    const std::string text = report::write_ticket(report, flavour, max_length);
    if (max_length > 0 && utf16_length(text) > max_length) collected.add("a ticket", "too long");
    return text;
  };
  const std::string markdown = ticket(Flavour::kMarkdown);
  collected.add("markdown", markdown, faults_of_markdown(markdown));
  const std::string jira = ticket(Flavour::kJira);
  collected.add("jira", jira, faults_of_jira(jira));
  const std::string mail = ticket(Flavour::kMail);
  collected.add("mail", mail, faults_of_xml(mail, kHtml));
  const std::string plain = ticket(Flavour::kServiceNow);
  collected.add("servicenow", plain, faults_of_service_now(plain, false));
  const std::string html = ticket(Flavour::kServiceNowHtml);
  collected.add("servicenow-html", html, faults_of_service_now(html, true));
  collected.add("servicenow-html", html, faults_of_xml(html, kHtml));
  collected.add("request", ticket(Flavour::kRequest), {});
  collected.add("plain", ticket(Flavour::kPlain), {});
}

void check_machines(Collected& collected, const report::Report& report) {
  const std::string sarif = report::write_sarif(report, true);
  collected.add("sarif", sarif, faults_of_json(sarif));
  const std::string junit = report::write_junit(report);
  collected.add("junit", junit, faults_of_xml(junit, kJunit));
  const std::string csv = report::write_csv(report, true);
  collected.add("csv", csv, faults_of_csv(csv));
  const std::string gcc = report::write_gcc(report);
  collected.add("gcc", gcc, faults_of_gcc(gcc));
  const std::string github = report::write_annotations(report);
  collected.add("github", github, faults_of_annotations(github));
  std::string html = report::write_html(report);
  std::replace(html.begin(), html.end(), '\t', ' ');  // browsers keep tabs of quoted lines
  collected.add("html", html, {});
}

/// What was read back is written so that it is read back as the same.
void check_json(Collected& collected, const report::Report& report) {
  const std::string json = report::write_json(report, true);
  collected.add("json", json, faults_of_json(json));
  const auto once = report::read_json_report(json);
  if (!once) return collected.add("json", once.error().message);
  const std::string again = report::write_json(*once, true);
  const auto twice = report::read_json_report(again);
  if (!twice || report::write_json(*twice, true) != again) collected.add("json", "is not stable");
}

}  // namespace

Faults faults_of_all(const report::Report& report) {
  Collected collected;
  collected.add("text", report::write_text(report, {}), {});
  check_json(collected, report);
  check_machines(collected, report);
  for (const size_t max_length : {size_t{0}, size_t{200}, size_t{900}}) {
    check_tickets(collected, report, max_length);
  }
  return collected.take();
}

}  // namespace pairlint::writers
