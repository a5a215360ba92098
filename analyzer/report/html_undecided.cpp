// What could not be decided and what to capture, then what was set aside.
#include <algorithm>

#include "report/html_parts.h"
#include "report/questions.h"
#include "report/quote.h"
#include "report/wording.h"

namespace pairlint::report::html {
namespace {

constexpr size_t kNamedIds = 12;
constexpr size_t kNamedReasons = 50;
constexpr size_t kSetAsideShown = 500;

Views reason_views(const std::vector<Reason>& reasons) {
  Views views;
  for (size_t i = 0; i < std::min(reasons.size(), kNamedReasons); ++i) {
    const Reason& reason = reasons[i];
    views.push_back(View().set("text", reason.text).set("ids", listed(reason.ids, kNamedIds)));
  }
  return views;
}

std::string reasons_omitted(const std::vector<Reason>& reasons) {
  return omitted(reasons.size() - std::min(reasons.size(), kNamedReasons), "more reason");
}

View question_view(const Question& question) {
  const Reason& first = question.reasons.front();
  std::string summary = first.text.empty()
                            ? "settles " + count_of(first.ids.size(), "check")
                            : first.text + ": " + count_of(first.ids.size(), "check");
  if (question.reasons.size() > 1) {
    summary += ", and " + count_of(question.reasons.size() - 1, "more reason");
  }
  View view = command_view(question.command, "the command");
  view.set("summary", summary).set("omitted", reasons_omitted(question.reasons));
  return std::move(view.list("reasons", reason_views(question.reasons)));
}

/// The questions of each shell, in the order in which shells first come.
Views shell_views(const std::vector<Question>& questions) {
  Views views;
  for (const std::string& shell : shells_of(questions)) {
    Views of_shell;
    for (const Question& question : questions) {
      if (question.shell == shell) of_shell.push_back(question_view(question));
    }
    View view;
    view.set("in_shell", in_shell(shell));
    views.push_back(std::move(view.list("questions", std::move(of_shell))));
  }
  return views;
}

View aside_view(const Aside& aside) {
  View view = severity_view(aside.severity);
  view.set("title", aside.title).set("id", aside.id).set("place", place_of(aside.where));
  return std::move(view.set("because", aside.because));
}

}  // namespace

View undecided_section(const Report& report) {
  const std::vector<Question> questions = questions_of(report);
  View section;
  if (questions.empty() && (report.summary.unknown == 0 || !report.recognised_anything)) {
    return section;
  }
  View view;
  view.set("title", report.recognised_anything ? "Could not be decided" : "Capture this first");
  if (report.recognised_anything) view.set("count", std::to_string(report.summary.unknown));
  if (!questions.empty()) {
    view.set("intro", "These commands only read. Run pairlint on their output too.");
  }
  view.list("shells", shell_views(questions));
  const std::vector<Reason> rest = unanswerable(report);
  view.flag("has_unanswerable", !rest.empty()).list("unanswerable", reason_views(rest));
  view.set("unanswerable_omitted", reasons_omitted(rest));
  return std::move(section.list("undecided", {std::move(view)}));
}

View aside_section(const Report& report) {
  const std::vector<Aside> all = asides_of(report);
  const size_t shown = std::min(all.size(), kSetAsideShown);
  Views asides;
  for (size_t i = 0; i < shown; ++i) asides.push_back(aside_view(all[i]));
  View section;
  section.list_if_any("has_aside", "asides", std::move(asides));
  return std::move(section.set("aside_omitted", omitted(all.size() - shown, "more finding")));
}

}  // namespace pairlint::report::html
