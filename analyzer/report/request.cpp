// The mail that asks for what was not captured. It goes to people who have not seen the report: it
// says what to run, where, why, and how to send it back, and nothing about faults.
#include "report/outline_parts.h"
#include "report/questions.h"

namespace pairlint::report {
namespace {

std::string reasons_of(const Question& question) {
  std::vector<std::string> texts;
  for (const Reason& reason : question.reasons) texts.push_back(reason.text);
  return listed(texts, 3);
}

size_t decided_by(const Question& question) {
  size_t count = 0;
  for (const Reason& reason : question.reasons) count += reason.ids.size();
  return count;
}

void add_shell(Outline& outline, const std::vector<Question>& questions, const std::string& shell,
               size_t number) {
  Section commands{Weight::kFinding, "commands", {}};
  Section reasons{Weight::kDetail, "reasons", {}};
  std::string lines;
  for (const Question& question : questions) {
    if (question.shell != shell) continue;
    lines += question.command + "\n";
    reasons.elements.push_back(item(question.command + ": " + reasons_of(question) +
                                    ", which leaves " + count_of(decided_by(question), "check") +
                                    " open"));
  }
  commands.elements.push_back(heading(std::to_string(number) + ". Type " + in_shell(shell)));
  commands.elements.push_back(code(lines));
  outline.sections.push_back(std::move(commands));
  reasons.elements.insert(reasons.elements.begin(), sentence("Why:"));
  outline.sections.push_back(std::move(reasons));
}

Section how_to_send() {
  return {Weight::kFix,
          "how to send it back",
          {heading("How to send it back"),
           sentence("Copy everything from the window, with the commands themselves and the prompt "
                    "in front of them: they tell which server answered."),
           sentence("Paste it into a text file, or let Start-Transcript write it, and attach the "
                    "file. A picture cannot be read."),
           sentence("The commands only read; none of them changes anything. Do not send passwords "
                    "or private keys.")}};
}

}  // namespace

Outline request_of(const Report& report) {
  const std::vector<Question> questions = questions_of(report);
  Outline outline;
  if (questions.empty()) {
    outline.summary = "Nothing further is needed: no command would decide more.";
    return outline;
  }
  outline.summary =
      "To go on with the integration of Skype for Business and Exchange we need the "
      "output of " +
      count_of(questions.size(), "command") + ".";
  size_t number = 0;
  for (const std::string& shell : shells_of(questions)) {
    add_shell(outline, questions, shell, ++number);
  }
  outline.sections.push_back(how_to_send());
  return outline;
}

}  // namespace pairlint::report
