// What was read: one line a file, then what in it was not understood; then what was checked.
#include <algorithm>

#include "base/text.h"
#include "report/files_read.h"
#include "report/passed.h"
#include "report/quote.h"
#include "report/sections.h"

namespace pairlint::report {
namespace {

constexpr size_t kGapsShown = 5;
constexpr size_t kNotesShown = 20;

void append_gap_entry(Page& page, const InventoryEntry& entry) {
  page.sentence("     ", "       ", {{gap_of(entry)}});
}

void append_file(Page& page, const FileSummary& file) {
  page.sentence("   ", "     ",
                {{file.name, Tint::kStrong}, {" (" + size_of(file) + ")" + kinds_of(file)}});
  const size_t shown = std::min(file.gaps.size(), kGapsShown);
  for (size_t i = 0; i < shown; ++i) append_gap_entry(page, *file.gaps[i]);
  if (shown < file.gaps.size()) {
    page.line(5, {{"and " + count_of(file.gaps.size() - shown, "more place") + " not understood"}});
  }
}

void append_notes(Page& page, const Report& report) {
  if (report.notes.empty()) return;
  page.gap();
  page.line(0, {{"Notes on the input", Tint::kStrong}});
  const size_t shown = std::min(report.notes.size(), kNotesShown);
  for (size_t i = 0; i < shown; ++i) {
    const Note& note = report.notes[i];
    std::string text = " ";
    if (!note.where.file.empty()) text += place_of(note.where) + ": ";
    text += note.message;
    if (!note.rule.empty()) text += " [" + note.rule + "]";
    page.sentence("   ", "     ",
                  {{severity_word(note.severity), severity_tint(note.severity)}, {text}});
  }
  if (shown < report.notes.size()) {
    page.line(3, {{"and " + count_of(report.notes.size() - shown, "more note") +
                   " (--format json has them all)"}});
  }
}

}  // namespace

void append_passed(Page& page, const Report& report, bool in_full) {
  page.gap();
  page.line(0,
            {{"Checked and passed", Tint::kStrong}, {": " + std::to_string(report.summary.pass)}});
  if (!in_full) return;
  for (const auto& [step, ids] : passed_in(report)) {
    page.sentence("   ", "     ", {{step + ":", Tint::kStrong}, {" " + listed(ids, ids.size())}});
  }
}

void append_inventory(Page& page, const Report& report) {
  page.gap();
  page.line(0, {{"What was read", Tint::kStrong}});
  for (const FileSummary& file : files_of(report)) append_file(page, file);
  if (report.inventory.empty()) page.line(3, {{"no file at all"}});
  if (report.lines.total > 0) page.sentence(3, {{lines_sentence(report.lines)}});
  page.sentence(3, {{as_of_sentence(report)}});
  if (!report.context.empty()) page.sentence(3, {{context_sentence(report)}});
  append_notes(page, report);
}

}  // namespace pairlint::report
