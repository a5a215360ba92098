#pragma once

#include <cstdint>
#include <vector>

#include "format/lines.h"
#include "format/table_words.h"

/// A table whose ruler Markdown took for a rule of its own and left out.
namespace pairlint {

/// The words of a header that begins at a line, and where its rows end.
struct LostRuler {
  std::vector<Run> names;
  uint32_t end = 0;  ///< behind the last row; 0: no such table begins here
};

/// Only where the rows leave no doubt: they begin with a thumbprint, or stand below the words of a
/// header with wide gaps, or there is one column and it holds addresses. Single blank lines may
/// stand between rows, as Markdown puts them.
LostRuler find_lost_ruler(const Lines& lines, uint32_t line);

}  // namespace pairlint
