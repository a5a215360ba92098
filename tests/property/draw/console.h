#pragma once

#include <string>

#include "property/draw/culture.h"
#include "property/draw/thing.h"

namespace pairlint::draw {

struct Console {
  size_t width = 79;   ///< columns of the window less one
  bool seven = false;  ///< PowerShell 7: one blank line above, an ellipsis of one character
  size_t enumeration_limit = 4;  ///< 16 in the Exchange Management Shell
  const Culture* culture = nullptr;
};

/// Source of the rules: input-formats 2.1 and 2.3, 3.2. None of these is a port of a reader.
std::u32string draw_list(const Things& things, const Console& console);

struct Table {
  std::u32string text;
  size_t columns = 0;  ///< that were drawn: what does not fit is dropped from the right
};
Table draw_table(const Things& things, const Console& console, bool auto_size);

/// How a console has room for text: 2 cells for Chinese, Japanese and Korean, else 1.
size_t cells(const std::u32string& text);

}  // namespace pairlint::draw
