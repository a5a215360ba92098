// One finding: what, where, why, what it explains, what to type.
#include <algorithm>

#include "base/text.h"
#include "report/quote.h"
#include "report/sections.h"

namespace pairlint::report {
namespace {

constexpr size_t kIndent = 3;
constexpr size_t kQuoteIndent = 5;
/// Places that are quoted with their lines; further ones take one line each.
constexpr size_t kQuotedPlaces = 4;
/// Places that take one line each; the JSON report has all of them.
constexpr size_t kListedPlaces = 20;
constexpr size_t kListedCommands = 20;

void append_labelled(Page& page, std::string_view label, const std::string& text) {
  if (text.empty()) return;
  page.sentence(kIndent, {{std::string(label) + ":", Tint::kStrong}, {" " + text}});
}

void append_place(Page& page, const Where& where, const std::string& what, Tint tint) {
  if (where.file.empty()) return;
  page.line(kIndent,
            {{place_of(where), Tint::kStrong, where.file}, {what.empty() ? "" : "  " + what}});
  append_quote(page, kQuoteIndent, where, tint);
}

/// `file:line:col  what  value`, never longer than the page is wide.
void append_short_place(Page& page, size_t indent, const Where& where, const std::string& what) {
  std::string text = where.file.empty() ? "no place known" : place_of(where);
  if (!what.empty()) text += "  " + what;
  const size_t width = page.style().width;
  const size_t taken = indent + text.size() + 2;
  const size_t room = std::max<size_t>(width - std::min(width, taken), 30);
  const std::string value = value_at(where, room, page.style().unicode);
  page.line(indent,
            {{text, Tint::kPlain, where.file}, {value.empty() ? "" : "  " + value, Tint::kStrong}});
}

void append_omitted(Page& page, size_t indent, size_t count) {
  if (count == 0) return;
  page.line(indent, {{"and " + count_of(count, "more place") + " (--format json has them all)",
                      Tint::kDim}});
}

/// The other lines that the verdict rests on.
void append_related(Page& page, const Result& result) {
  std::vector<const Where*> places;
  for (const Where& where : result.related) {
    if (!where.file.empty() && !same_place(where, result.where)) places.push_back(&where);
  }
  for (size_t i = 0; i < std::min(places.size(), kQuotedPlaces); ++i) {
    append_place(page, *places[i], places[i]->label, Tint::kDim);
  }
  const size_t listed_end = std::min(places.size(), kQuotedPlaces + kListedPlaces);
  for (size_t i = kQuotedPlaces; i < listed_end; ++i) {
    append_short_place(page, kIndent, *places[i], places[i]->label);
  }
  append_omitted(page, kIndent, places.size() - listed_end);
}

template <class Item, class What>
void append_repeats(Page& page, const std::vector<const Item*>& items, What what) {
  if (items.size() < 2) return;
  page.gap();
  page.line(kIndent,
            {{"The same at " + count_of(items.size() - 1, "more place") + ":", Tint::kStrong}});
  const size_t end = std::min(items.size(), 1 + kListedPlaces);
  for (size_t i = 1; i < end; ++i) {
    append_short_place(page, kQuoteIndent, items[i]->where, what(*items[i]));
  }
  append_omitted(page, kQuoteIndent, items.size() - end);
}

/// The commands of the repeats where they differ from those above.
void append_further_commands(Page& page, const std::vector<const Result*>& results) {
  std::vector<const Fix*> shown;
  std::string shell;
  for (const Result* result : results) {
    for (const Fix& fix : result->fixes) {
      const bool known = std::any_of(shown.begin(), shown.end(), [&fix](const Fix* other) {
        return other->run == fix.run && other->shell == fix.shell;
      });
      if (known || shown.size() >= kListedCommands) continue;
      shown.push_back(&fix);
      if (result == results.front()) continue;
      if (fix.shell != shell) {
        page.gap();
        page.line(kIndent,
                  {{"For the other places,", Tint::kStrong}, {" " + in_shell(fix.shell) + ":"}});
        shell = fix.shell;
      }
      page.command(kQuoteIndent, fix.run);
    }
  }
}

void append_consequence(Page& page, const std::string& severity, const std::string& title,
                        const std::string& id, const std::string& extra) {
  page.sentence("   - ", "     ",
                {{severity_word(severity), severity_tint(severity)},
                 {" " + title + " [" + id + "]"},
                 {extra.empty() ? "" : ", " + extra}});
}

/// What this finding explains, each with its own quoted line; repeats in one line.
void append_consequences(Page& page, const Report& report, const std::string& root) {
  const std::vector<std::string> ids = consequences_of(report, root);
  bool titled = false;
  const auto append = [&](const auto& item, const std::string& id, const std::string& extra,
                          bool first) {
    if (!titled) {
      page.gap();
      page.line(kIndent, {{"This explains:", Tint::kStrong}});
    }
    titled = true;
    if (!first) return append_short_place(page, kQuoteIndent, item.where, "");
    append_consequence(page, item.severity, item.title + newness_of(item.baseline), id, extra);
    if (item.where.file.empty()) return;
    page.line(kQuoteIndent, {{place_of(item.where), Tint::kStrong, item.where.file}});
    append_quote(page, kQuoteIndent + 2, item.where, severity_tint(item.severity));
  };
  for (const std::string& id : ids) {
    bool first = true;
    for (const Result& result : report.results) {
      if (result.rule != id || result.state != "fail" || result.explained_by.empty()) continue;
      append(result, id, "", first);
      first = false;
    }
    for (const Signal& signal : report.signals) {
      if (signal.signal != id || signal.explained_by.empty()) continue;
      append(signal, id, seen(signal), first);
      first = false;
    }
  }
}

Tint cause_tint(const std::string& state) {
  if (state == "confirmed") return Tint::kError;
  return state == "ruledOut" ? Tint::kGood : Tint::kWarning;
}

void append_cause(Page& page, const CauseState& cause) {
  const std::string title = cause.title.empty() ? cause.check : cause.title;
  page.sentence("   - ", "     ",
                {{cause_word(cause.state), cause_tint(cause.state)},
                 {": " + title},
                 {cause.rule.empty() ? "" : " [" + cause.rule + "]"}});
  if (!cause.where.file.empty()) append_short_place(page, kQuoteIndent, cause.where, "");
  for (const Ask& ask : cause.asks) {
    page.line(kQuoteIndent, {{"to check, type " + in_shell(ask.shell) + ":", Tint::kDim}});
    page.command(kQuoteIndent + 2, ask.command);
  }
}

void append_causes(Page& page, const Signal& signal) {
  if (signal.causes.empty()) return;
  page.gap();
  page.line(kIndent, {{"Possible causes:", Tint::kStrong}});
  for (const CauseState& cause : signal.causes) append_cause(page, cause);
}

void append_result_body(Page& page, const Report& report, const Finding& finding) {
  const Result& result = *finding.results.front();
  append_place(page, result.where, subject_of(result.subject), severity_tint(result.severity));
  append_related(page, result);
  if (result.message != result.title) {
    page.gap();
    page.sentence(kIndent, {{result.message}});
  }
  page.gap();
  append_labelled(page, "Why", result.why);
  append_labelled(page, "Ends the test at", words_of(result.stage));
  append_repeats(page, finding.results,
                 [](const Result& other) { return subject_of(other.subject); });
  append_consequences(page, report, finding.id());
  append_fixes(page, result.fixes);
  append_further_commands(page, finding.results);
}

void append_signal_body(Page& page, const Report& report, const Finding& finding) {
  const Signal& signal = *finding.signals.front();
  append_place(page, signal.where, seen(signal), severity_tint(signal.severity));
  page.gap();
  append_labelled(page, "Says", captured_of(signal));
  append_labelled(page, "Stage", stage_of(signal));
  append_labelled(page, "Means", signal.meaning);
  append_repeats(page, finding.signals, seen);
  append_consequences(page, report, finding.id());
  append_causes(page, signal);
  append_fixes(page, signal.fixes);
}

}  // namespace

void append_finding(Page& page, const Report& report, const Finding& finding, size_t number) {
  page.gap();
  const std::string first = std::to_string(number) + ". ";
  std::string tail = " [" + finding.id();
  if (const std::string standing = standing_of(finding); !standing.empty()) tail += ", " + standing;
  page.sentence(first, std::string(kIndent, ' '),
                {{severity_word(finding.severity()), severity_tint(finding.severity())},
                 {" " + finding.title(), Tint::kStrong},
                 {tail + "]"}});
  page.gap();
  finding.results.empty() ? append_signal_body(page, report, finding)
                          : append_result_body(page, report, finding);
}

}  // namespace pairlint::report
