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

/// The first byte of text[from..end) at which repairing may have something to do: a line end, a
/// control character other than the tab, the lead byte of a blank, a mark or a line separator, or
/// `[` before a digit; `end` if there is none.
size_t find_special(const char* text, size_t from, size_t end);
size_t find_special_plain(const char* text, size_t from, size_t end);

/// UTF-16 code units that well-formed UTF-8 takes.
size_t utf16_units(std::string_view utf8);
size_t utf16_units_plain(std::string_view utf8);

}  // namespace pairlint::scan
