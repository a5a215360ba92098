#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/excerpt.h"
#include "base/limits.h"
#include "base/result.h"
#include "base/span.h"
#include "source/decode.h"
#include "source/diagnostic.h"
#include "source/input.h"
#include "source/line_index.h"
#include "source/repair.h"
#include "source/secrets.h"
#include "source/text_buffer.h"

namespace pairlint {

/// How much a Source reads at a time and how long a line may be. Tests make both small.
struct WindowSize {
  size_t page_bytes = limits::kPageBytes;
  size_t line_bytes = limits::kLineBytes;
};

/// A window over an Input, decoded to UTF-8 and repaired for reading.
///
/// `text()` is what readers see: line ends are LF, no NULs, zero-width or bidi marks or ANSI
/// sequences, no-break and typographic blanks are plain blanks, and secrets are overwritten. Every
/// offset in it maps back to the line and column of the file as it was handed in. A small file is
/// one window; a large one is a sequence of them, each beginning where `advance` was told to keep
/// from.
class Source {
 public:
  /// `input` must outlive the Source. `id` is the number that Spans carry.
  Source(Input& input, uint32_t id, WindowSize size = {});

  /// Drops everything before the logical line `keep_from` and appends the next page. Returns false
  /// if there was nothing left to append (the window then is what was kept). Call once before use.
  /// Fails, when all that could be read has been shown, if the input could not be read to its end;
  /// the last page is visible then.
  Result<bool> advance(uint32_t keep_from);

  /// Ends with a line end, or where the input ends. At least TextBuffer::kPadding bytes behind it
  /// may be read.
  std::string_view text() const { return repaired_.text(original_.view()); }
  /// The same lines as they stand in the input: decoded, secrets overwritten, else untouched.
  std::string_view original() const {
    return original_.view().substr(0, repaired_.map().original_end());
  }
  const LineIndex& lines() const { return repaired_.map().lines(); }
  std::string_view line(uint32_t logical_line) const {
    const Range range = lines()[logical_line];
    return text().substr(range.begin, range.size());
  }
  /// No byte of the input lies behind this window.
  bool at_end() const;

  const std::string& name() const { return input_.name(); }
  uint32_t id() const { return id_; }
  /// IANA name of the encoding that was found, and whether a byte order mark said so.
  std::string_view encoding() const { return encoding_name(decoder_.encoding()); }
  bool has_bom() const { return decoder_.head().bom_bytes > 0; }
  /// The bytes are not text (NULs and control bytes outweigh it); nothing is to be read from them.
  bool is_binary() const { return decoder_.head().is_binary; }
  /// What it is instead; nullptr if that is not known.
  const Magic* binary_kind() const { return decoder_.head().magic; }
  uint64_t bytes_read() const { return bytes_read_; }

  Span span(Range range) const;
  Position position(uint32_t offset) const;
  /// The file's own line (1-based) in which a logical line lies.
  uint32_t physical_line(uint32_t logical_line) const {
    return repaired_.map().physical_line(logical_line);
  }
  /// A logical line that was cut for its length: the next one is the rest of it, and the line end
  /// between them stands in no file.
  bool goes_on(uint32_t logical_line) const {
    return repaired_.map().goes_on(logical_line, original_.view());
  }
  /// The lines from `first` to `last` (1-based, of the file) as far as the window shows them.
  Excerpt excerpt(uint32_t first, uint32_t last) const;

  /// What decoding had to repair or leave out, by position.
  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  void fill();
  void begin();
  void decode_page();
  size_t maskable(std::string_view text) const;
  void mask_secrets();
  void append_lines();
  void tell_diagnostics();
  void tell(std::string_view id, const Encounter& met, std::string message);
  std::string_view raw() const { return {raw_.get() + raw_begin_, raw_end_ - raw_begin_}; }

  Input& input_;
  uint32_t id_;
  WindowSize size_;

  /// Bytes [raw_begin_, raw_end_) are read but not decoded.
  std::unique_ptr<char[]> raw_;
  size_t raw_begin_ = 0;
  size_t raw_end_ = 0;
  bool input_ended_ = false;
  std::optional<Error> failure_;
  uint64_t bytes_read_ = 0;

  Decoder decoder_;
  TextBuffer original_;  ///< the window, and behind it the beginning of a line that goes on
  SecretMask secrets_;
  size_t masked_ = 0;  ///< bytes of `original_` in which no secret is left
  RepairedText repaired_;
  Diagnostics diagnostics_;
};

}  // namespace pairlint
