#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace pairlint {

/// Lines of an input, copied as they stand there (decoded, otherwise untouched), because the page
/// they came from may be gone when a report quotes them.
struct Excerpt {
  uint32_t first_line = 0;  ///< 1-based line of lines[0]; 0 for an empty excerpt
  std::vector<std::string> lines;
};

/// All lines that the findings of a case may quote, by input and line. Bounded by
/// limits::kExcerptTotalBytes: what comes later can be pointed at, not quoted.
class Excerpts {
 public:
  /// Lines of one input arrive in ascending order; those already held are not taken again.
  void add(uint32_t input, Excerpt excerpt);
  /// Something did not fit: nothing is taken any more, and nobody need copy lines for it.
  bool is_full() const { return is_full_; }
  /// The line behind the last one that is held of an input.
  uint32_t end_line(uint32_t input) const;
  /// The text of a line, or nullptr if it was not kept.
  const std::string* line(uint32_t input, uint32_t line) const;

 private:
  std::vector<std::vector<Excerpt>> by_input_;
  size_t bytes_ = 0;
  bool is_full_ = false;
};

}  // namespace pairlint
