// What could not be decided, as scripts to paste: one per shell, each command below comments that
// say what it settles.
#include <algorithm>

#include "base/text.h"
#include "report/glyph.h"
#include "report/quote.h"
#include "report/sections.h"

namespace pairlint::report {
namespace {

constexpr size_t kIndent = 5;
constexpr size_t kNamedIds = 6;
/// Reasons named with one command, or places without any; the JSON report has all of them.
constexpr size_t kNamedReasons = 8;

/// Rules that are unknown for the same reason at the same place.
struct Reason {
  std::string text;
  std::vector<std::string> ids;
};

struct Question {
  std::string shell, command;
  std::vector<Reason> reasons;
};

Question& question_for(std::vector<Question>& questions, const Ask& ask) {
  for (Question& question : questions) {
    if (question.shell == ask.shell && question.command == ask.command) return question;
  }
  return questions.emplace_back(Question{ask.shell, ask.command, {}});
}

void add(std::vector<Reason>& reasons, const std::string& text, const std::string& id) {
  for (Reason& reason : reasons) {
    if (reason.text != text) continue;
    if (std::find(reason.ids.begin(), reason.ids.end(), id) == reason.ids.end()) {
      reason.ids.push_back(id);
    }
    return;
  }
  reasons.push_back({text, {id}});
}

bool settles(const Question& question, const std::string& id) {
  return std::any_of(question.reasons.begin(), question.reasons.end(), [&id](const Reason& reason) {
    return std::find(reason.ids.begin(), reason.ids.end(), id) != reason.ids.end();
  });
}

bool is_undecided(const Result& result) {
  return result.state == "unknown" && result.suppressed.empty();
}

std::string reason_of(const Result& result, const Ask& ask) {
  std::string text = ask.reason.empty() ? result.message : ask.reason;
  if (!result.where.file.empty()) text += " (" + place_of(result.where) + ")";
  return text;
}

/// What else the diagnosis hopes to learn from its questions.
void add_settled(const Report& report, std::vector<Question>& questions) {
  for (const Ask& ask : report.diagnosis.asks) {
    Question& question = question_for(questions, ask);
    for (const std::string& id : ask.settles) {
      if (!settles(question, id)) add(question.reasons, ask.reason, id);
    }
  }
}

/// In the order of the diagnosis, then in the order of the results. What would tell more about an
/// error stands below that error.
std::vector<Question> questions_of(const Report& report) {
  std::vector<Question> questions;
  for (const Ask& ask : report.diagnosis.asks) question_for(questions, ask);
  for (const Result& result : report.results) {
    if (!is_undecided(result)) continue;
    for (const Ask& ask : result.asks) {
      if (ask.command.empty()) continue;
      add(question_for(questions, ask).reasons, reason_of(result, ask), result.rule);
    }
  }
  if (!report.recognised_anything) add_settled(report, questions);
  std::erase_if(questions, [](const Question& question) { return question.reasons.empty(); });
  return questions;
}

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

/// Why results are unknown where nothing that could be captured would tell.
std::vector<Reason> unanswerable(const Report& report) {
  std::vector<Reason> reasons;
  for (const Result& result : report.results) {
    if (!is_undecided(result)) continue;
    if (result.asks.empty()) add(reasons, reason_of(result, {}), result.rule);
    for (const Ask& ask : result.asks) {
      if (ask.command.empty()) add(reasons, ask.reason, result.rule);
    }
  }
  return reasons;
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
  std::vector<std::string> shells;
  for (const Question& question : questions) {
    if (std::find(shells.begin(), shells.end(), question.shell) == shells.end()) {
      shells.push_back(question.shell);
    }
  }
  for (const std::string& shell : shells) append_shell(page, questions, shell);
  append_unanswerable(page, report);
}

}  // namespace pairlint::report
