#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace pairlint {

/// A text squeezed, with the way back. Reused from text to text, it allocates nothing.
class SqueezedText {
 public:
  /// At least this many bytes behind text() may be read.
  static constexpr size_t kPadding = 64;

  /// `text` must outlive what is asked of this.
  void assign(std::string_view text);
  std::string_view text() const { return {bytes_.get(), size_}; }
  /// Where the character at `at` of text() stands in the text that was assigned.
  size_t origin(size_t at) const;

 private:
  /// Where a line begins, behind its quote marks: here and there.
  struct Line {
    size_t squeezed;
    size_t original;
  };
  void grow(size_t size);
  size_t add_line(size_t at);

  std::string_view original_;
  std::unique_ptr<char[]> bytes_;
  size_t capacity_ = 0;
  size_t size_ = 0;
  std::vector<Line> lines_;
};

}  // namespace pairlint
