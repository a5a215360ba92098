#include "report/files_read.h"

#include <algorithm>

#include "report/wording.h"

namespace pairlint::report {
namespace {

void add(std::vector<Count>& counts, const std::string& name, size_t count) {
  for (Count& known : counts) {
    if (known.name == name) {
      known.count += count;
      return;
    }
  }
  counts.push_back({name, count});
}

}  // namespace

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

std::string gap_of(const InventoryEntry& entry) {
  std::string text = entry.state == "partly" ? "understood in part" : "not understood";
  if (entry.first_line > 0) {
    text += entry.first_line == entry.last_line ? ", line " : ", lines ";
    text += std::to_string(entry.first_line);
    if (entry.last_line != entry.first_line) text += "-" + std::to_string(entry.last_line);
  }
  if (!entry.quote.empty()) text += ": " + entry.quote;
  return text;
}

}  // namespace pairlint::report
