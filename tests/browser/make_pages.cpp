// make_pages DIR: HTML reports made by hand, for the tests in a browser. What no sample case shows:
// everything at once, texts that try to break out, and thousands of results.

#include <cstdio>
#include <fstream>
#include <string>

#include "report/writer.h"
#include "unit/report/sample.h"

namespace pairlint::report {
namespace {

Edge edge(std::string title, std::string from, std::string to, std::string state) {
  Edge edge;
  edge.edge = edge.title = std::move(title);
  edge.from = std::move(from);
  edge.to = std::move(to);
  edge.state = std::move(state);
  return edge;
}

void add_pairing(Report& report) {
  auto& edges = report.diagnosis.pairing;
  edges.push_back(edge("Skype for Business finds Autodiscover", "sfb", "exchange", "broken"));
  edges.push_back(edge("TLS: Skype for Business trusts Exchange", "sfb", "exchange", "good"));
  edges.push_back(
      edge("TLS: Exchange trusts Skype for Business", "exchange", "sfb", "notCaptured"));
  edges.push_back(edge("Partner application for Exchange", "sfb", "exchange", "good"));
  edges.push_back(edge("Partner application for Skype for Business, as Exchange knows it",
                       "exchange", "sfb", "notCaptured"));
  edges.push_back(edge("OAuth realm", "", "", "good"));
  edges[0].rules = {"oauth-autodiscover-url-xml", "oauth-autodiscover-url-path"};
  edges[0].values = {
      {"sfb", "ExchangeAutodiscoverUrl",
       "https://autodiscover.contoso.com/autodiscover/autodiscover.xml", sample::xml_url().where},
      {"exchange", "AutoDiscoverServiceInternalUri",
       "https://autodiscover.contoso.com/autodiscover/autodiscover.xml",
       sample::quote("exchange.txt", 88, "Uri : https://autodiscover.contoso.com", "https")}};
  edges[5].values = {{"sfb", "Realm", "contoso.com", {}}, {"exchange", "Realm", "contoso.com", {}}};
}

Attempt attempt(uint32_t number, std::vector<StageState> stages) {
  Attempt attempt;
  attempt.attempt = number;
  attempt.user = "sip:kim@contoso.com";
  attempt.is_log = attempt.is_last = true;
  attempt.where = sample::quote("test.txt", 4 * number, "Test-CsExStorageConnectivity", "Test");
  attempt.stages = std::move(stages);
  return attempt;
}

void add_stages(Report& report) {
  const Where where = sample::code_50043().where;
  report.diagnosis.attempts = {
      attempt(1, {{"shell", "shell", "passed", {}, {}, ""},
                  {"storageService", "Storage Service", "passed", {}, {}, ""},
                  {"user", "user", "passed", {}, {}, ""},
                  {"network", "network and TLS", "notShown", {}, {}, "no request in the log"},
                  {"token", "token", "notShown", {}, {}, ""},
                  {"authentication", "authentication", "notShown", {}, {}, ""},
                  {"autodiscover", "Autodiscover answer", "failed", where, {}, ""},
                  {"ews", "Exchange Web Services", "notReached", {}, {}, ""},
                  {"item", "item", "notReached", {}, {}, ""},
                  {"verdict", "verdict", "failed", where, {}, ""}}),
      attempt(2, {{"shell", "shell", "passed", {}, {}, ""},
                  {"storageService", "Storage Service", "failed", where, {}, ""}})};
  report.diagnosis.attempts[1].unknown_messages = 2;
  report.diagnosis.attempts[1].messages = 9;
  report.diagnosis.attempts[1].first_unknown = where;
  report.diagnosis.attempts_left_out = 3;
  report.diagnosis.retest = {{"sfb",
                              "Wait until the change has reached every Front End",
                              "Get-CsManagementStoreReplicationStatus",
                              {"oauth-autodiscover-url-xml"}},
                             {"sfb",
                              "Run the test again",
                              "Test-CsExStorageConnectivity -SipUri sip:kim@contoso.com -Verbose",
                              {}}};
}

Result warning(const std::string& server) {
  Result result;
  result.rule = "iis-cert-expiring";
  result.step = "certificates";
  result.title = "The certificate of IIS expires soon";
  result.state = "fail";
  result.severity = "warning";
  result.confidence = "documented";
  result.subject = {"ExchangeCertificate", "2A8F0C19D3E4B5A697887766554433221100FFEE", server};
  result.message = "The certificate of IIS on " + server + " ends on 2026-03-01, in 12 days";
  result.where = sample::quote("exchange.txt", 40, "NotAfter : 3/1/2026 12:00:00 AM", "3/1/2026");
  result.where.before = {"Thumbprint : 2A8F0C19D3E4B5A697887766554433221100FFEE", "Services : IIS"};
  result.where.after = {"", "Subject : CN=" + server + ".contoso.com"};
  result.fixes = {{"exchange", "Enable-ExchangeCertificate -Server '" + server + "' -Services IIS",
                   "", "", "at once; browsers with open sessions ask again"}};
  return result;
}

Signal with_causes() {
  Signal signal = sample::code_50043();
  signal.signal = "web-trust-failure";
  signal.title = "The server's certificate was not trusted";
  signal.severity = "warning";
  signal.count = 3;
  signal.attempt = 2;
  signal.captured = {{"url", "https://mail.contoso.com/ews/exchange.asmx"}};
  CauseState confirmed, ruled_out, open;
  confirmed.rule = "iis-cert-expiring";
  confirmed.title = "The certificate of IIS has expired";
  confirmed.state = "confirmed";
  confirmed.where = warning("EX01").where;
  ruled_out.rule = "iis-cert-names";
  ruled_out.title = "The certificate does not name the host";
  ruled_out.state = "ruledOut";
  open.check = "The issuing authority is not among the trusted roots of the Front End";
  open.state = "notChecked";
  open.asks = {{"sfb", "Get-ChildItem Cert:\\LocalMachine\\Root | Format-List *", "", {}}};
  signal.causes = {confirmed, ruled_out, open};
  signal.references = {"Test-CsExStorageConnectivity"};
  return signal;
}

void add_rest(Report& report) {
  report.inventory = {{"oauth.txt", "UTF-16LE", true, 1, 24, "list", "CsOAuthConfiguration", 1,
                       "Get-CsOAuthConfiguration", "understood", ""},
                      {"mail.eml", "UTF-8", false, 1, 9, "prose", "", 0, "", "notUnderstood",
                       "Hello, it does not work"}};
  report.context = {{"mailboxes", "onprem", "option"}, {"exchange", "2016", "capture"}};
  report.notes = {{"L2", "warning", "the capture is cut at 80 columns", report.results[0].where}};
  report.as_of_time = "2026-02-17";
  report.as_of_from = "transcript";
}

Report everything() {
  Report report = sample::report("fail");
  report.case_name = "contoso-4711";
  report.results = {sample::xml_url(), warning("EX01"), warning("EX02"), warning("EX03")};
  report.results[0].references = {"seed: Configure OAuth"};
  report.results[0].explains = {"code-50043"};
  report.results[0].related = {sample::quote("oauth.txt", 3, "Identity : Global", "Global")};
  report.results[0].related[0].label = "Identity";
  Result remark = sample::xml_url();
  remark.rule = "oauth-realm-blank";
  remark.title = "The realm is blank, so the default domain is used";
  remark.severity = "info";
  report.results.push_back(remark);
  remark.rule = "um-dial-plan-missing";
  remark.suppressed = {{"known since May", "kim", "2026-12-31"}};
  report.results.push_back(remark);
  report.results.push_back(sample::unknown(
      "auth-cert-expired",
      {"exchange", "Get-AuthConfig | Format-List *", "Get-AuthConfig was not captured", {}}));
  report.results.push_back(
      sample::unknown("partner-missing", {"sfb",
                                          "Get-CsPartnerApplication | Format-List *",
                                          "Get-CsPartnerApplication was not captured",
                                          {}}));
  report.results.push_back(sample::passed("oauth", "oauth-service-name"));
  report.results.push_back(sample::passed("topology", "trusted-pool"));
  Signal explained = sample::code_50043();
  explained.explained_by = {"oauth-autodiscover-url-xml"};
  report.signals = {explained, with_causes()};
  report.diagnosis.root_causes = {{"oauth-autodiscover-url-xml", {"code-50043"}}};
  report.summary = {2, 4, 1, 2, 2};
  add_pairing(report);
  add_stages(report);
  add_rest(report);
  return report;
}

/// Whatever a capture may hold in the hope of becoming markup, in every text there is.
Report hostile() {
  const std::string evil =
      "</pre></title></style></script><script>window.broken=1</script>"
      "<img src=x onerror='window.broken=2'>\" onfocus=\"window.broken=3\" ' {{{style}}} {{> "
      "page}} "
      "<!-- ]]> \xE2\x80\xAE"
      "reversed \x1b[31m \xC2\x85 \xFF & &lt;";
  Report report = everything();
  report.case_name = evil;
  report.results[0].title = report.results[0].message = report.results[0].why = evil;
  report.results[0].subject = {evil, evil, evil};
  report.results[0].fixes[0].run = evil + std::string(100'000, 'x');
  report.results[0].where.file = evil;
  report.results[0].where.text = {evil + std::string(100'000, 'y')};
  report.results[0].where.before = {evil};
  report.results[1].subject.server = evil;
  report.signals[1].captured = {{evil, evil}};
  report.diagnosis.pairing[0].title = report.diagnosis.pairing[0].values[0].value = evil;
  report.diagnosis.attempts[0].stages[0].title = report.diagnosis.attempts[0].user = evil;
  report.inventory[0].file = report.inventory[1].quote = evil;
  report.notes[0].message = std::string(100'000, 'z') + evil;
  return report;
}

Report large() {
  Report report = everything();
  for (int i = 0; i < 5000; ++i) {
    Result result = i % 2 ? warning("EX" + std::to_string(i % 40)) : sample::xml_url();
    result.rule += "-" + std::to_string(i % 150);
    result.title += ", variant " + std::to_string(i % 150);
    report.results.push_back(result);
  }
  report.summary.error += 2500;
  report.summary.warning += 2500;
  return report;
}

bool write(const std::string& folder, const char* name, const Report& report) {
  std::ofstream out(folder + "/" + name + ".html", std::ios::binary);
  out << write_html(report);
  return static_cast<bool>(out.flush());
}

}  // namespace
}  // namespace pairlint::report

int main(int argc, char** argv) {
  using namespace pairlint::report;
  if (argc != 2) {
    std::fprintf(stderr, "usage: make_pages DIR\n");
    return 2;
  }
  const std::string folder = argv[1];
  const bool written = write(folder, "everything", everything()) &&
                       write(folder, "hostile", hostile()) && write(folder, "large", large());
  return written ? 0 : 1;
}
