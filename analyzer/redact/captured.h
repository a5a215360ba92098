#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "format/object.h"
#include "redact/view.h"
#include "source/input.h"

namespace pairlint::redact {

/// Bytes [begin, end) of a text, whole lines that write characters in one way.
struct Stretch {
  size_t begin = 0;
  size_t end = 0;
  Escapes escapes = Escapes::kNone;
};

/// An input as a whole: decoded, secrets overwritten, otherwise as it was handed in.
struct Captured {
  std::string name;
  std::string text;
  std::vector<Stretch> stretches;  ///< of all of it
};

/// Fails for an input that cannot be read, is no text, or has more than `most` bytes of it.
Result<Captured> capture(Input& input, size_t most);

/// Divides the text into stretches and shows every property that any reader finds in it.
void read_properties(Captured& captured, const std::function<void(const Property&)>& found);

}  // namespace pairlint::redact
