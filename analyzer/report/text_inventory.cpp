// What was read: one line a file, then what in it was not understood; then what was checked.
#include <algorithm>

#include "base/text.h"
#include "report/quote.h"
#include "report/sections.h"

namespace pairlint::report {
namespace {

constexpr size_t kGapsShown = 5;
constexpr size_t kNotesShown = 20;

struct Count {
  std::string name;
  size_t count = 0;
};

/// The inventory entries of one file.
struct FileSummary {
  std::string name, encoding;
  bool bom = false;
  std::string format;  ///< of its first entry
  uint32_t lines = 0;
  std::vector<Count> kinds;
  std::vector<const InventoryEntry*> gaps;
};

void add(std::vector<Count>& counts, const std::string& name, size_t count) {
  for (Count& known : counts) {
    if (known.name == name) {
      known.count += count;
      return;
    }
  }
  counts.push_back({name, count});
}

std::vector<FileSummary> files_of(const Report& report) {
  std::vector<FileSummary> files;
  for (const InventoryEntry& entry : report.inventory) {
    if (files.empty() || files.back().name != entry.file) {
      files.push_back({entry.file, entry.encoding, entry.bom, entry.format, 0, {}, {}});
    }
    FileSummary& file = files.back();
    file.lines = std::max(file.lines, entry.last_line);
    if (!entry.kind.empty() && entry.records > 0) add(file.kinds, entry.kind, entry.records);
    if (entry.state == "notUnderstood" || entry.state == "partly") file.gaps.push_back(&entry);
  }
  return files;
}

std::string size_of(const FileSummary& file) {
  if (file.lines == 0) return file.gaps.empty() ? file.format : "no line could be read";
  std::string text = count_of(file.lines, "line");
  if (!file.encoding.empty()) text += ", " + file.encoding + (file.bom ? " with BOM" : "");
  return text;
}

std::string kinds_of(const FileSummary& file) {
  std::vector<std::string> items;
  for (const Count& kind : file.kinds)
    items.push_back(std::to_string(kind.count) + " " + kind.name);
  if (items.empty()) return file.lines == 0 ? "" : ": nothing recognised";
  return ": " + listed(items, 12);
}

void append_gap_entry(Page& page, const InventoryEntry& entry) {
  std::string text = entry.state == "partly" ? "understood in part" : "not understood";
  if (entry.first_line > 0) {
    text += entry.first_line == entry.last_line ? ", line " : ", lines ";
    text += std::to_string(entry.first_line);
    if (entry.last_line != entry.first_line) text += "-" + std::to_string(entry.last_line);
  }
  if (!entry.quote.empty()) text += ": " + entry.quote;
  page.sentence("     ", "       ", {{text}});
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

std::string as_of_sentence(const Report& report) {
  if (report.as_of_time.empty()) {
    return "No capture says when it was taken, so dates are not judged; give it with --as-of.";
  }
  const std::string& from = report.as_of_from;
  const std::string source = from == "option" ? "given with --as-of" : "from the " + from;
  return "Dates are judged as of " + report.as_of_time + " (" + source + ").";
}

/// `Known of the deployment: mailboxes onprem (--context), exchange 2016 (from the captures).`
std::string context_sentence(const Report& report) {
  std::vector<std::string> facts;
  for (const ContextFact& fact : report.context) {
    facts.push_back(fact.name + " " + fact.value +
                    (fact.from == "option" ? " (--context)" : " (from the captures)"));
  }
  return "Known of the deployment: " + join(facts, ", ") + ".";
}

}  // namespace

void append_passed(Page& page, const Report& report, bool in_full) {
  page.gap();
  page.line(0,
            {{"Checked and passed", Tint::kStrong}, {": " + std::to_string(report.summary.pass)}});
  if (!in_full) return;
  std::vector<std::pair<std::string, std::vector<std::string>>> steps;
  for (const Result& result : report.results) {
    if (result.state != "pass") continue;
    auto step = std::find_if(steps.begin(), steps.end(),
                             [&result](const auto& known) { return known.first == result.step; });
    if (step == steps.end()) step = steps.insert(steps.end(), {result.step, {}});
    auto& ids = step->second;
    if (std::find(ids.begin(), ids.end(), result.rule) == ids.end()) ids.push_back(result.rule);
  }
  for (const auto& [step, ids] : steps) {
    page.sentence("   ", "     ", {{step + ":", Tint::kStrong}, {" " + listed(ids, ids.size())}});
  }
}

void append_inventory(Page& page, const Report& report) {
  page.gap();
  page.line(0, {{"What was read", Tint::kStrong}});
  for (const FileSummary& file : files_of(report)) append_file(page, file);
  if (report.inventory.empty()) page.line(3, {{"no file at all"}});
  page.sentence(3, {{as_of_sentence(report)}});
  if (!report.context.empty()) page.sentence(3, {{context_sentence(report)}});
  append_notes(page, report);
}

}  // namespace pairlint::report
