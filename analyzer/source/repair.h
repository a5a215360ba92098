#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/line_map.h"
#include "source/text_buffer.h"

namespace pairlint {

/// Whether the original ends in a line that goes on in bytes that are not there yet.
enum class LastLine : bool { kIsWhole, kGoesOn };

/// Makes decoded text readable: line ends become LF; NULs, zero-width and bidi marks, terminal
/// sequences and other control characters go; typographic blanks become plain ones. A window in
/// which nothing is to be done is not copied.
class RepairedText {
 public:
  /// Lines of more than `line_bytes` (at least 4) are cut.
  explicit RepairedText(size_t line_bytes) : line_bytes_(static_cast<uint32_t>(line_bytes)) {}

  /// Appends the lines in original[map().original_end()..]. A line that goes on is left out, but
  /// for the pieces that are already too long.
  void append(std::string_view original, LastLine last);
  /// Forgets the first `lines` lines and returns how much of the original goes with them.
  uint32_t drop_front(uint32_t lines);

  std::string_view text(std::string_view original) const {
    return map_.identical() ? original.substr(0, map_.text_end()) : text_.view();
  }
  const LineMap& map() const { return map_; }
  /// Gives the bytes behind the text a value.
  void pad() { text_.pad(); }

  /// Lines that were cut, and where the first of them begins in the original.
  uint64_t cut_lines() const { return cut_lines_; }
  uint32_t first_cut() const { return first_cut_; }

 private:
  class Pass;

  uint32_t line_bytes_;
  TextBuffer text_;  ///< empty while the map is identical
  LineMap map_;
  uint64_t cut_lines_ = 0;
  uint32_t first_cut_ = 0;
  bool last_was_cut_ = false;
};

}  // namespace pairlint
