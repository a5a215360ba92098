#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "redact/view.h"

namespace pairlint::redact {

/// Base64 in a view with joined lines: where its characters stand, and what they encode. Blanks and
/// borders may stand between its lines.
struct Base64Run {
  std::vector<uint32_t> places;
  std::string text;  ///< without what stands between
  std::string bytes;
};

/// Runs that are long enough to hold something. A run that something else was joined to begins
/// where a line does.
std::vector<Base64Run> find_base64(const View& view);

/// The text of the run for these bytes, as many as it has.
std::string encode_base64(const Base64Run& run, std::string_view bytes);

/// Whether a run that holds nothing known is a key or a token all the same, and no word.
bool looks_random(const View& view, const Base64Run& run);

}  // namespace pairlint::redact
