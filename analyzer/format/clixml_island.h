#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "format/format.h"
#include "format/lines.h"
#include "format/mapped_text.h"

/// CLIXML among other text: where it begins, how far it goes, and what is to be read of it.
namespace pairlint {

/// How far a block of CLIXML reaches: to the end of an element of the top level, or where the
/// island breaks off.
struct IslandExtent {
  uint32_t line_count = 0;  ///< 0: none begins at the line
  uint32_t left_over = 0;   ///< bytes at the end of the last line that do not belong to it
};
/// Whether a line is a piece of one that was cut for its length.
bool is_endless(const Lines& lines, uint32_t line);
IslandExtent find_island(const Lines& lines, uint32_t line);

/// The text of a block as PowerShell wrote it: without quote marks, without the line ends of lines
/// that were cut for their length, and, where a web page escaped the whole, unescaped once.
class IslandText {
 public:
  /// The text lives as long as the window, or in the arena.
  IslandText(const Source& source, const Block& block, TextArena& arena);

  std::string_view text() const { return text_; }
  /// Where bytes [begin, end) of it stand in the window.
  Range range(uint32_t begin, uint32_t end) const;

 private:
  bool is_direct(const Lines& lines, const Block& block) const;
  void copy(const Lines& lines, const Block& block);

  std::string_view text_;
  uint32_t begin_ = 0;  ///< of the text, in the window
  bool is_copy_ = false;
  MappedText copy_;
};

}  // namespace pairlint
