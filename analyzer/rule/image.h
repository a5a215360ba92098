#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "rule/pack.h"

namespace pairlint {

/// A checked pack as bytes, for building it into the program: compiled expressions included, so
/// that reading it back parses nothing.
std::string write_image(const Pack& pack);

/// Reads an image that this version of the program wrote. Any other bytes are refused, not trusted:
/// every length and every index is checked.
Result<Pack> read_image(std::string_view bytes);

}  // namespace pairlint
