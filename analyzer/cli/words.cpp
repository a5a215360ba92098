#include "cli/words.h"

namespace pairlint::cli {
namespace {

const std::map<std::string, OutputFormat>& report_formats() {
  static const std::map<std::string, OutputFormat> words{
      {"text", OutputFormat::kText},
      {"json", OutputFormat::kJson},
      {"html", OutputFormat::kHtml},
      {"markdown", OutputFormat::kMarkdown},
      {"jira", OutputFormat::kJira},
      {"servicenow", OutputFormat::kServiceNow},
      {"servicenow-html", OutputFormat::kServiceNowHtml},
      {"zendesk", OutputFormat::kZendesk},
      {"mail", OutputFormat::kMail},
      {"request", OutputFormat::kRequest},
      {"plain", OutputFormat::kPlain},
      {"sarif", OutputFormat::kSarif},
      {"sarif-full", OutputFormat::kSarifFull},
      {"junit", OutputFormat::kJunit},
      {"csv", OutputFormat::kCsv},
      {"csv-excel", OutputFormat::kCsvExcel},
      {"gcc", OutputFormat::kGcc},
      {"github", OutputFormat::kGithub}};
  return words;
}

}  // namespace

const std::map<std::string, FailOn>& fail_on_words() {
  static const std::map<std::string, FailOn> words{{"error", FailOn::kError},
                                                   {"warning", FailOn::kWarning},
                                                   {"info", FailOn::kInfo},
                                                   {"never", FailOn::kNever}};
  return words;
}

const std::map<std::string, Colour>& colour_words() {
  static const std::map<std::string, Colour> words{
      {"auto", Colour::kAuto}, {"always", Colour::kAlways}, {"never", Colour::kNever}};
  return words;
}

std::string_view extension_of(OutputFormat format) {
  switch (format) {
    case OutputFormat::kJson:
      return "json";
    case OutputFormat::kHtml:
    case OutputFormat::kMail:
    case OutputFormat::kServiceNowHtml:
      return "html";
    case OutputFormat::kMarkdown:
    case OutputFormat::kZendesk:
      return "md";
    case OutputFormat::kSarif:
    case OutputFormat::kSarifFull:
      return "sarif";
    case OutputFormat::kJunit:
      return "xml";
    case OutputFormat::kCsv:
    case OutputFormat::kCsvExcel:
      return "csv";
    default:
      return "txt";
  }
}

std::map<std::string, OutputFormat> format_words(Verb verb) {
  if (verb == Verb::kCheck || verb == Verb::kReplay || verb == Verb::kConvert) {
    return report_formats();
  }
  std::map<std::string, OutputFormat> words{{"text", OutputFormat::kText},
                                            {"json", OutputFormat::kJson}};
  if (verb == Verb::kExplain) words.emplace("markdown", OutputFormat::kMarkdown);
  return words;
}

}  // namespace pairlint::cli
