#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pairlint::property {

/// Where the places of a file end, worked out from its bytes without the engine. UTF-8 with LF and
/// CRLF only gives exact bounds. Anything else (other encodings, line ends that editors disagree
/// about) gives generous ones, which no correct position can exceed either.
class FileBounds {
 public:
  explicit FileBounds(std::string_view bytes);

  bool exact() const { return exact_; }
  uint32_t lines() const { return static_cast<uint32_t>(columns_.size()); }
  /// Whether the position is in the file; the one behind the last character of a line is.
  bool holds(uint32_t line, uint32_t column) const;

 private:
  void measure_exactly(std::string_view text);
  void measure_generously(std::string_view bytes);

  bool exact_ = false;
  std::vector<uint32_t> columns_;  ///< UTF-16 code units, by line
};

}  // namespace pairlint::property
