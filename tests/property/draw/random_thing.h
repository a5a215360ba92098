#pragma once

#include <rapidcheck.h>

#include "property/draw/thing.h"

namespace pairlint::draw {

/// Objects of `least` to `most` properties whose names take `longest_name` letters at most. The
/// first property is a text and never null.
rc::Gen<Things> random_things(size_t least, size_t most, size_t longest_name);

}  // namespace pairlint::draw
