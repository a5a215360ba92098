#include "trace/literal_filter.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define PAIRLINT_HAS_AVX2_FORM 1
#endif

namespace pairlint {

LiteralFilter::LiteralFilter() : find_(best_find()) {}

void LiteralFilter::add(std::string_view key, unsigned group) {
  const auto bit = static_cast<uint8_t>(1u << (group % kGroups));
  for (size_t i = 0; i < kKeyBytes; ++i) {
    const auto byte = static_cast<unsigned char>(key[i]);
    low_[i][byte & 15] |= bit;
    high_[i][byte >> 4] |= bit;
  }
}

uint32_t LiteralFilter::candidates_plain(const LiteralFilter& filter, const char* at) {
  uint32_t found = 0;
  for (size_t place = 0; place < kPlaces; ++place) {
    unsigned groups = 0xFF;
    for (size_t i = 0; i < kKeyBytes && groups != 0; ++i) {
      const auto byte = static_cast<unsigned char>(at[place + i]);
      groups &= filter.low_[i][byte & 15] & filter.high_[i][byte >> 4];
    }
    if (groups != 0) found |= uint32_t{1} << place;
  }
  return found;
}

#if defined(PAIRLINT_HAS_AVX2_FORM)

#define PAIRLINT_AVX2 __attribute__((target("avx2")))

PAIRLINT_AVX2 static inline __m256i table_of(const uint8_t* halves) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(halves)));
}

PAIRLINT_AVX2 uint32_t LiteralFilter::candidates_avx2(const LiteralFilter& filter, const char* at) {
  const __m256i half = _mm256_set1_epi8(15);
  __m256i groups = _mm256_set1_epi8(-1);
  for (size_t i = 0; i < kKeyBytes; ++i) {
    const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + i));
    const __m256i low = _mm256_and_si256(bytes, half);
    const __m256i high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half);
    groups = _mm256_and_si256(groups, _mm256_shuffle_epi8(table_of(filter.low_[i].data()), low));
    groups = _mm256_and_si256(groups, _mm256_shuffle_epi8(table_of(filter.high_[i].data()), high));
  }
  const __m256i none = _mm256_cmpeq_epi8(groups, _mm256_setzero_si256());
  return ~static_cast<uint32_t>(_mm256_movemask_epi8(none));
}

LiteralFilter::Find LiteralFilter::best_find() {
  return __builtin_cpu_supports("avx2") ? candidates_avx2 : candidates_plain;
}

#else

LiteralFilter::Find LiteralFilter::best_find() { return candidates_plain; }

#endif

}  // namespace pairlint
