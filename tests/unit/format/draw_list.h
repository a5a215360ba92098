#pragma once

#include <string>
#include <utility>
#include <vector>

namespace pairlint {

using DrawnObject = std::vector<std::pair<std::string, std::string>>;

struct DrawOptions {
  size_t width = 79;  ///< console columns less one
  /// Russian, Dutch, Japanese ...: values are cut at the width instead of wrapped by words.
  bool cut_words = false;
  bool strip_trailing_blanks = false;
};

/// Format-List as PowerShell 5.1 draws it: a port of the wrapping in its formatting code.
std::string draw_list(const std::vector<DrawnObject>& objects, const DrawOptions& options);

/// The lines of one value in a field of so many cells.
std::vector<std::string> wrap_value(const std::string& value, size_t field, bool cut_words);

}  // namespace pairlint
