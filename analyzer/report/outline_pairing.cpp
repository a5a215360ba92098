// The pairing map and the storage test in as few lines as a ticket has room for: what is good is
// not told.
#include <algorithm>

#include "report/outline_parts.h"
#include "report/quote.h"

namespace pairlint::report {
namespace {

constexpr size_t kIdsShown = 3;

std::string edge_line(const Edge& edge) {
  const std::string line = std::string(word_of(edge)) + ": " + edge.title;
  return edge.state == "broken" ? line + ", because of " + listed(edge.rules, kIdsShown) : line;
}

void add_edges(Outline& outline, const std::vector<Edge>& edges) {
  if (!knows_pairing(edges)) return;
  Section section{Weight::kStory, "the pairing map", {}};
  for (const Edge& edge : edges) {
    if (edge.state != "good") section.elements.push_back(item(edge_line(edge)));
  }
  if (section.elements.empty()) return;
  section.elements.insert(section.elements.begin(), labelled("The pairing", ""));
  outline.sections.push_back(std::move(section));
}

const StageState* failed_stage(const Attempt& attempt) {
  const auto failed = std::find_if(attempt.stages.begin(), attempt.stages.end(),
                                   [](const StageState& stage) { return stage.state == "failed"; });
  return attempt.is_log && attempt.is_last && failed != attempt.stages.end() ? &*failed : nullptr;
}

/// Of the last run that failed and was not repeated since.
void add_stage(Outline& outline, const std::vector<Attempt>& attempts) {
  for (auto attempt = attempts.rbegin(); attempt != attempts.rend(); ++attempt) {
    const StageState* stage = failed_stage(*attempt);
    if (stage == nullptr) continue;
    const std::string whose = attempt->user.empty() ? "" : " of " + attempt->user;
    const Where& where = stage->where.file.empty() ? attempt->where : stage->where;
    const std::string text = "FAILED at " + stage->title + " (" + place_of(where) + ")";
    outline.sections.push_back({Weight::kStory,
                                "where the storage test failed",
                                {labelled("The storage test" + whose, text)}});
    return;
  }
}

}  // namespace

void outline_pairing(Outline& outline, const Report& report) {
  add_edges(outline, report.diagnosis.pairing);
  add_stage(outline, report.diagnosis.attempts);
}

}  // namespace pairlint::report
