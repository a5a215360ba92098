#pragma once

#include <string>

#include "rule/pack.h"

namespace pairlint {

/// A checked pack as C++: a source that defines `shipped_constants`, compiled expressions included.
/// Everything in it is a constant, so that a start of the program reads, checks and copies nothing.
std::string pack_source(const Pack& pack);

}  // namespace pairlint
