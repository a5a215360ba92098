#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pairlint {

/// Tells at most places of a text that none of some words of four bytes begins there: a table for
/// each byte and each half of it names the groups of words that allow it, and what no group allows
/// all the way is out. Where the processor has AVX2, 32 places are settled at once; both forms give
/// the same answers.
class LiteralFilter {
 public:
  static constexpr size_t kKeyBytes = 4;
  static constexpr size_t kPlaces = 32;

  LiteralFilter();
  /// Words of one group should be alike; `key` holds at least four bytes.
  void add(std::string_view key, unsigned group);

  /// A bit for each of the kPlaces places from `at` on where a word may begin. kPlaces + kKeyBytes
  /// bytes are read.
  uint32_t candidates(const char* at) const { return find_(*this, at); }
  static uint32_t candidates_plain(const LiteralFilter& filter, const char* at);

  static constexpr unsigned kGroups = 8;

 private:
  using Find = uint32_t (*)(const LiteralFilter& filter, const char* at);
  /// By the value of half a byte: a bit for each group.
  using Groups = std::array<uint8_t, 16>;

  static uint32_t candidates_avx2(const LiteralFilter& filter, const char* at);
  static Find best_find();

  std::array<Groups, kKeyBytes> low_{};
  std::array<Groups, kKeyBytes> high_{};
  Find find_;
};

}  // namespace pairlint
