#pragma once

#include <cstdint>
#include <string_view>

namespace pairlint {

enum class Encoding : uint8_t {
  kUtf8,
  kUtf16Le,
  kUtf16Be,
  kUtf32Le,
  kUtf32Be,
  // Single-byte code pages, in the order in which they are preferred when nothing speaks for one.
  kWindows1252,
  kIbm850,
  kIbm437,
  kWindows1250,
  kIbm852,
  kWindows1251,
  kIbm866,
};

inline constexpr Encoding kFirstCodePage = Encoding::kWindows1252;
inline constexpr Encoding kLastCodePage = Encoding::kIbm866;

/// The name under which IANA registers it.
std::string_view encoding_name(Encoding encoding);

inline bool is_utf16(Encoding e) { return e == Encoding::kUtf16Le || e == Encoding::kUtf16Be; }
inline bool is_utf32(Encoding e) { return e == Encoding::kUtf32Le || e == Encoding::kUtf32Be; }

/// What the bytes 80-FF of a code page stand for, 128 characters; U+FFFD where it has none.
std::u16string_view code_page(Encoding encoding);

/// The code page that makes the most sensible words of `sample`, text with bytes above 7F that is
/// not UTF-8. Windows-1252 unless the evidence is for another one. `before` is the character in
/// front of the sample, a blank if that is not ASCII.
Encoding guess_code_page(std::string_view sample, char before);

}  // namespace pairlint
