// make_index_pages DIR: indexes of audits made by hand, for the tests in a browser: of everything
// that one can show, of texts that try to break out, of thousands of cases, and of none.

#include <cstdio>
#include <fstream>
#include <string>

#include "audit/index_page.h"

namespace pairlint::audit {
namespace {

struct Made {
  Summary summary;
  IndexCases cases;

  void add(const CaseResult& result) {
    summary.add(result);
    cases.add(result);
  }
};

Failure failure(std::string rule, std::string title, std::string severity) {
  return {std::move(rule), std::move(title), std::move(severity), "documented", {}, "oauth.txt", 9};
}

CaseResult broken(std::string name) {
  CaseResult result;
  result.case_name = std::move(name);
  result.verdict = "fail";
  result.files = 4;
  result.bytes = 80'000;
  result.recognised = true;
  result.summary = {2, 1, 0, 12, 40};
  result.root_causes = {{"oauth-autodiscover-url-xml",
                         "ExchangeAutodiscoverUrl points at "
                         "autodiscover.xml",
                         "error", 1}};
  result.failures = {
      failure("oauth-autodiscover-url-xml", "ExchangeAutodiscoverUrl points at autodiscover.xml",
              "error"),
      failure("iis-cert-expiring", "The certificate of IIS expires soon", "warning")};
  result.signals = {{"code-50043", "The storage test ended at Autodiscover", "error", 3}};
  result.passed = {{"oauth-servicename", 1}};
  result.unknown = {{"auth-cert-expired", 1}};
  result.certificates = {{"ExchangeCertificate", "2A8F", "EX01", "2026-11-30T09:15:00Z"},
                         {"CsCertificate", "2A90", "FE01", "2027-02-03T11:00:00Z"}};
  return result;
}

CaseResult healthy(std::string name) {
  CaseResult result = broken(std::move(name));
  result.verdict = "pass";
  result.summary = {0, 0, 0, 0, 80};
  result.root_causes.clear();
  result.failures.clear();
  result.signals.clear();
  result.unknown.clear();
  result.passed = {{"oauth-servicename", 1}, {"oauth-autodiscover-url-xml", 1}};
  return result;
}

CaseResult undecided(std::string name) {
  CaseResult result = healthy(std::move(name));
  result.verdict = "unknown";
  result.summary = {0, 1, 0, 40, 12};
  result.root_causes = {{"iis-cert-expiring", "The certificate of IIS expires soon", "warning", 0}};
  result.failures = {
      failure("iis-cert-expiring", "The certificate of IIS expires soon", "warning")};
  return result;
}

CaseResult unreadable(std::string name) {
  CaseResult result;
  result.case_name = std::move(name);
  result.verdict = "error";
  result.problem = {"unreadable", "cannot read 'locked.zip': it is encrypted"};
  return result;
}

Made everything() {
  Made made;
  for (int i = 1; i <= 6; ++i) made.add(broken("contoso-" + std::to_string(4710 + i)));
  made.add(healthy("fabrikam-1"));
  made.add(healthy("fabrikam-2"));
  made.add(undecided("fabrikam-3"));
  made.add(unreadable("fabrikam-4.zip"));
  CaseResult remark = broken("contoso-remark");
  remark.failures = {failure("um-removed", "Unified Messaging is gone", "info")};
  remark.root_causes = {{"um-removed", "Unified Messaging is gone", "info", 0}};
  remark.signals.clear();
  remark.summary = {0, 0, 1, 3, 40};
  remark.verdict = "unknown";
  remark.certificates = {{"ExchangeCertificate", "2A8F", "EX01", "9999-12-31T23:59:59Z"},
                         {"ExchangeCertificate", "2A8F", "EX01", "2016-05-04T09:15:00Z"}};
  made.add(remark);
  return made;
}

/// Whatever a capture, a folder's name or a line that is read back may hold in the hope of becoming
/// markup, in every text there is.
Made hostile() {
  const std::string evil =
      "</pre></title></style></script><script>window.broken=1</script>"
      "<img src=x onerror='window.broken=2'>\" onfocus=\"window.broken=3\" ' {{{style}}} {{> "
      "page}} <!-- ]]> \xE2\x80\xAEreversed \x1b[31m \xC2\x85 \xFF & &lt;";
  Made made = everything();
  for (const char* verdict : {"fail", "error"}) {
    CaseResult result = broken(evil);
    result.verdict = verdict;
    result.problem = {evil, evil};
    result.root_causes = {{evil, evil, evil, 1}, {"oauth-autodiscover-url-xml", evil, "error", 1}};
    result.failures = {failure(evil, evil, evil), failure("x", evil + std::string(9000, 'x'), "")};
    result.signals = {{evil, evil, evil, 7}};
    result.certificates = {
        {evil, evil, evil, evil}, {"", "", "", "2026-13-01"}, {"", "", "", "+2e6-+1"}};
    made.add(result);
  }
  CaseResult other = healthy(std::string(9000, 'y') + evil);
  other.verdict = evil;
  made.add(other);
  return made;
}

/// Many cases with many root causes, over many years.
Made large(int cases) {
  Made made;
  for (int i = 0; i < cases; ++i) {
    const std::string name = "case-" + std::to_string(100'000 + i);
    if (i % 3 == 0) {
      made.add(healthy(name));
      continue;
    }
    CaseResult result = broken(name);
    for (int rule = i % 7; rule < 140; rule += 1 + i % 23) {
      const std::string id = "made-up-rule-" + std::to_string(rule);
      result.failures.push_back(failure(id, "Rule " + std::to_string(rule) + " failed", "warning"));
      if (rule % 5 == 0) result.root_causes.push_back({id, "Rule failed", "warning", 0});
    }
    char day[32];
    std::snprintf(day, sizeof day, "20%02d-%02d-01", 20 + i % 17, 1 + i % 12);
    result.certificates[0].not_after = day;
    made.add(result);
  }
  return made;
}

bool write(const std::string& folder, const char* name, const Made& made) {
  std::ofstream out(folder + "/" + name + ".html", std::ios::binary);
  const auto written =
      write_index(made.summary, made.cases, [&out](std::string_view part) -> Result<void> {
        out << part;
        return {};
      });
  return written && out.flush();
}

}  // namespace
}  // namespace pairlint::audit

int main(int argc, char** argv) {
  using namespace pairlint::audit;
  if (argc != 2) {
    std::fprintf(stderr, "usage: make_index_pages DIR\n");
    return 2;
  }
  const std::string folder = argv[1];
  const bool written = write(folder, "index", everything()) &&
                       write(folder, "index-hostile", hostile()) &&
                       write(folder, "index-large", large(5000)) && write(folder, "index-none", {});
  return written ? 0 : 1;
}
