#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace pairlint {

/// An object identifier as certificates encode it, made from its dotted text at compile time so
/// that tables can be read by people.
struct Oid {
  std::array<char, 12> bytes{};
  uint8_t size = 0;

  consteval explicit Oid(std::string_view dotted) {
    uint32_t first = 0;
    for (size_t at = 0, arc = 0; at < dotted.size(); ++at, ++arc) {
      uint32_t number = 0;
      for (; at < dotted.size() && dotted[at] != '.'; ++at)
        number = number * 10 + static_cast<uint32_t>(dotted[at] - '0');
      if (arc == 0) first = number;
      if (arc > 0) append(arc == 1 ? first * 40 + number : number);
    }
  }
  constexpr std::string_view view() const { return {bytes.data(), size}; }

 private:
  constexpr void append(uint32_t number) {
    int groups = 1;
    while (groups < 5 && number >> (7 * groups) != 0) ++groups;
    for (int i = groups - 1; i >= 0; --i)
      bytes[size++] = static_cast<char>((number >> (7 * i) & 0x7F) | (i > 0 ? 0x80 : 0));
  }
};

struct OidName {
  Oid oid;
  std::string_view name;
};

/// The name that a table gives an encoded identifier; empty if it has none.
std::string_view find_name(std::span<const OidName> table, std::string_view encoded);

/// `1.2.840.113549.1.1.11`; empty if the encoding is broken or an arc is beyond 64 bits.
std::string dotted(std::string_view encoded);

/// What a table calls it, else its dotted text.
std::string name_or_dotted(std::span<const OidName> table, std::string_view encoded);

}  // namespace pairlint
