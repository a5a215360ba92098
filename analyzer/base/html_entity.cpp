#include "base/html_entity.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace pairlint {
namespace {

constexpr std::array<std::pair<std::string_view, char32_t>, 6> kNames = {
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", ' '}}};

char32_t numbered(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  uint32_t number = 0;
  const char* const last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, number, hex ? 16 : 10);
  const bool surrogate = number >= 0xD800 && number < 0xE000;
  if (error != std::errc{} || end != last || surrogate || number > 0x10FFFF || number < ' ')
    return 0;
  return number == 0xA0 ? U' ' : static_cast<char32_t>(number);
}

}  // namespace

char32_t html_entity(std::string_view name) {
  for (const auto& [known, character] : kNames) {
    if (known == name) return character;
  }
  return name.starts_with('#') ? numbered(name.substr(1)) : 0;
}

}  // namespace pairlint
