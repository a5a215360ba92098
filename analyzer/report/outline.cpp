#include "report/outline.h"

#include <algorithm>

#include "base/text.h"
#include "report/files_read.h"
#include "report/glyph.h"
#include "report/outline_parts.h"
#include "report/questions.h"
#include "report/quote.h"

namespace pairlint::report {
namespace {

constexpr size_t kNamedIds = 6;
constexpr size_t kNamedCmdlets = 3;
constexpr size_t kListed = 20;
/// Findings that a ticket tells of; a pairing has less ways to be broken than that.
constexpr size_t kFindings = 50;
constexpr size_t kIdColumns = 50;
/// Less than the 200 characters that lists of tickets and notifications show.
constexpr size_t kSummaryColumns = 199;

bool is_cmdlet_character(char c) { return is_alnum(c) || c == '-'; }

/// The first Verb-Noun of a command; empty where there is none.
std::string cmdlet_in(std::string_view command) {
  for (size_t at = 0; at < command.size();) {
    size_t end = at;
    while (end < command.size() && is_cmdlet_character(command[end])) ++end;
    const std::string_view word = command.substr(at, end - at);
    const size_t hyphen = word.find('-');
    const bool named = hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size();
    if (named && is_upper(word[0]) && is_upper(word[hyphen + 1])) return std::string(word);
    at = end + 1;
  }
  return "";
}

std::string first_fix(const Finding& finding) {
  const auto& fixes =
      finding.results.empty() ? finding.signals.front()->fixes : finding.results.front()->fixes;
  return fixes.empty() ? "" : cmdlet_in(fixes.front().run);
}

std::string next_step(const Report& report, const std::vector<Finding>& findings) {
  const std::string fix = findings.empty() ? "" : first_fix(findings.front());
  if (!fix.empty()) return "; next: " + shortened(fix, kIdColumns, true);
  std::vector<std::string> cmdlets;
  for (const Question& question : questions_of(report)) {
    const std::string cmdlet = cmdlet_in(question.command);
    if (!cmdlet.empty()) cmdlets.push_back(shortened(cmdlet, kIdColumns / 2, true));
  }
  return cmdlets.empty() ? "" : "; next: capture " + listed(cmdlets, kNamedCmdlets - 1);
}

void add_overview(Outline& outline, const std::vector<Finding>& findings) {
  if (findings.size() < 2) return;
  Section section{Weight::kDetail, "the table of findings", {}};
  section.elements.push_back(
      {Element::Sort::kHeadRow, {{"#"}, {"Severity"}, {"Finding"}, {"Place"}}, ""});
  for (size_t i = 0; i < std::min(findings.size(), kListed); ++i) {
    const Finding& finding = findings[i];
    const Where& where =
        finding.results.empty() ? finding.signals.front()->where : finding.results.front()->where;
    section.elements.push_back({Element::Sort::kRow,
                                {{std::to_string(i + 1)},
                                 {severity_word(finding.severity())},
                                 {finding.title() + " [" + finding.id() + "]"},
                                 {place_of(where)}},
                                ""});
  }
  outline.sections.push_back(std::move(section));
}

void add_questions(Outline& outline, const Report& report) {
  const std::vector<Question> questions = questions_of(report);
  if (questions.empty()) return;
  Section commands{Weight::kQuestion, "commands that would decide what is open", {}};
  commands.elements.push_back(heading(
      report.recognised_anything ? "Could not be decided: " + std::to_string(report.summary.unknown)
                                 : "Capture this first"));
  Section reasons{Weight::kDetail, "what each command decides", {}, "What each command decides"};
  for (const std::string& shell : shells_of(questions)) {
    std::string lines;
    for (const Question& question : questions) {
      if (question.shell == shell) lines += question.command + "\n";
    }
    commands.elements.push_back(labelled("Type " + in_shell(shell), ""));
    commands.elements.push_back(code(lines));
  }
  for (const Question& question : questions) {
    for (const Reason& reason : question.reasons) {
      reasons.elements.push_back(item(reason.text + ": " + listed(reason.ids, kNamedIds)));
    }
  }
  if (reasons.elements.size() > kListed) reasons.elements.resize(kListed);
  outline.sections.push_back(std::move(commands));
  outline.sections.push_back(std::move(reasons));
}

void add_list(Outline& outline, Weight weight, const std::string& title,
              const std::vector<std::string>& items) {
  if (items.empty()) return;
  Section section{weight, lower(title.substr(0, 1)) + title.substr(1), {labelled(title, "")}};
  for (size_t i = 0; i < std::min(items.size(), kListed); ++i) {
    section.elements.push_back(item(items[i]));
  }
  if (items.size() > kListed) {
    section.elements.push_back(item("and " + std::to_string(items.size() - kListed) + " more"));
  }
  outline.sections.push_back(std::move(section));
}

void add_unanswerable(Outline& outline, const Report& report) {
  std::vector<std::string> items;
  for (const Reason& reason : unanswerable(report)) {
    items.push_back(listed(reason.ids, kNamedIds) + ": " + reason.text);
  }
  add_list(outline, Weight::kDetail, "No command settles these", items);
}

void add_asides(Outline& outline, const Report& report) {
  std::vector<std::string> items;
  for (const Aside& aside : asides_of(report)) {
    items.push_back(severity_word(aside.severity) + " " + aside.title + " [" + aside.id +
                    "]: " + aside.because);
  }
  add_list(outline, Weight::kDetail, "Seen, but not counted", items);
}

void add_files(Outline& outline, const Report& report) {
  std::vector<std::string> items;
  for (const FileSummary& file : files_of(report)) {
    items.push_back(file.name + " (" + size_of(file) + ")" + kinds_of(file));
  }
  add_list(outline, Weight::kInput, "What was read", items);
}

void add_notes(Outline& outline, const Report& report) {
  std::vector<std::string> items;
  for (const Note& note : report.notes) {
    const std::string place = note.where.file.empty() ? "" : place_of(note.where) + ": ";
    items.push_back(place + note.message);
  }
  add_list(outline, Weight::kInput, "Notes on the input", items);
}

}  // namespace

Element heading(const std::string& text) { return {Element::Sort::kHeading, {{text}}, ""}; }
Element sentence(const std::string& text) { return {Element::Sort::kSentence, {{text}}, ""}; }
Element item(const std::string& text) { return {Element::Sort::kItem, {{text}}, ""}; }
Element code(const std::string& lines) { return {Element::Sort::kCode, {}, lines}; }

Element labelled(const std::string& label, const std::string& text) {
  return {Element::Sort::kSentence, {{label + ":", true}, {text.empty() ? "" : " " + text}}, ""};
}

std::string summary_line(const Report& report) {
  const std::vector<Finding> findings = findings_of(report);
  std::string line = "pairlint: " + upper(report.verdict) + ", ";
  line += report.recognised_anything ? counts_of(report) : "nothing recognised, nothing judged";
  if (!findings.empty())
    line += "; root cause " + shortened(findings.front().id(), kIdColumns, true);
  return shortened(line + next_step(report, findings), kSummaryColumns, true);
}

Outline outline_of(const Report& report) {
  Outline outline;
  outline.summary = summary_line(report);
  const std::vector<Finding> findings = findings_of(report);
  add_overview(outline, findings);
  const size_t shown = std::min(findings.size(), kFindings);
  for (size_t i = 0; i < shown; ++i) outline_finding(outline, report, findings[i], i + 1);
  if (shown < findings.size()) {
    const std::string more = count_of(findings.size() - shown, "more finding");
    outline.sections.push_back({Weight::kFinding, "findings", {sentence("And " + more + ".")}});
  }
  outline_pairing(outline, report);
  add_questions(outline, report);
  add_unanswerable(outline, report);
  add_asides(outline, report);
  add_files(outline, report);
  add_notes(outline, report);
  outline.sections.push_back(
      {Weight::kInput, "as of when dates are judged", {sentence(as_of_sentence(report))}});
  return outline;
}

}  // namespace pairlint::report
