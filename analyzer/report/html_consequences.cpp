// What a finding explains, and what may have caused an error.
#include <algorithm>

#include "report/html_parts.h"
#include "report/quote.h"
#include "report/wording.h"

namespace pairlint::report::html {
namespace {

constexpr size_t kListedPlaces = 500;

/// All that a report has under one id and that something else explains.
struct Explained {
  const std::string* severity = nullptr;
  std::string title;
  std::string note;
  std::vector<const Where*> places;
  std::vector<std::string> servers;

  void add(const std::string& with_severity, const std::string& with_title, const Where& where,
           const std::string& server) {
    if (severity == nullptr) severity = &with_severity;
    if (title.empty()) title = with_title;
    places.push_back(&where);
    servers.push_back(server);
  }
};

Explained explained_in(const Report& report, const std::string& id) {
  Explained all;
  for (const Result& result : report.results) {
    if (result.rule != id || result.state != "fail" || result.explained_by.empty()) continue;
    all.add(result.severity, result.title + newness_of(result.baseline), result.where,
            result.subject.server);
  }
  for (const Signal& signal : report.signals) {
    if (signal.signal != id || signal.explained_by.empty()) continue;
    if (all.places.empty()) all.note = seen(signal);
    all.add(signal.severity, signal.title + newness_of(signal.baseline), signal.where, "");
  }
  return all;
}

void set_repeats(View& view, const Explained& all) {
  const size_t repeats = all.places.size() - 1;
  if (repeats == 0) return;
  Views places;
  const size_t end = std::min(all.places.size(), 1 + kListedPlaces);
  for (size_t i = 1; i < end; ++i) {
    places.push_back(place_view(*all.places[i], "", all.servers[i]));
  }
  view.flag("has_places").set("summary", "The same at " + count_of(repeats, "more place"));
  view.list("places", std::move(places))
      .set("omitted", omitted(all.places.size() - end, "more place"));
}

View explained_view(const std::string& id, const Explained& all) {
  View view = severity_view(*all.severity);
  view.set("title", all.title).set("id", id).set("note", all.note);
  if (!all.places.front()->file.empty()) {
    view.list("quotes", {quote_view(*all.places.front(), "", all.servers.front())});
  }
  set_repeats(view, all);
  return view;
}

std::string cause_icon(const std::string& state) {
  if (state == "confirmed") return "error";
  return state == "ruledOut" ? "good" : "unknown";
}

Views checks_of(const CauseState& cause) {
  Views checks;
  for (const Ask& ask : cause.asks) {
    View check = command_view(ask.command, "the command that checks");
    checks.push_back(std::move(check.set("in_shell", in_shell(ask.shell))));
  }
  return checks;
}

}  // namespace

Views consequence_views(const Report& report, const std::string& root) {
  Views views;
  for (const std::string& id : consequences_of(report, root)) {
    const Explained all = explained_in(report, id);
    if (!all.places.empty()) views.push_back(explained_view(id, all));
  }
  return views;
}

Views cause_views(const Signal& signal) {
  Views views;
  for (const CauseState& cause : signal.causes) {
    View view;
    view.set("state", cause.state).set("icon", cause_icon(cause.state));
    view.set("word", cause_word(cause.state)).set("rule", cause.rule);
    view.set("title", cause.title.empty() ? cause.check : cause.title);
    if (!cause.where.file.empty()) view.list("places", {place_view(cause.where, "", "")});
    views.push_back(std::move(view.list("checks", checks_of(cause))));
  }
  return views;
}

}  // namespace pairlint::report::html
