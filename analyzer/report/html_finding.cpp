// One finding: what, where, why, what it explains, what to type.
#include <algorithm>

#include "report/html_parts.h"
#include "report/quote.h"
#include "report/wording.h"

namespace pairlint::report::html {
namespace {

/// Other places that are quoted with their lines; further ones take one line each.
constexpr size_t kQuotedPlaces = 4;
constexpr size_t kListedPlaces = 100;
/// Repeats are folded, so that many of them cost no space; the JSON report has all.
constexpr size_t kListedRepeats = 2000;

View fact(std::string_view label, const std::string& text) {
  return View().set("label", std::string(label)).set("text", text);
}

Views facts_with_text(Views facts) {
  std::erase_if(facts, [](const View& view) {
    return std::get<std::string>(view.members().back().second).empty();
  });
  return facts;
}

/// The lines that a result rests on: its own, then the others that it read.
void set_places(View& view, const Result& result) {
  Views quotes, places;
  size_t others = 0;
  if (!result.where.file.empty()) {
    quotes.push_back(quote_view(result.where, subject_of(result.subject), result.subject.server));
  }
  for (const Where& where : result.related) {
    if (where.file.empty() || same_place(where, result.where)) continue;
    if (++others <= kQuotedPlaces) {
      quotes.push_back(quote_view(where, where.label, result.subject.server));
      quotes.back().flag("aside");
    } else if (others <= kQuotedPlaces + kListedPlaces) {
      places.push_back(place_view(where, where.label, result.subject.server));
    }
  }
  const size_t shown = std::min(others, kQuotedPlaces + kListedPlaces);
  view.list("quotes", std::move(quotes))
      .list_if_any("has_places", "places", std::move(places))
      .set("omitted", omitted(others - shown, "more place"));
}

template <class Item, class What>
void set_repeats(View& view, const std::vector<const Item*>& items, What what) {
  if (items.size() < 2) return;
  Views places;
  const size_t end = std::min(items.size(), 1 + kListedRepeats);
  for (size_t i = 1; i < end; ++i) places.push_back(what(*items[i]));
  View repeats;
  repeats.set("summary", "The same at " + count_of(items.size() - 1, "more place"));
  repeats.list("places", std::move(places));
  repeats.set("omitted", omitted(items.size() - end, "more place"));
  view.list("repeats", {std::move(repeats)});
}

void set_further(View& view, const std::vector<const Result*>& results) {
  Views further = further_views(results);
  if (further.empty()) return;
  size_t count = 0;
  for (const View& shell : further) {
    count += std::get<Views>(shell.members().back().second).size();
  }
  view.flag("has_further").set("further_count", count_of(count, "further command"));
  view.list("further", std::move(further));
}

void set_result(View& view, const Finding& finding) {
  const Result& result = *finding.results.front();
  if (result.message != result.title) view.set("message", result.message);
  set_places(view, result);
  view.list("facts", facts_with_text({fact("Why", result.why)}));
  set_repeats(view, finding.results, [](const Result& other) {
    return place_view(other.where, subject_of(other.subject), other.subject.server);
  });
  view.list("fixes", fix_views(result.fixes));
  set_further(view, finding.results);
}

void set_signal(View& view, const Finding& finding) {
  const Signal& signal = *finding.signals.front();
  if (!signal.where.file.empty()) {
    view.list("quotes", {quote_view(signal.where, seen(signal), "")});
  }
  view.list("facts",
            facts_with_text({fact("Says", captured_of(signal)), fact("Stage", stage_of(signal)),
                             fact("Means", signal.meaning)}));
  set_repeats(view, finding.signals,
              [](const Signal& other) { return place_view(other.where, seen(other), ""); });
  view.flag("has_causes", !signal.causes.empty()).list("causes", cause_views(signal));
  view.list("fixes", fix_views(signal.fixes));
}

Views reference_views(const std::vector<std::string>& references) {
  Views views;
  for (const std::string& reference : references) views.push_back(View().set("text", reference));
  return views;
}

}  // namespace

View finding_view(const Report& report, const Finding& finding, size_t number) {
  View view = severity_view(finding.severity());
  view.set("number", std::to_string(number)).set("title", finding.title());
  view.set("id", finding.id()).set("confidence", standing_of(finding));
  finding.results.empty() ? set_signal(view, finding) : set_result(view, finding);
  Views consequences = consequence_views(report, finding.id());
  view.list_if_any("has_consequences", "consequences", std::move(consequences));
  Views references = reference_views(finding.references());
  view.list_if_any("has_references", "references", std::move(references));
  return view;
}

}  // namespace pairlint::report::html
