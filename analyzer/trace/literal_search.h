#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "record/signal.h"
#include "trace/literal_filter.h"
#include "trace/squeezed_text.h"

namespace pairlint {

/// Where a literal of a pattern stands in a text.
struct LiteralHit {
  uint32_t at = 0;
  uint32_t pattern = 0;
};

/// Finds the literals of all patterns in a text, wherever it may be wrapped: it is squeezed, a
/// filter goes over that, and what it lets through is looked up by its first four bytes.
class LiteralSearch {
 public:
  /// The patterns must outlive this.
  explicit LiteralSearch(std::span<const SignalPattern* const> patterns);

  /// Appends the hits in the order of their places, then of the patterns.
  void search(std::string_view text, std::vector<LiteralHit>& hits);

 private:
  struct Literal {
    uint32_t key = 0;   ///< its first four bytes
    uint32_t next = 0;  ///< number of the next literal in the same slot; 0: none
    uint32_t pattern = 0;
    std::string_view rest;
    const Items<Text>* harmless_before = nullptr;
  };
  void add(const Text& text, uint32_t number, const SignalPattern& pattern);
  void fill_filter();
  void compare(size_t at, std::vector<LiteralHit>& hits) const;

  std::array<uint32_t, 2048> slots_{};  ///< number of the first literal; 0: none
  std::vector<Literal> literals_;       ///< number n stands at n - 1
  LiteralFilter filter_;
  SqueezedText squeezed_;  ///< reused from search to search
};

}  // namespace pairlint
