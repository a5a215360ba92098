#include "report/questions.h"

#include <algorithm>

#include "report/quote.h"

namespace pairlint::report {
namespace {

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

}  // namespace

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

std::vector<std::string> shells_of(const std::vector<Question>& questions) {
  std::vector<std::string> shells;
  for (const Question& question : questions) {
    if (std::find(shells.begin(), shells.end(), question.shell) == shells.end()) {
      shells.push_back(question.shell);
    }
  }
  return shells;
}

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

}  // namespace pairlint::report
