// What could not be decided, as scripts to paste: one per shell, each command below comments that
// say what it settles.
#include <algorithm>

#include "base/text.h"
#include "report/questions.h"
#include "report/sections.h"

namespace pairlint::report {
namespace {

constexpr size_t kIndent = 5;
constexpr size_t kNamedIds = 6;
/// Reasons named with one command, or places without any; the JSON report has all of them.
constexpr size_t kNamedReasons = 8;

void append_question(Page& page, const Question& question) {
  const size_t named = std::min(question.reasons.size(), kNamedReasons);
  for (size_t i = 0; i < named; ++i) {
    const Reason& reason = question.reasons[i];
    const std::string what = reason.text.empty() ? "settles" : reason.text;
    page.sentence("     # ", "     #   ",
                  {{what + ": " + listed(reason.ids, kNamedIds), Tint::kDim}});
  }
  if (named < question.reasons.size()) {
    page.line(kIndent,
              {{"# and " + count_of(question.reasons.size() - named, "more reason"), Tint::kDim}});
  }
  page.command(kIndent, question.command);
}

void append_shell(Page& page, const std::vector<Question>& questions, const std::string& shell) {
  page.gap();
  page.line(0, {{"   Type " + in_shell(shell) + ":"}});
  for (const Question& question : questions) {
    if (question.shell == shell) append_question(page, question);
  }
}

void append_unanswerable(Page& page, const Report& report) {
  const std::vector<Reason> reasons = unanswerable(report);
  if (reasons.empty()) return;
  page.gap();
  page.line(0, {{"   No command settles these:"}});
  const size_t named = std::min(reasons.size(), kNamedReasons);
  for (size_t i = 0; i < named; ++i) {
    page.sentence("   - ", "     ", {{listed(reasons[i].ids, kNamedIds) + ": " + reasons[i].text}});
  }
  if (named < reasons.size()) {
    page.line(3, {{"and " + count_of(reasons.size() - named, "more reason")}});
  }
}

}  // namespace

void append_undecided(Page& page, const Report& report) {
  const std::vector<Question> questions = questions_of(report);
  if (questions.empty() && (report.summary.unknown == 0 || !report.recognised_anything)) return;
  page.gap();
  if (report.recognised_anything) {
    page.line(0, {{"Could not be decided", Tint::kStrong},
                  {": " + std::to_string(report.summary.unknown)}});
  } else {
    page.line(0, {{"Capture this first", Tint::kStrong}, {" and run pairlint on the output:"}});
  }
  for (const std::string& shell : shells_of(questions)) append_shell(page, questions, shell);
  append_unanswerable(page, report);
}

}  // namespace pairlint::report
