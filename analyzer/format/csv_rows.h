#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "format/lines.h"

namespace pairlint {

/// One field as it stands in a row, without its quotes; quotes inside are doubled.
struct CsvField {
  std::string_view text;
  std::vector<std::string_view> more;  ///< the lines below, of a quoted field with line breaks
  bool quoted = false;
  bool whole = true;  ///< its closing quote was seen
};

/// Walks rows of fields. A quoted field goes on over line ends, but over no prompt, nor for ever.
class CsvRows {
 public:
  /// `delimiter`: a comma, a semicolon or a tab.
  CsvRows(const Lines& lines, uint32_t first, uint32_t end, char delimiter)
      : lines_(lines), line_(first), end_(end), delimiter_(delimiter) {}

  bool at_end() const { return line_ >= end_; }
  uint32_t line() const { return line_; }
  /// The row that begins in this line; moves behind it.
  const std::vector<CsvField>& next();

 private:
  bool take_field();
  bool take_quoted(CsvField& field);
  bool goes_on(uint32_t first) const;

  const Lines& lines_;
  uint32_t line_;
  uint32_t end_;
  char delimiter_;
  std::string_view rest_;  ///< of the line
  std::vector<CsvField> fields_;
};

}  // namespace pairlint
