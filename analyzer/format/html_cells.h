#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/html_scan.h"
#include "format/object.h"

namespace pairlint {

/// One cell, its text without tags and entities; `<br>` and paragraphs end a line of it.
struct HtmlCell {
  std::string_view text;
  Range range;
  bool is_header = false;  ///< `<th>`
  bool cut = false;        ///< the text ends inside it
};
using HtmlRow = std::vector<HtmlCell>;

/// Gathers the cells of tables, nested or not, and makes objects of each table that ends.
class HtmlTables {
 public:
  HtmlTables(const Lines& lines, TextArena& arena, std::vector<Object>& objects)
      : lines_(lines), arena_(arena), objects_(objects) {}

  void take(HtmlEvent event, const HtmlScan& scan);
  /// Ends the tables that are still open.
  void finish();

 private:
  struct Table {
    std::vector<HtmlRow> rows;
    bool row_open = false;
    bool cell_open = false;
    HtmlCell cell;
    std::string text;            ///< of the cell so far
    std::string_view only_text;  ///< the same, as long as it stands there as it is
    bool decoded = false;        ///< it does not
  };

  void take_tag(const HtmlScan& scan);
  void take_close(std::string_view name);
  void take_text(const HtmlScan& scan);
  void break_line();
  void open_cell(const HtmlScan& scan, bool header);
  void close_cell();
  void close_row();
  void close_table();

  const Lines& lines_;
  TextArena& arena_;
  std::vector<Object>& objects_;
  std::vector<Table> open_;
  size_t too_deep_ = 0;  ///< tables open below the deepest that is read
};

/// The objects of a table: below a row of headers one a row; without one, `Name: value` rows make
/// one until a name repeats or a rule is drawn.
void append_table_objects(const std::vector<HtmlRow>& rows, TextArena& arena,
                          std::vector<Object>& objects);

}  // namespace pairlint
