#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/excerpt.h"
#include "base/result.h"
#include "base/span.h"
#include "source/diagnostic.h"
#include "source/input.h"

namespace pairlint {

/// Offsets of line starts: no object per line.
class LineIndex {
 public:
  /// Appends the starts of the lines of text[from..]; a final line end makes no further line.
  void extend(std::string_view text, uint32_t from);
  void clear() { starts_.clear(); end_ = 0; }
  uint32_t count() const { return static_cast<uint32_t>(starts_.size()); }
  /// The bytes of a line without its line end.
  Range operator[](uint32_t line) const;
  /// The line that holds the byte at `offset`.
  uint32_t line_of(uint32_t offset) const;

 private:
  std::vector<uint32_t> starts_;
  uint32_t end_ = 0;
};

/// A window over an Input, decoded to UTF-8 and repaired for reading.
///
/// `text()` is what readers see: line ends are LF, no NULs, zero-width or bidi marks or ANSI
/// sequences, no-break and typographic blanks are plain blanks. Every offset in it maps back to the
/// line and column of the file as it was handed in. A small file is one window; a large one is a
/// sequence of them, each beginning where `advance` was told to keep from.
class Source {
 public:
  /// `input` must outlive the Source. `id` is the number that Spans carry.
  Source(Input& input, uint32_t id);

  /// Drops everything before the logical line `keep_from` and appends the next page. Returns false
  /// if there was nothing left to append (the window then is what was kept). Call once before use.
  /// Fails if the input cannot be read; what was read until then stays visible.
  Result<bool> advance(uint32_t keep_from);

  std::string_view text() const;
  const LineIndex& lines() const;
  std::string_view line(uint32_t logical_line) const;
  /// No byte of the input lies behind this window.
  bool at_end() const;

  const std::string& name() const { return input_.name(); }
  uint32_t id() const { return id_; }
  /// IANA name of the encoding that was found, and whether a byte order mark said so.
  std::string_view encoding() const;
  bool has_bom() const;
  /// The bytes are not text (NULs and control bytes outweigh it); nothing is to be read from them.
  bool is_binary() const;
  uint64_t bytes_read() const;

  Span span(Range range) const;
  Position position(uint32_t offset) const;
  /// The file's own line (1-based) in which a logical line lies.
  uint32_t physical_line(uint32_t logical_line) const;
  /// The lines from `first` to `last` (1-based, of the file) as far as the window shows them.
  Excerpt excerpt(uint32_t first, uint32_t last) const;

  /// What decoding had to repair or leave out.
  const Diagnostics& diagnostics() const;
  // ... private members are the implementer's
 private:
  Input& input_;
  uint32_t id_;
};

}  // namespace pairlint
