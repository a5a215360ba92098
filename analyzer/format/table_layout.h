#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/lines.h"

namespace pairlint {

/// A line whose characters can be asked for by cell.
class CellLine {
 public:
  explicit CellLine(std::string_view text);
  std::string_view text() const { return text_; }
  /// The text of cells [begin, end) as far as the line goes.
  std::string_view slice(uint32_t begin, uint32_t end) const;
  bool blank_at(uint32_t cell) const;

 private:
  size_t byte_of(uint32_t cell) const;

  std::string_view text_;
  std::vector<uint32_t> offsets_;  ///< of each cell; empty if every character is one byte
};

struct TableColumn {
  std::string name;
  /// Cells that the column's dashes take, [begin, end): where a left-aligned column begins and a
  /// right-aligned one ends.
  uint32_t begin = 0;
  uint32_t end = 0;
  bool right = false;
  /// First cell that belongs to the column.
  uint32_t from = 0;
};

/// Header and ruler of a table, and where they let its rows be cut. Where the ruler was lost, the
/// header's words are all there is.
class TableLayout {
 public:
  /// Reads the header that begins at a line; nothing if neither a ruler nor rows tell that it is
  /// one.
  static std::optional<TableLayout> find(const Lines& lines, uint32_t line);

  uint32_t first_row() const { return first_row_; }
  /// Behind the last row, blank lines between rows included; 0: the first blank line ends them.
  uint32_t last_row_end() const { return last_row_end_; }
  /// A blank line follows every line.
  bool spaced() const { return spaced_; }
  const std::vector<TableColumn>& columns() const { return columns_; }

  /// Learns from all rows which columns are right-aligned and where one ends and the next begins.
  void fit(const std::vector<CellLine>& rows);
  /// The cells of a row, as many as columns; nothing if the row cannot be cut with certainty.
  std::vector<std::string_view> cut(const CellLine& row) const;

 private:
  static std::optional<TableLayout> find_without_ruler(const Lines& lines, uint32_t line);
  bool is_single_column(const Lines& lines, std::string_view dashes) const;
  bool name_columns(std::string_view header, bool dashes_shrunk);
  bool lengthen_names(std::string_view lower);
  void fit_alignment(const std::vector<CellLine>& rows);
  uint32_t begin_of_right(const std::vector<CellLine>& rows, size_t column) const;
  static uint32_t widest_gap(const std::vector<CellLine>& rows, uint32_t begin, uint32_t end);
  bool overflows(const CellLine& row) const;
  std::vector<std::string_view> cut_at_columns(const CellLine& row) const;
  std::vector<std::string_view> cut_at_blanks(std::string_view row) const;

  uint32_t first_row_ = 0;
  uint32_t last_row_end_ = 0;
  bool spaced_ = false;
  std::vector<TableColumn> columns_;
  bool collapsed_ = false;  ///< alignment was lost on the way
};

}  // namespace pairlint
