#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/page.h"

namespace pairlint::report {

/// `file:line:column`, as editors and terminals recognise it; the file alone where no line is
/// known.
std::string place_of(const Where& where);

/// The lines of a place with a gutter of line numbers, and what stands there underlined.
void append_quote(Page& page, size_t indent, const Where& where, Tint tint);

/// One of the lines of a place, cut at what is marked in it: nothing where a value is blank. Views
/// into the line.
struct MarkedLine {
  std::string_view before, marked, behind;
};
MarkedLine marked_line(const Where& where, size_t index);

/// What stands at the place, on one line of at most `columns`.
std::string value_at(const Where& where, size_t columns, bool unicode);

}  // namespace pairlint::report
