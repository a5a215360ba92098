#include "base/base64.h"

#include <array>

namespace pairlint {
namespace {

constexpr uint8_t kPadding = 64;
constexpr uint8_t kSpace = 65;
constexpr uint8_t kOther = 66;

/// The six bits of each character, or what else it is.
constexpr std::array<uint8_t, 256> make_table() {
  std::array<uint8_t, 256> table{};
  for (uint8_t& entry : table) entry = kOther;
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < kAlphabet.size(); ++i)
    table[static_cast<unsigned char>(kAlphabet[i])] = static_cast<uint8_t>(i);
  for (const char c : {' ', '\t', '\n', '\r', '\v', '\f'})
    table[static_cast<unsigned char>(c)] = kSpace;
  table['='] = kPadding;
  return table;
}
constexpr std::array<uint8_t, 256> kTable = make_table();

uint8_t value_of(char c) { return kTable[static_cast<unsigned char>(c)]; }

/// What the padding and the text behind it make of the end; `have` characters of a group came
/// before.
Base64End end_of(std::string_view rest, unsigned have) {
  unsigned padding = 0;
  for (const char c : rest) {
    if (value_of(c) == kSpace) continue;
    if (value_of(c) != kPadding || ++padding > 2) return Base64End::kForeign;
  }
  if (have == 1) return Base64End::kCut;
  if (have == 0) return padding == 0 ? Base64End::kWhole : Base64End::kForeign;
  return have + padding == 4 ? Base64End::kWhole
                             : (padding == 0 ? Base64End::kUnpadded : Base64End::kCut);
}

}  // namespace

bool is_base64(char c) { return value_of(c) <= kPadding; }

Base64 decode_base64(std::string_view text) {
  Base64 decoded;
  decoded.bytes.reserve(text.size() / 4 * 3 + 3);
  uint32_t bits = 0;
  unsigned have = 0;
  size_t at = 0;
  for (; at < text.size(); ++at) {
    const uint8_t value = value_of(text[at]);
    if (value == kSpace) continue;
    if (value >= kPadding) break;
    bits = bits << 6 | value;
    if (++have < 4) continue;
    for (const int shift : {16, 8, 0}) decoded.bytes += static_cast<char>(bits >> shift & 0xFF);
    have = 0;
  }
  decoded.end = end_of(text.substr(at), have);
  if (have == 3) decoded.bytes += static_cast<char>(bits >> 10 & 0xFF);
  if (have == 3) decoded.bytes += static_cast<char>(bits >> 2 & 0xFF);
  if (have == 2) decoded.bytes += static_cast<char>(bits >> 4 & 0xFF);
  return decoded;
}

}  // namespace pairlint
