#include "trace/inventory.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"

namespace pairlint {
namespace {

bool alike(const InventoryEntry& a, const InventoryEntry& b) {
  return a.input == b.input && a.format == b.format && a.kind == b.kind && a.state == b.state &&
         a.command == b.command;
}

}  // namespace

std::string_view understanding_name(Understanding state) {
  switch (state) {
    case Understanding::kUnderstood:
      return "understood";
    case Understanding::kPartly:
      return "partly";
    case Understanding::kIgnored:
      return "ignored";
    case Understanding::kNotUnderstood:
      return "notUnderstood";
  }
  return "notUnderstood";
}

void Inventory::add(InventoryEntry entry) {
  if (!entries_.empty() && entries_.back().input == entry.input) {
    InventoryEntry& last = entries_.back();
    entry.first_line = std::max(entry.first_line, last.last_line + 1);
    if (entry.first_line > entry.last_line) {
      last.records += entry.records;
      return;
    }
    const bool full = entries_.size() >= limits::kInventoryEntries;
    if (alike(last, entry) || full) {
      if (!alike(last, entry)) last.state = Understanding::kPartly;
      last.last_line = entry.last_line;
      last.records += entry.records;
      return;
    }
  }
  entries_.push_back(std::move(entry));
}

}  // namespace pairlint
