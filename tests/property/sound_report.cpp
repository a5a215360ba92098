#include "property/sound_report.h"

#include <algorithm>
#include <utility>

#include "property/file_bounds.h"

namespace pairlint::property {
namespace {

/// Every place that a report names.
std::vector<const report::Where*> places_of(const report::Report& report) {
  std::vector<const report::Where*> places;
  for (const auto& result : report.results) {
    places.push_back(&result.where);
    for (const auto& related : result.related) places.push_back(&related);
  }
  for (const auto& signal : report.signals) {
    places.push_back(&signal.where);
    for (const auto& cause : signal.causes) places.push_back(&cause.where);
  }
  for (const auto& record : report.records) {
    places.push_back(&record.where);
    for (const auto& field : record.fields) places.push_back(&field.where);
  }
  for (const auto& note : report.notes) places.push_back(&note.where);
  return places;
}

std::string text_of(const report::Where& where) {
  return std::to_string(where.line) + ":" + std::to_string(where.column) + " to " +
         std::to_string(where.end_line) + ":" + std::to_string(where.end_column);
}

bool is_inside(const report::Where& where, const FileBounds& bounds) {
  if (where.line == 0) return true;  // no place is known
  if (!bounds.holds(where.line, where.column)) return false;
  if (where.end_line == 0) return true;
  return bounds.holds(where.end_line, where.end_column) &&
         std::pair(where.line, where.column) <= std::pair(where.end_line, where.end_column);
}

using LineRun = std::pair<uint32_t, uint32_t>;

std::vector<LineRun> runs_of(const std::vector<report::InventoryEntry>& inventory) {
  std::vector<LineRun> runs;
  for (const auto& entry : inventory)
    if (entry.first_line != 0) runs.emplace_back(entry.first_line, entry.last_line);
  std::sort(runs.begin(), runs.end());
  return runs;
}

/// Empty if the inventory accounts for the lines 1 to `lines`.
std::string gap_in(const std::vector<report::InventoryEntry>& inventory, uint32_t lines) {
  uint32_t next = 1;
  for (const auto& [first, last] : runs_of(inventory)) {
    if (first > last) return "an entry from line " + std::to_string(first) + " ends before it";
    if (first > next) return "no entry for line " + std::to_string(next);
    if (first < next) return "two entries for line " + std::to_string(first);
    next = last + 1;
  }
  if (next == lines + 1) return {};
  return "the inventory ends at line " + std::to_string(next - 1) + " of " + std::to_string(lines);
}

/// Empty if the counts are those of `lines` lines.
std::string miscount(const report::LineCounts& counts, uint32_t lines) {
  const uint64_t sum = counts.understood + counts.partly + counts.ignored + counts.not_understood;
  if (counts.total == lines && sum == lines) return {};
  return std::to_string(counts.total) + " lines are counted, " + std::to_string(sum) +
         " in one state or another, of " + std::to_string(lines);
}

}  // namespace

std::vector<std::string> faults_of(const report::Report& report, std::string_view bytes) {
  const FileBounds bounds(bytes);
  std::vector<std::string> faults;
  for (const report::Where* where : places_of(report))
    if (!is_inside(*where, bounds)) faults.push_back(text_of(*where) + " is outside the file");
  if (!bounds.exact()) return faults;
  const std::string gap = gap_in(report.inventory, bounds.lines());
  if (!gap.empty()) faults.push_back(gap);
  const std::string counted = miscount(report.lines, bounds.lines());
  if (gap.empty() && !counted.empty()) faults.push_back(counted);
  return faults;
}

}  // namespace pairlint::property
