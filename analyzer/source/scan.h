#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The loops that touch every byte. Each stands in plain C++ and, where the processor has SSE2, in
/// a second form of equal results that tests hold against the first.
namespace pairlint::scan {

/// Copies bytes 01-7F from the front of `in` until another one comes, and returns how many. May
/// write up to 16 bytes beyond them, never more than `size` in all.
size_t copy_ascii(const char* in, size_t size, char* out);
size_t copy_ascii_plain(const char* in, size_t size, char* out);

/// Narrows UTF-16 units 0001-007F from the front of `in` (little-endian if `low` is 0, big-endian
/// if it is 1) until another one comes, and returns how many. `out` has room for `units` bytes.
size_t narrow_ascii(const char* in, size_t units, unsigned low, char* out);
size_t narrow_ascii_plain(const char* in, size_t units, unsigned low, char* out);

/// Finds the bytes at which repairing may have something to do: line ends, control characters other
/// than the tab, the lead bytes of blanks, marks and line separators, and `[` before a digit.
class SpecialFinder {
 public:
  explicit SpecialFinder(std::string_view text) : text_(text) {}
  /// The first one at or behind `from`, which never goes back; the size of the text if none is
  /// left.
  size_t next(size_t from);
  static size_t next_plain(std::string_view text, size_t from);

 private:
  std::string_view text_;
  size_t block_ = 0;       ///< where the bytes begin that specials_ tells about
  size_t known_ = 0;       ///< how many they are
  uint64_t specials_ = 0;  ///< a bit each
};

/// Where the first of the letters J, w, W, z, Z, k, K, v and V stands from `from` on, or one of the
/// pairs -e, -E, _s and _S, which secrets are told by; the size of the text if there is none.
size_t next_secret_letter(std::string_view text, size_t from);
size_t next_secret_letter_plain(std::string_view text, size_t from);

/// Copies bytes from the front of `in` in lower case until a blank, a tab, a line end or an E2
/// comes, and returns how many. May write up to 16 bytes beyond them, never more than `size` in
/// all.
size_t copy_lower_word(const char* in, size_t size, char* out);
size_t copy_lower_word_plain(const char* in, size_t size, char* out);

/// UTF-16 code units that well-formed UTF-8 takes.
size_t utf16_units(std::string_view utf8);
size_t utf16_units_plain(std::string_view utf8);

}  // namespace pairlint::scan
