#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "source/line_index.h"

namespace pairlint {

/// Leads from offsets in the repaired text back to the original and to the lines of the file.
///
/// Every logical line knows where it begins in the original; inside a line only the places where
/// text and original stop running in step are kept. While nothing was repaired in a window the two
/// are identical, and the lines are all there is.
///
/// A physical line ends where an editor ends it. A logical line may also end at a line separator
/// character, or where an overlong line was cut: the next one then *continues* the physical line.
class LineMap {
 public:
  const LineIndex& lines() const { return lines_; }
  bool identical() const { return identical_; }
  /// Where the text of the lines ends: the next line begins here, in the text and in the original.
  uint32_t text_end() const { return text_end_; }
  uint32_t original_end() const { return original_end_; }

  Position position(uint32_t offset, std::string_view original) const;
  /// The position behind the character that ends at `offset`, on the line of that character.
  Position end_position(uint32_t offset, std::string_view original) const;
  Position position_of_original(uint32_t at, std::string_view original) const;
  /// The file's own line (1-based) in which a logical line lies. One line beyond the last is
  /// allowed: it says where the text goes on.
  uint32_t physical_line(uint32_t line) const;
  /// The line was cut for its length: the next one goes on with the very next character.
  bool goes_on(uint32_t line, std::string_view original) const;
  /// Where a physical line lies in the original, its line end included; empty if not here.
  Range original_line(uint32_t physical) const;

  /// From now on text and original differ.
  void diverge();
  /// The text at `text` comes from `original`, and what follows runs in step with it.
  void jump(uint32_t text, uint32_t original);
  /// Adds the line that ends at `end`, its line end not included. `next_text` and `next_original`
  /// are where the next one begins.
  void add_line(uint32_t end, uint32_t next_text, uint32_t next_original,
                std::string_view original);
  /// The line that comes next continues the physical line of the one before.
  void continue_line(std::string_view original);
  /// Forgets what was noted about a line that was not added.
  void forget_open_line();
  /// Forgets the first `count` lines and returns the bytes of the original that go with them.
  uint32_t drop_front(uint32_t count);

 private:
  struct Jump {
    uint32_t text;
    uint32_t original;
  };
  /// In a long line, how many UTF-16 units of the physical line lie before `original`.
  struct Mark {
    uint32_t original;
    uint32_t units;
  };

  bool ends_open() const;
  uint32_t line_at(uint32_t offset) const;
  uint32_t begin(uint32_t line) const;
  uint32_t origin(uint32_t line) const;
  uint32_t origin_of(uint32_t line, uint32_t offset) const;
  uint32_t column(uint32_t line, uint32_t at, std::string_view original) const;
  Mark mark_before(uint32_t line, uint32_t at) const;
  void mark_long_line(uint32_t end, std::string_view original);
  void drop_bytes(uint32_t text, uint32_t original);

  LineIndex lines_;
  bool identical_ = true;
  std::vector<uint32_t> origins_;    ///< of each line; empty while identical
  std::vector<Jump> jumps_;          ///< ascending
  std::vector<Mark> marks_;          ///< ascending
  std::vector<uint32_t> continued_;  ///< lines that continue a physical line, ascending
  uint32_t first_physical_ = 1;
  uint32_t text_end_ = 0;
  uint32_t original_end_ = 0;
};

}  // namespace pairlint
