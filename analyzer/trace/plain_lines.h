#pragma once

#include <span>
#include <vector>

#include "format/format.h"
#include "record/kind.h"

namespace pairlint {

/// Some cmdlets print a line of text and no properties (Kind::line_field): appends each such line
/// of the first paragraph below their command as an object of one property. Says how many other
/// lines of the block hold text.
uint32_t read_plain_lines(const Source& source, const Block& block, const Kind& kind,
                          std::vector<Object>& objects);

/// Gives text that an export holds as an object of its own, `Value`, the name that the kind's field
/// has, if it begins as the lines of one of these kinds do.
void name_plain_text(std::span<const Kind> kinds, Object& object);

}  // namespace pairlint
