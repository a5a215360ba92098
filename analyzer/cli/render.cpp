#include "cli/render.h"

#include "report/machine.h"
#include "report/ticket.h"

namespace pairlint::cli {

std::string rendered(const report::Report& report, OutputFormat format,
                     const report::TextStyle& style, size_t max_length) {
  using report::Flavour;
  const auto ticket = [&](Flavour flavour) {
    return report::write_ticket(report, flavour, max_length);
  };
  switch (format) {
    case OutputFormat::kText:
      return report::write_text(report, style);
    case OutputFormat::kJson:
      return report::write_json(report, false);
    case OutputFormat::kHtml:
      return report::write_html(report);
    case OutputFormat::kMarkdown:
      return ticket(Flavour::kMarkdown);
    case OutputFormat::kJira:
      return ticket(Flavour::kJira);
    case OutputFormat::kServiceNow:
      return ticket(Flavour::kServiceNow);
    case OutputFormat::kServiceNowHtml:
      return ticket(Flavour::kServiceNowHtml);
    case OutputFormat::kZendesk:
      return ticket(Flavour::kZendesk);
    case OutputFormat::kMail:
      return ticket(Flavour::kMail);
    case OutputFormat::kRequest:
      return ticket(Flavour::kRequest);
    case OutputFormat::kPlain:
      return ticket(Flavour::kPlain);
    case OutputFormat::kSarif:
      return report::write_sarif(report, false);
    case OutputFormat::kSarifFull:
      return report::write_sarif(report, true);
    case OutputFormat::kJunit:
      return report::write_junit(report);
    case OutputFormat::kCsv:
      return report::write_csv(report, false);
    case OutputFormat::kCsvExcel:
      return report::write_csv(report, true);
    case OutputFormat::kGcc:
      return report::write_gcc(report);
    case OutputFormat::kGithub:
      return report::write_annotations(report);
  }
  return {};
}

}  // namespace pairlint::cli
