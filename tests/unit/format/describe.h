#pragma once

#include <string>
#include <string_view>

#include "source/source.h"

namespace pairlint {

/// What split and the readers find in a text, one line for each block, object and property:
///
///     list 3-9
///       object 3-6
///         Name = text [state] 3:10-3:25
///
/// and at the end what the readers have to say about the input. Lines and columns are those of the
/// text as it was handed in.
std::string describe(std::string_view bytes, WindowSize size = {});

}  // namespace pairlint
