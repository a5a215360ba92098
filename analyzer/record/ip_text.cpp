#include "record/ip_text.h"

#include <cstdint>

namespace pairlint {
namespace {

constexpr size_t kGroups = 8;

uint32_t group(std::string_view octets, size_t at) {
  return static_cast<uint32_t>(static_cast<unsigned char>(octets[2 * at])) << 8 |
         static_cast<unsigned char>(octets[2 * at + 1]);
}

size_t zeros_from(std::string_view octets, size_t at) {
  size_t count = 0;
  while (at + count < kGroups && group(octets, at + count) == 0) ++count;
  return count;
}

std::string hex(uint32_t number) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (int shift = 12; shift >= 0; shift -= 4) {
    const uint32_t digit = number >> shift & 15;
    if (digit != 0 || !text.empty() || shift == 0) text += kDigits[digit];
  }
  return text;
}

/// The first of the longest runs of zeros is left out, if it has two groups at least.
std::string ipv6_text(std::string_view octets) {
  size_t run = kGroups;
  size_t length = 1;
  for (size_t i = 0; i < kGroups; ++i) {
    const size_t zeros = zeros_from(octets, i);
    if (zeros <= length) continue;
    run = i;
    length = zeros;
  }
  std::string text;
  for (size_t i = 0; i < kGroups; ++i) {
    if (i == run) {
      text += "::";
      i += length - 1;
      continue;
    }
    if (!text.empty() && text.back() != ':') text += ':';
    text += hex(group(octets, i));
  }
  return text;
}

}  // namespace

std::optional<std::string> ip_text(std::string_view octets) {
  if (octets.size() == 2 * kGroups) return ipv6_text(octets);
  if (octets.size() != 4) return std::nullopt;
  std::string text;
  for (const char c : octets) {
    if (!text.empty()) text += '.';
    text += std::to_string(static_cast<unsigned char>(c));
  }
  return text;
}

}  // namespace pairlint
