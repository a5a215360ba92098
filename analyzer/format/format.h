#pragma once

#include <span>
#include <vector>

#include "format/object.h"
#include "source/source.h"

namespace pairlint {

class Lines;

/// A run of logical lines of one format.
struct Block {
  Format format = Format::kProse;
  uint32_t first_line = 0;
  uint32_t line_count = 0;
};

/// One input format: how to see where it begins, how far it goes, and what objects are in it.
/// A new format is one .cpp and its line in the table.
struct FormatReader {
  Format format;
  /// How many lines from `line` on belong to this format; 0: it does not begin here.
  /// `lines` shows that line without quote marks; most lines must be turned down after few bytes.
  uint32_t (*claim)(const Lines& lines, uint32_t line);
  /// Appends the objects of a block. Joined text goes to the arena.
  void (*read)(const Source& source, const Block& block, TextArena& arena,
               std::vector<Object>& objects);
};

/// In order of precedence; the first that claims a line gets it.
std::span<const FormatReader> format_readers();

}  // namespace pairlint
