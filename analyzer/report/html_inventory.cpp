// What was read and checked.
#include <algorithm>

#include "report/files_read.h"
#include "report/html_parts.h"
#include "report/passed.h"
#include "report/quote.h"
#include "report/wording.h"

namespace pairlint::report::html {
namespace {

constexpr size_t kGapsShown = 20;
constexpr size_t kNotesShown = 500;

View file_view(const FileSummary& file) {
  const size_t shown = std::min(file.gaps.size(), kGapsShown);
  Views gaps;
  for (size_t i = 0; i < shown; ++i) gaps.push_back(View().set("text", gap_of(*file.gaps[i])));
  View view;
  view.set("name", file.name).set("size", size_of(file)).set("kinds", kinds_of(file));
  view.list_if_any("has_gaps", "gaps", std::move(gaps));
  const size_t rest = file.gaps.size() - shown;
  if (rest > 0) view.set("omitted", "and " + count_of(rest, "more place") + " not understood");
  return view;
}

View note_view(const Note& note) {
  View view = severity_view(note.severity);
  view.set("place", place_of(note.where)).set("message", note.message).set("rule", note.rule);
  return view;
}

}  // namespace

View passed_section(const Report& report) {
  Views steps;
  for (const PassedStep& step : passed_in(report)) {
    steps.push_back(View().set("step", step.name).set("ids", listed(step.ids, step.ids.size())));
  }
  View view;
  view.set("count", std::to_string(report.summary.pass))
      .list_if_any("has_steps", "steps", std::move(steps));
  View section;
  if (report.recognised_anything) section.list("passed", {std::move(view)});
  return section;
}

View inventory_section(const Report& report) {
  Views files, notes;
  for (const FileSummary& file : files_of(report)) files.push_back(file_view(file));
  const size_t shown = std::min(report.notes.size(), kNotesShown);
  for (size_t i = 0; i < shown; ++i) notes.push_back(note_view(report.notes[i]));
  View section;
  section.list_if_any("has_files", "files", std::move(files));
  section.set("as_of", as_of_sentence(report));
  if (!report.context.empty()) section.set("context", context_sentence(report));
  section.list_if_any("has_notes", "notes", std::move(notes));
  return std::move(section.set("notes_omitted", omitted(report.notes.size() - shown, "more note")));
}

}  // namespace pairlint::report::html
