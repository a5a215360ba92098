#pragma once

#include <string>

#include "report/page.h"

namespace pairlint::report {

/// `file:line:column`, as editors and terminals recognise it; the file alone where no line is
/// known.
std::string place_of(const Where& where);

/// The lines of a place with a gutter of line numbers, and what stands there underlined.
void append_quote(Page& page, size_t indent, const Where& where, Tint tint);

/// What stands at the place, on one line of at most `columns`.
std::string value_at(const Where& where, size_t columns, bool unicode);

}  // namespace pairlint::report
