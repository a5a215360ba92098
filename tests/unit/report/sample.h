#pragma once

#include <string>

#include "report/report.h"

/// Reports made by hand, for the tests of the writers.
namespace pairlint::report::sample {

/// One line, with the first occurrence of `value` in it as the place. Columns are those of ASCII.
inline Where quote(std::string file, uint32_t line, const std::string& text,
                   const std::string& value) {
  Where where;
  where.file = std::move(file);
  where.line = where.end_line = line;
  where.column = static_cast<uint32_t>(text.find(value)) + 1;
  where.end_column = where.column + static_cast<uint32_t>(value.size());
  where.text = {text};
  return where;
}

inline Result xml_url() {
  Result result;
  result.rule = "oauth-autodiscover-url-xml";
  result.step = "oauth";
  result.title = "ExchangeAutodiscoverUrl points at autodiscover.xml";
  result.state = "fail";
  result.severity = "error";
  result.confidence = "documented";
  result.subject = {"CsOAuthConfiguration", "Global", ""};
  result.property = "ExchangeAutodiscoverUrl";
  result.message =
      "ExchangeAutodiscoverUrl ends in .xml; the Storage Service needs the SOAP endpoint, .svc";
  result.why = "Outlook asks autodiscover.xml, the Storage Service asks autodiscover.svc.";
  result.where = quote(
      "oauth.txt", 14,
      "ExchangeAutodiscoverUrl : https://autodiscover.contoso.com/autodiscover/autodiscover.xml",
      "https://autodiscover.contoso.com/autodiscover/autodiscover.xml");
  result.fixes = {{"sfb",
                   "Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl "
                   "'https://autodiscover.contoso.com/autodiscover/autodiscover.svc'",
                   "Get-CsOAuthConfiguration | Select-Object ExchangeAutodiscoverUrl | Format-List",
                   "Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl "
                   "'https://autodiscover.contoso.com/autodiscover/autodiscover.xml'",
                   "stored centrally, then test again without -UseCache"}};
  return result;
}

inline Signal code_50043() {
  Signal signal;
  signal.signal = "code-50043";
  signal.title = "The Storage Service found no usable Autodiscover URL";
  signal.severity = "error";
  signal.confidence = "documented";
  signal.meaning = "The Storage Service could not find out where the mailbox is.";
  signal.captured = {{"code", "50043"}};
  signal.stage = "Autodiscover answer";
  signal.where =
      quote("test.txt", 9,
            "Test-CsExStorageConnectivity : ExCreateItem exchange operation failed, code=50043,",
            "code=50043");
  return signal;
}

inline Result unknown(std::string rule, Ask ask) {
  Result result;
  result.rule = std::move(rule);
  result.state = "unknown";
  result.severity = "error";
  result.asks = {std::move(ask)};
  return result;
}

inline Result passed(std::string step, std::string rule) {
  Result result;
  result.step = std::move(step);
  result.rule = std::move(rule);
  result.state = "pass";
  result.severity = "error";
  return result;
}

/// The head that all have in common.
inline Report report(std::string verdict) {
  Report report;
  report.tool_name = "pairlint";
  report.tool_version = "1.2.3";
  report.rules_version = "1.2.3";
  report.case_name = "contoso";
  report.as_of_from = "none";
  report.verdict = std::move(verdict);
  report.recognised_anything = true;
  return report;
}

}  // namespace pairlint::report::sample
