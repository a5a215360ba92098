#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/ticket.h"

namespace pairlint::report {

struct Around {
  std::string_view before, behind;
};

/// How one flavour writes each part of an outline.
struct Markup {
  std::string (*text)(std::string_view);
  std::string (*lines)(std::string_view);  ///< of code
  Around document, summary, heading, sentence, strong, list, item, code;
  Around table, head_row, row;  ///< without a table, rows are items
  std::string_view head_cell, cell;
  std::string_view fold_title, fold_body, fold_end;  ///< empty: nothing is folded
  size_t most = 0;                                   ///< UTF-16 units
};

Markup markup_of(Flavour flavour);

}  // namespace pairlint::report
