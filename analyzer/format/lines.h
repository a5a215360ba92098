#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.h"
#include "source/source.h"

namespace pairlint {

/// The lines of a window as the reader of one block sees them: mail quoting (`> `, `>> `, `> > `,
/// `| `) that the block's first line carries is taken off every line that carries it. A quoted
/// block whose long lines a mail program wrapped has lines without the marks; they are read as they
/// stand. So are the marks of comments (`# `, `// `), behind which captures are kept in notes.
class Lines {
 public:
  /// `skip`: bytes of the first line that the block before holds; they are not shown.
  Lines(const Source& source, uint32_t first, uint32_t skip = 0);

  uint32_t count() const { return source_.lines().count(); }
  std::string_view operator[](uint32_t line) const {
    std::string_view text = source_.line(line);
    if (line == first_) text.remove_prefix(skip_);
    return quotes_ == 0 && margin_ == 0 && !commented_ ? text : undressed(text);
  }
  /// Takes up to so many blanks off the front of every line: the block was pasted indented.
  void leave_out_margin(uint32_t blanks) { margin_ = blanks; }
  /// The block stands behind the marks of comments.
  bool commented() const { return commented_; }
  /// A line without the marks that the block's first line has: a mail program wrapped the one
  /// above.
  bool lost_mark(uint32_t line) const;
  /// The line with its quote marks: `>> ParameterBinding(...)` would pass for quoted text.
  std::string_view raw(uint32_t line) const { return source_.line(line); }
  /// Lines are shown without marks of quotes or comments.
  bool marked() const { return quotes_ > 0 || commented_; }
  /// Whether a line was cut for its length, so that the next one is the rest of it.
  bool goes_on(uint32_t line) const { return source_.goes_on(line); }
  uint32_t begin_of(uint32_t line) const { return source_.lines()[line].begin; }
  /// Where a piece of a line stands in the window.
  Range range(std::string_view piece) const;

 private:
  std::string_view undressed(std::string_view text) const;

  const Source& source_;
  uint32_t first_;
  uint32_t skip_;
  uint32_t quotes_ = 0;
  uint32_t margin_ = 0;
  bool commented_ = false;
};

}  // namespace pairlint
