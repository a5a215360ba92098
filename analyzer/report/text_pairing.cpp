// The pairing map: one line an edge, drawn from the side that depends to the side it depends on,
// and what stands at both ends of an edge that is broken.
#include <algorithm>

#include "report/quote.h"
#include "report/sections.h"

namespace pairlint::report {
namespace {

constexpr size_t kValuesShown = 8;
constexpr size_t kIdsShown = 3;

Tint tint_of(const Edge& edge) {
  if (edge.state == "good") return Tint::kGood;
  return edge.state == "broken" && !edge.suppressed ? Tint::kError : Tint::kWarning;
}

/// `SfB --x--> Exchange`
std::string drawing_of(const Edge& edge) {
  const std::string line = edge.state == "good"     ? "-----"
                           : edge.state == "broken" ? "--x--"
                                                    : ". . .";
  return edge.from == "sfb" ? "SfB " + line + "> Exchange" : "SfB <" + line + " Exchange";
}

void append_edge(Page& page, const Edge& edge) {
  std::string word(word_of(edge));
  word.resize(11, ' ');
  page.line(3, {{drawing_of(edge) + "  "}, {word, tint_of(edge)}, {edge.title}});
  if (edge.state == "broken") {
    page.sentence(7, {{"because of " + listed(edge.rules, kIdsShown)}});
  }
}

void append_value(Page& page, const EdgeValue& value) {
  const std::string side = value.side == "sfb" ? "SfB      " : "Exchange ";
  const std::string shown = value.value.empty() ? "(blank)" : value.value;
  const std::string place = value.where.file.empty() ? "" : "  " + place_of(value.where);
  page.sentence("       " + side, "                ",
                {{value.field + " = "}, {shown, Tint::kStrong}, {place, Tint::kDim}});
}

void append_values(Page& page, const Edge& edge) {
  const size_t shown = std::min(edge.values.size(), kValuesShown);
  for (size_t i = 0; i < shown; ++i) append_value(page, edge.values[i]);
  if (shown == edge.values.size()) return;
  page.line(7, {{"and " + count_of(edge.values.size() - shown, "more value") +
                     " (--format json has them all)",
                 Tint::kDim}});
}

}  // namespace

void append_pairing(Page& page, const Report& report) {
  const std::vector<Edge>& edges = report.diagnosis.pairing;
  if (!knows_pairing(edges)) return;
  page.gap();
  page.line(0, {{"The pairing", Tint::kStrong}});
  for (const Edge& edge : edges) {
    append_edge(page, edge);
    if (edge.state == "broken") append_values(page, edge);
  }
}

}  // namespace pairlint::report
