#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "format/format.h"
#include "source/source.h"

namespace pairlint {

/// How far a stretch of input was made sense of.
enum class Understanding : uint8_t {
  kUnderstood,
  kPartly,         ///< some of its objects belong to no catalogued kind
  kIgnored,        ///< well formed, but nothing that the pairing depends on
  kNotUnderstood,  ///< text that no reader claims
};
std::string_view understanding_name(Understanding state);

/// A run of lines of one input that were read alike. Every line belongs to exactly one entry.
struct InventoryEntry {
  uint32_t input = 0;
  uint32_t first_line = 0;  ///< 1-based, of the file; 0: an input without lines
  uint32_t last_line = 0;
  std::string format;
  std::string kind;  ///< empty where several or none
  uint32_t records = 0;
  std::string command;  ///< above it, as typed
  Understanding state = Understanding::kNotUnderstood;
  std::string quote;  ///< the first line with anything on it, cut; only of what was not understood
};

/// Accounts for every line, merging neighbours that were read alike, so that a log of a million
/// messages is one entry.
class Inventory {
 public:
  /// Lines arrive in order. `entry.first_line` may lie on the last line of the entry before, when
  /// one line holds several things; it then counts for the first.
  void add(InventoryEntry entry);
  const std::vector<InventoryEntry>& entries() const { return entries_; }
  std::vector<InventoryEntry> take() { return std::move(entries_); }

 private:
  std::vector<InventoryEntry> entries_;
};

}  // namespace pairlint
