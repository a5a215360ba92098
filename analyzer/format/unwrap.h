#pragma once

#include <cstddef>
#include <string_view>

namespace pairlint {

/// What a wrapped block tells of the width it was drawn at.
struct WrapWidth {
  size_t width = 0;  ///< cells of the longest line
  size_t field = 0;  ///< cells that a value may take of it; a longer word is cut
  /// The window cuts every value at its width, as PowerShell does for Russian, Dutch or Japanese:
  /// there a cut says nothing about the length of the word.
  bool cuts_words = false;
  bool keeps_blanks = false;  ///< no blank at a line's end was lost
};

/// How the halves of a value that was wrapped fit together.
enum class Joint {
  kNothing,  ///< the word was cut, or the blank is still there
  kBlank,    ///< a blank was lost with the line end
  kNewline,  ///< the next word had room on the line: the line ended there before it was drawn
};

/// `cells` is the width of the whole upper line; `upper` and `lower` are
/// the pieces of the value. Source: the wrapping in PowerShell's formatting code, which leaves the
/// blank at the end of the upper line (input-formats 2.3, 2.4).
Joint find_joint(std::string_view upper, size_t cells, std::string_view lower,
                 const WrapWidth& wrap);

/// Gathers WrapWidth over the lines of a block.
class WrapMeasure {
 public:
  /// The width of a line; `goes_on`: the next line continues its value.
  void add(size_t cells, bool goes_on, bool blank_at_end = false);
  /// The line added last is continued by this one.
  void add_lower(std::string_view lower);
  WrapWidth result(size_t value_column) const;

 private:
  size_t longest_ = 0;
  size_t last_ = 0;
  size_t shortest_upper_ = SIZE_MAX;
  size_t uppers_ = 0;
  bool keeps_blanks_ = false;
  bool left_a_cell_ = false;  ///< the longest line may have, before a wide character
};

}  // namespace pairlint
