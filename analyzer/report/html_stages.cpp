// The storage test as a timeline: each attempt is a line of stages.
#include "report/html_parts.h"
#include "report/quote.h"
#include "report/wording.h"

namespace pairlint::report::html {
namespace {

struct StateLook {
  const char* icon;
  const char* word;
};

StateLook look_of(const std::string& state) {
  if (state == "passed") return {"good", "passed"};
  if (state == "failed") return {"error", "failed here"};
  if (state == "notReached") return {"none", "not reached"};
  return {"unknown", "not shown"};
}

View stage_view(const StageState& stage) {
  const StateLook look = look_of(stage.state);
  View view;
  view.set("state", stage.state).set("icon", look.icon).set("word", look.word);
  view.set("name", stage.title);
  if (stage.where.file.empty()) return view;
  return std::move(view.merge(place_view(stage.where, "", "")));
}

std::string title_of(const Attempt& attempt) {
  std::string title = "Attempt " + std::to_string(attempt.attempt);
  if (!attempt.user.empty()) title += ", " + attempt.user;
  return attempt.passed ? title + ": passed at every stage" : title;
}

/// What stages in a row have in common is said once, with the last of them.
bool is_said_later(const Attempt& attempt, size_t index) {
  const std::vector<StageState>& stages = attempt.stages;
  return index + 1 < stages.size() && stages[index + 1].note == stages[index].note;
}

View attempt_view(const Attempt& attempt) {
  Views stages;
  for (size_t i = 0; i < attempt.stages.size(); ++i) {
    const StageState& stage = attempt.stages[i];
    stages.push_back(stage_view(stage));
    if (!is_said_later(attempt, i)) stages.back().set("note", stage.note);
  }
  View view;
  view.set("title", title_of(attempt)).set("place", place_of(attempt.where));
  if (attempt.unknown_messages > 0) {
    view.set("unknown", count_of(attempt.unknown_messages, "message") + " of " +
                            std::to_string(attempt.messages) +
                            " of no known wording, the first at " +
                            place_of(attempt.first_unknown));
  }
  return std::move(view.list("stages", std::move(stages)));
}

}  // namespace

View stages_section(const Report& report) {
  Views attempts;
  for (const Attempt& attempt : report.diagnosis.attempts) {
    if (attempt.is_log && attempt.is_last) attempts.push_back(attempt_view(attempt));
  }
  View section;
  section.list_if_any("has_stages", "attempts", std::move(attempts));
  return std::move(
      section.set("attempts_omitted", omitted(report.diagnosis.attempts_left_out, "more attempt")));
}

}  // namespace pairlint::report::html
