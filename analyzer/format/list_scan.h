#pragma once

#include <cstdint>
#include <string_view>

#include "format/lines.h"
#include "format/shapes.h"

namespace pairlint {

/// What a line is within Format-List output.
enum class ListRole : uint8_t {
  kLabel,
  kIndented,  ///< goes on with the value above it, as PowerShell draws it
  kFlush,     ///< goes on with it at the left margin, as mail programs wrap
  kBlank,
  kEnd,  ///< no longer part of the list
};

/// Walks a Format-List block line by line. Label columns are trusted where the padding shows them;
/// where blanks were collapsed or lost, a label is one word of the kind that properties are called.
class ListScan {
 public:
  ListScan(const Lines& lines, uint32_t first) : lines_(lines), first_(first), line_(first) {}

  /// Whether a list begins at the first line, which is then its first label. To be asked first.
  bool begins();
  /// Moves to the next line and tells its role.
  ListRole next();
  uint32_t line() const { return line_; }
  /// The last label, and what stands above it.
  const Label& label() const { return label_; }
  uint32_t blanks_before() const { return blanks_before_; }
  bool padded() const { return padded_; }

 private:
  bool is_list_of(const ListScan& second) const;
  bool may_stand_alone(const ListScan& behind) const;
  ListRole role_of(std::string_view text);
  bool is_label(std::string_view text);
  void accept(std::string_view text, const Label& label);
  void enter_value(std::string_view text);
  void remember(std::string_view text);
  bool had_room(std::string_view text) const;
  bool goes_on_flush(std::string_view text) const;
  bool padded_label_follows(uint32_t column) const;
  bool label_follows() const;

  const Lines& lines_;
  uint32_t first_;
  uint32_t line_;
  Label label_;
  uint32_t margin_ = 0;         ///< blanks before every label
  uint32_t column_ = 0;         ///< of the colon
  bool padded_ = false;         ///< the last label has more than one blank before its colon
  bool aligned_ = false;        ///< such a label has shown the column
  uint32_t blanks_ = 0;         ///< blank lines since the last text
  uint32_t blanks_before_ = 0;  ///< those above the last label
  size_t cells_ = 0;            ///< of the last line with text
  bool comma_ = false;          ///< it ends in a comma
  bool braced_ = false;         ///< the value began with a brace ...
  int32_t open_braces_ = 0;     ///< ... and this many are not closed
};

}  // namespace pairlint
