#include "base/sha1.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace pairlint {
namespace {

constexpr size_t kBlock = 64;
using State = std::array<uint32_t, 5>;

uint32_t read_word(const uint8_t* bytes) {
  return static_cast<uint32_t>(bytes[0]) << 24 | static_cast<uint32_t>(bytes[1]) << 16 |
         static_cast<uint32_t>(bytes[2]) << 8 | bytes[3];
}

/// Twenty of the eighty rounds: `mix` is the function of three words that they share.
template <class Mix>
void twenty_rounds(State& s, const uint32_t* words, uint32_t constant, Mix mix) {
  for (int i = 0; i < 20; ++i) {
    const uint32_t sum = std::rotl(s[0], 5) + mix(s[1], s[2], s[3]) + s[4] + constant + words[i];
    s = {sum, s[0], std::rotl(s[1], 30), s[2], s[3]};
  }
}

void add_block(State& state, const uint8_t* block) {
  uint32_t words[80];
  for (int i = 0; i < 16; ++i) words[i] = read_word(block + 4 * i);
  for (int i = 16; i < 80; ++i)
    words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  const auto choose = [](uint32_t b, uint32_t c, uint32_t d) { return (b & c) | (~b & d); };
  const auto parity = [](uint32_t b, uint32_t c, uint32_t d) { return b ^ c ^ d; };
  const auto major = [](uint32_t b, uint32_t c, uint32_t d) { return (b & c) | (b & d) | (c & d); };
  State s = state;
  twenty_rounds(s, words, 0x5A827999, choose);
  twenty_rounds(s, words + 20, 0x6ED9EBA1, parity);
  twenty_rounds(s, words + 40, 0x8F1BBCDC, major);
  twenty_rounds(s, words + 60, 0xCA62C1D6, parity);
  for (size_t i = 0; i < state.size(); ++i) state[i] += s[i];
}

/// What is left of the text, the bit 1, zeros, and the length in bits.
void add_tail(State& state, const uint8_t* rest, size_t size, uint64_t all_bytes) {
  uint8_t blocks[2 * kBlock] = {};
  if (size > 0) std::memcpy(blocks, rest, size);
  blocks[size] = 0x80;
  const size_t end = size + 9 <= kBlock ? kBlock : 2 * kBlock;
  for (int i = 0; i < 8; ++i)
    blocks[end - 1 - static_cast<size_t>(i)] = static_cast<uint8_t>(all_bytes * 8 >> (8 * i));
  for (size_t at = 0; at < end; at += kBlock) add_block(state, blocks + at);
}

}  // namespace

std::array<uint8_t, 20> sha1(std::string_view bytes) {
  State state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  const size_t whole = bytes.size() - bytes.size() % kBlock;
  for (size_t at = 0; at < whole; at += kBlock) add_block(state, data + at);
  add_tail(state, data + whole, bytes.size() - whole, bytes.size());
  std::array<uint8_t, 20> digest{};
  for (size_t i = 0; i < digest.size(); ++i)
    digest[i] = static_cast<uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  return digest;
}

std::string upper_hex(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string hex(bytes.size() * 2, '0');
  for (size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    hex[2 * i] = kDigits[byte >> 4];
    hex[2 * i + 1] = kDigits[byte & 15];
  }
  return hex;
}

std::string sha1_hex(std::string_view bytes) {
  const std::array<uint8_t, 20> digest = sha1(bytes);
  return upper_hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace pairlint
