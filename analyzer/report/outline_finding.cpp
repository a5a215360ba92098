// One finding of a ticket: each aspect a section of its own, so that the least important can go.
#include <algorithm>

#include "report/outline_parts.h"
#include "report/quote.h"

namespace pairlint::report {
namespace {

/// Places and repeats that a ticket names; the JSON report has all of them.
constexpr size_t kNamed = 5;
constexpr size_t kQuoteColumns = 100;

const Where& where_of(const Finding& finding) {
  return finding.results.empty() ? finding.signals.front()->where : finding.results.front()->where;
}

std::string quoted(const Where& where) {
  TextStyle style;
  style.width = kQuoteColumns;
  Page page(style);
  append_quote(page, 0, where, Tint::kPlain);
  return page.take();
}

void add(Outline& outline, Section section) {
  if (!section.elements.empty()) outline.sections.push_back(std::move(section));
}

void add_place(Section& section, const Where& where, const std::string& what) {
  if (where.file.empty()) return;
  section.elements.push_back(
      {Element::Sort::kSentence, {{place_of(where), true}, {what.empty() ? "" : " " + what}}, ""});
}

void add_labelled(Section& section, const char* label, const std::string& text) {
  if (!text.empty()) section.elements.push_back(labelled(label, text));
}

Section head_of(const Finding& finding, size_t number) {
  Section section{Weight::kFinding, "findings", {}};
  std::string id = " [" + finding.id();
  if (const std::string standing = standing_of(finding); !standing.empty()) id += ", " + standing;
  section.elements.push_back(heading(std::to_string(number) + ". " +
                                     severity_word(finding.severity()) + " " + finding.title() +
                                     id + "]"));
  if (finding.results.empty()) {
    const Signal& signal = *finding.signals.front();
    add_place(section, signal.where, seen(signal));
    add_labelled(section, "Says", captured_of(signal));
    add_labelled(section, "Stage", stage_of(signal));
    add_labelled(section, "Means", signal.meaning);
  } else {
    const Result& result = *finding.results.front();
    add_place(section, result.where, subject_of(result.subject));
    if (result.message != result.title) section.elements.push_back(sentence(result.message));
  }
  return section;
}

Section quotes_of(const Finding& finding) {
  Section section{Weight::kEvidence, "quoted lines", {}, "Quoted lines"};
  const std::string own = quoted(where_of(finding));
  if (!own.empty()) section.elements.push_back(code(own));
  if (finding.results.empty()) return section;
  const auto& related = finding.results.front()->related;
  for (size_t i = 0; i < std::min(related.size(), kNamed); ++i) {
    if (related[i].text.empty()) continue;
    add_place(section, related[i], related[i].label);
    section.elements.push_back(code(quoted(related[i])));
  }
  return section;
}

const std::vector<Fix>& fixes_of(const Finding& finding) {
  return finding.results.empty() ? finding.signals.front()->fixes : finding.results.front()->fixes;
}

/// The commands, once each, of the finding and of its repeats.
Section commands_of(const Finding& finding) {
  Section section{Weight::kFix, "fixes", {}};
  std::vector<std::string> shown;
  const auto append = [&](const Fix& fix) {
    if (std::find(shown.begin(), shown.end(), fix.run) != shown.end()) return;
    section.elements.push_back(labelled("Fix " + in_shell(fix.shell), ""));
    section.elements.push_back(code(fix.run));
    shown.push_back(fix.run);
  };
  for (const Fix& fix : fixes_of(finding)) append(fix);
  for (const Result* result : finding.results) {
    for (const Fix& fix : result->fixes) {
      if (shown.size() < 4 * kNamed) append(fix);
    }
  }
  return section;
}

void add_step(Section& section, const char* label, const std::string& command) {
  if (command.empty()) return;
  section.elements.push_back(labelled(label, ""));
  section.elements.push_back(code(command));
}

Section care_of(const Finding& finding) {
  Section section{Weight::kCare, "how to verify and undo", {}};
  for (const Fix& fix : fixes_of(finding)) {
    add_step(section, "Verify", fix.verify);
    add_step(section, "Undo", fix.undo);
    add_labelled(section, "Takes effect", fix.effect);
  }
  return section;
}

Section consequences_section(const Report& report, const Finding& finding) {
  Section section{Weight::kStory, "what a finding explains", {}};
  const auto append = [&](const auto& each, const std::string& id) {
    if (section.elements.empty()) section.elements.push_back(labelled("This explains", ""));
    std::string text = severity_word(each.severity) + " " + each.title + newness_of(each.baseline) +
                       " [" + id + "]";
    if (!each.where.file.empty()) text += ", " + place_of(each.where);
    section.elements.push_back(item(text));
  };
  for (const std::string& id : consequences_of(report, finding.id())) {
    for (const Result& result : report.results) {
      if (result.rule == id && result.state == "fail" && !result.explained_by.empty()) {
        append(result, id);
      }
    }
    for (const Signal& signal : report.signals) {
      if (signal.signal == id && !signal.explained_by.empty()) append(signal, id);
    }
  }
  return section;
}

Section causes_of(const Finding& finding) {
  Section section{Weight::kStory, "possible causes", {}};
  if (finding.signals.empty()) return section;
  for (const CauseState& cause : finding.signals.front()->causes) {
    if (section.elements.empty()) section.elements.push_back(labelled("Possible causes", ""));
    std::string text = cause_word(cause.state) + ": ";
    text += cause.title.empty() ? cause.check : cause.title;
    if (!cause.rule.empty()) text += " [" + cause.rule + "]";
    section.elements.push_back(item(text));
  }
  return section;
}

template <class Items>
Section repeats_in(const Items& items) {
  Section section{Weight::kStory, "repeats", {}};
  if (items.size() < 2) return section;
  const std::string more = count_of(items.size() - 1, "more place");
  section.elements.push_back(labelled("The same at " + more, ""));
  for (size_t i = 1; i < std::min(items.size(), kNamed + 1); ++i) {
    section.elements.push_back(item(place_of(items[i]->where)));
  }
  if (items.size() > kNamed + 1) {
    section.elements.push_back(item("and " + std::to_string(items.size() - kNamed - 1) + " more"));
  }
  return section;
}

}  // namespace

void outline_finding(Outline& outline, const Report& report, const Finding& finding,
                     size_t number) {
  add(outline, head_of(finding, number));
  add(outline, quotes_of(finding));
  Section why{Weight::kStory, "reasons", {}};
  if (!finding.results.empty()) add_labelled(why, "Why", finding.results.front()->why);
  add(outline, std::move(why));
  add(outline, repeats_in(finding.results));
  add(outline, repeats_in(finding.signals));
  add(outline, consequences_section(report, finding));
  add(outline, causes_of(finding));
  add(outline, commands_of(finding));
  add(outline, care_of(finding));
}

}  // namespace pairlint::report
