#include "audit/index_parts.h"
#include "base/limits.h"
#include "base/text.h"

namespace pairlint::audit {

std::string grouped(uint64_t count, std::string_view one, std::string_view many) {
  std::string text = std::to_string(count);
  for (size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  const std::string_view noun = count == 1 ? one : many;
  return noun.empty() ? text : text + " " + std::string(noun);
}

uint64_t percent_of(uint64_t part, uint64_t whole) {
  return whole == 0 ? 0 : (100 * part + whole / 2) / whole;
}

std::string share_of(uint64_t part, uint64_t whole) {
  if (part > 0 && 100 * part < whole) return "under 1 %";
  return std::to_string(percent_of(part, whole)) + " %";
}

std::string shown(std::string_view text) {
  if (text.size() <= limits::kIndexTextBytes) return std::string(text);
  return std::string(utf8_prefix(text, limits::kIndexTextBytes)) + "\xE2\x80\xA6";
}

}  // namespace pairlint::audit
