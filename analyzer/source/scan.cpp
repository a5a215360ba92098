#include "source/scan.h"

#include <array>
#include <bit>
#include <cstring>

#include "base/text.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace pairlint::scan {
namespace {

using Byte = unsigned char;

/// Lead bytes C2 (no-break blank, soft hyphen, next line), E2 (General Punctuation), E3 (U+3000)
/// and EF (U+FEFF).
constexpr std::array<bool, 256> special_bytes() {
  std::array<bool, 256> special{};
  for (size_t c = 0; c < 0x20; ++c) special[c] = c != '\t';
  for (size_t c : {0x7F, 0xC2, 0xE2, 0xE3, 0xEF}) special[c] = true;
  return special;
}
constexpr std::array<bool, 256> kSpecial = special_bytes();

constexpr std::array<bool, 256> bytes_of(std::string_view bytes) {
  std::array<bool, 256> table{};
  for (const char c : bytes) table[static_cast<Byte>(c)] = true;
  return table;
}
constexpr std::array<bool, 256> kSecretLetters = bytes_of("JwWzZkKvV");
/// `-e` and `_s` in any case: the signs alone are in every GUID and rule of dashes.
constexpr bool begins_secret_pair(std::string_view two) {
  if (two.size() < 2) return false;
  return two[0] == '-' ? to_lower(two[1]) == 'e' : two[0] == '_' && to_lower(two[1]) == 's';
}
constexpr std::array<bool, 256> kWordEnds = bytes_of(" \t\n\xE2");

#if defined(__SSE2__)
constexpr size_t kLane = 16;
constexpr size_t kBlock = 4 * kLane;

__m128i load(const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }
void store(char* at, __m128i v) { _mm_storeu_si128(reinterpret_cast<__m128i*>(at), v); }
__m128i all(int byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
unsigned bits(__m128i v) { return static_cast<unsigned>(_mm_movemask_epi8(v)); }
size_t first(unsigned mask) { return static_cast<size_t>(std::countr_zero(mask)); }
/// Unsigned bytes of at most `limit`.
__m128i at_most(__m128i v, int limit) { return _mm_cmpeq_epi8(_mm_min_epu8(v, all(limit)), v); }

__m128i is(__m128i v, int byte) { return _mm_cmpeq_epi8(v, all(byte)); }
__m128i either(__m128i a, __m128i b) { return _mm_or_si128(a, b); }

unsigned secret_letter_mask(const char* at) {
  const __m128i v = load(at);
  const __m128i low = either(v, all(0x20));
  const __m128i next = either(load(at + 1), all(0x20));
  const __m128i pair =
      either(_mm_and_si128(is(v, '-'), is(next, 'e')), _mm_and_si128(is(v, '_'), is(next, 's')));
  const __m128i letter = either(either(is(v, 'J'), is(low, 'w')),
                                either(is(low, 'z'), either(is(low, 'k'), is(low, 'v'))));
  return bits(either(letter, pair));
}

unsigned word_end_mask(__m128i v) {
  return bits(either(either(is(v, ' '), is(v, '\t')), either(is(v, '\n'), is(v, 0xE2))));
}

__m128i in_lower_case(__m128i v) {
  const __m128i capital = at_most(_mm_sub_epi8(v, all('A')), 'Z' - 'A');
  return either(v, _mm_and_si128(capital, all(0x20)));
}

unsigned special_mask(const char* at) {
  const __m128i v = load(at);
  const __m128i next = load(at + 1);
  const __m128i control = _mm_andnot_si128(_mm_cmpeq_epi8(v, all('\t')), at_most(v, 0x1F));
  const __m128i bracket =
      _mm_and_si128(_mm_cmpeq_epi8(v, all('[')), at_most(_mm_sub_epi8(next, all('0')), 9));
  __m128i found = _mm_or_si128(_mm_or_si128(control, bracket), _mm_cmpeq_epi8(v, all(0x7F)));
  if (bits(v) != 0) {
    for (int lead : {0xC2, 0xE2, 0xE3, 0xEF})
      found = _mm_or_si128(found, _mm_cmpeq_epi8(v, all(lead)));
  }
  return bits(found);
}
#endif

}  // namespace

size_t copy_ascii_plain(const char* in, size_t size, char* out) {
  size_t at = 0;
  for (; at<size&& static_cast<signed char>(in[at])> 0; ++at) out[at] = in[at];
  return at;
}

size_t narrow_ascii_plain(const char* in, size_t units, unsigned low, char* out) {
  size_t at = 0;
  for (; at < units; ++at) {
    const char* unit = in + 2 * at;
    if (unit[1 - low] != 0 || static_cast<signed char>(unit[low]) <= 0) break;
    out[at] = unit[low];
  }
  return at;
}

size_t SpecialFinder::next_plain(std::string_view text, size_t from) {
  for (size_t at = from; at < text.size(); ++at) {
    if (kSpecial[static_cast<Byte>(text[at])]) return at;
    if (text[at] == '[' && at + 1 < text.size() && is_digit(text[at + 1])) return at;
  }
  return text.size();
}

size_t next_secret_letter_plain(std::string_view text, size_t from) {
  while (from < text.size() && !kSecretLetters[static_cast<Byte>(text[from])] &&
         !begins_secret_pair(text.substr(from, 2)))
    ++from;
  return from;
}

size_t copy_lower_word_plain(const char* in, size_t size, char* out) {
  size_t at = 0;
  for (; at < size && !kWordEnds[static_cast<Byte>(in[at])]; ++at) out[at] = to_lower(in[at]);
  return at;
}

size_t utf16_units_plain(std::string_view utf8) {
  size_t units = 0;
  for (char c : utf8) {
    units += (static_cast<Byte>(c) & 0xC0) != 0x80;
    units += static_cast<Byte>(c) >= 0xF0;
  }
  return units;
}

#if defined(__SSE2__)

size_t copy_ascii(const char* in, size_t size, char* out) {
  size_t at = 0;
  for (; at + kLane <= size; at += kLane) {
    const __m128i v = load(in + at);
    store(out + at, v);
    const unsigned other = bits(_mm_or_si128(v, _mm_cmpeq_epi8(v, _mm_setzero_si128())));
    if (other != 0) return at + first(other);
  }
  return at + copy_ascii_plain(in + at, size - at, out + at);
}

size_t narrow_ascii(const char* in, size_t units, unsigned low, char* out) {
  size_t at = 0;
  for (; at + kLane <= units; at += kLane) {
    __m128i a = load(in + 2 * at);
    __m128i b = load(in + 2 * at + kLane);
    if (low == 1) {
      a = _mm_or_si128(_mm_slli_epi16(a, 8), _mm_srli_epi16(a, 8));
      b = _mm_or_si128(_mm_slli_epi16(b, 8), _mm_srli_epi16(b, 8));
    }
    // Saturation makes 0001-007F the only units that become a byte above 0 here: what is negative
    // as a signed unit becomes 0, what is larger becomes FF, and 0080-00FF keep their high bit.
    const __m128i v = _mm_packus_epi16(a, b);
    store(out + at, v);
    const unsigned other = bits(_mm_or_si128(v, _mm_cmpeq_epi8(v, _mm_setzero_si128())));
    if (other != 0) return at + first(other);
  }
  return at + narrow_ascii_plain(in + 2 * at, units - at, low, out + at);
}

size_t SpecialFinder::next(size_t from) {
  while (true) {
    if (from - block_ < known_) {
      const uint64_t left = specials_ >> (from - block_);
      if (left != 0) return from + static_cast<size_t>(std::countr_zero(left));
      from = block_ + known_;
    }
    if (from + kBlock + 1 > text_.size()) return next_plain(text_, from);
    specials_ = 0;
    for (size_t lane = 0; lane < kBlock; lane += kLane) {
      specials_ |= uint64_t{special_mask(text_.data() + from + lane)} << lane;
    }
    block_ = from;
    known_ = kBlock;
  }
}

size_t next_secret_letter(std::string_view text, size_t from) {
  for (; from + kLane + 1 <= text.size(); from += kLane) {
    const unsigned found = secret_letter_mask(text.data() + from);
    if (found != 0) return from + first(found);
  }
  return next_secret_letter_plain(text, from);
}

size_t copy_lower_word(const char* in, size_t size, char* out) {
  size_t at = 0;
  for (; at + kLane <= size; at += kLane) {
    const __m128i v = load(in + at);
    store(out + at, in_lower_case(v));
    const unsigned ends = word_end_mask(v);
    if (ends != 0) return at + first(ends);
  }
  return at + copy_lower_word_plain(in + at, size - at, out + at);
}

size_t utf16_units(std::string_view utf8) {
  const __m128i zero = _mm_setzero_si128();
  __m128i sums = zero;
  size_t at = 0;
  for (; at + kLane <= utf8.size(); at += kLane) {
    const __m128i v = load(utf8.data() + at);
    const __m128i character = _mm_cmpgt_epi8(v, all(0xBF));  // signed: all but 80-BF
    const __m128i pair = _mm_cmpeq_epi8(_mm_max_epu8(v, all(0xF0)), v);
    const __m128i counts = _mm_sub_epi8(_mm_sub_epi8(zero, character), pair);
    sums = _mm_add_epi64(sums, _mm_sad_epu8(counts, zero));
  }
  std::array<uint64_t, 2> units;
  std::memcpy(units.data(), &sums, sizeof sums);
  return static_cast<size_t>(units[0] + units[1]) + utf16_units_plain(utf8.substr(at));
}

#else

size_t copy_ascii(const char* in, size_t size, char* out) {
  return copy_ascii_plain(in, size, out);
}
size_t narrow_ascii(const char* in, size_t units, unsigned low, char* out) {
  return narrow_ascii_plain(in, units, low, out);
}
size_t SpecialFinder::next(size_t from) { return next_plain(text_, from); }
size_t next_secret_letter(std::string_view text, size_t from) {
  return next_secret_letter_plain(text, from);
}
size_t copy_lower_word(const char* in, size_t size, char* out) {
  return copy_lower_word_plain(in, size, out);
}
size_t utf16_units(std::string_view utf8) { return utf16_units_plain(utf8); }

#endif

}  // namespace pairlint::scan
