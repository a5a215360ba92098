#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "report/report.h"

/// The inventory, file by file.
namespace pairlint::report {

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

/// In the order of the inventory.
std::vector<FileSummary> files_of(const Report& report);
/// `56 lines, UTF-8`
std::string size_of(const FileSummary& file);
/// `: 2 ExecutedCommand, 1 CsOAuthConfiguration`; empty for an empty file.
std::string kinds_of(const FileSummary& file);
/// `not understood, lines 1-2: Hi, the integration ...`
std::string gap_of(const InventoryEntry& entry);

}  // namespace pairlint::report
