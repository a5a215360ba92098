#include "record/oid.h"

namespace pairlint {

std::string_view find_name(std::span<const OidName> table, std::string_view encoded) {
  for (const OidName& entry : table) {
    if (entry.oid.view() == encoded) return entry.name;
  }
  return {};
}

std::string dotted(std::string_view encoded) {
  std::string text;
  uint64_t number = 0;
  for (size_t i = 0; i < encoded.size(); ++i) {
    const auto byte = static_cast<unsigned char>(encoded[i]);
    if (number >> 57 != 0) return {};
    number = number << 7 | (byte & 0x7F);
    if ((byte & 0x80) != 0) continue;
    if (text.empty()) {
      const uint64_t root = number < 80 ? number / 40 : 2;
      text = std::to_string(root);
      number -= root * 40;
    }
    text += '.' + std::to_string(number);
    number = 0;
  }
  const bool whole = !encoded.empty() && (encoded.back() & 0x80) == 0;
  return whole ? text : std::string{};
}

std::string name_or_dotted(std::span<const OidName> table, std::string_view encoded) {
  const std::string_view name = find_name(table, encoded);
  return name.empty() ? dotted(encoded) : std::string(name);
}

}  // namespace pairlint
