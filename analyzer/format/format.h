#pragma once

#include <span>
#include <vector>

#include "format/object.h"
#include "source/source.h"

namespace pairlint {

class Lines;

/// A run of logical lines of one format. Two blocks may share a line that holds both.
struct Block {
  Format format = Format::kProse;
  uint32_t first_line = 0;
  uint32_t line_count = 0;
  uint32_t skip = 0;       ///< bytes of the first line that the block before holds
  uint32_t left_over = 0;  ///< bytes at the end of the last line that the next block begins with

  /// Its bytes in the window, the last line end not included.
  Range range(const Source& source) const {
    const LineIndex& lines = source.lines();
    return {lines[first_line].begin + skip, lines[first_line + line_count - 1].end - left_over};
  }
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
  /// How many bytes at the end of the claimed lines belong to the next block, for formats whose
  /// objects stand in one endless line; unset: blocks are whole lines.
  uint32_t (*left_over)(const Lines& lines, uint32_t line, uint32_t count) = nullptr;
};

/// In order of precedence; the first that claims a line gets it.
std::span<const FormatReader> format_readers();

}  // namespace pairlint
