#include "trace/repeats.h"

#include <string_view>
#include <unordered_map>

namespace pairlint {

Repeats::Repeats(std::span<const std::string> things)
    : first_(things.size()), last_(things.size()), place_(things.size()) {
  std::unordered_map<std::string_view, uint32_t> firsts;
  const auto count = static_cast<uint32_t>(things.size());
  for (uint32_t i = 0; i < count; ++i) {
    first_[i] = firsts.emplace(things[i], i).first->second;
    last_[first_[i]] = i;
  }
  for (uint32_t i = 0; i < count; ++i) last_[i] = last_[first_[i]];
  for (uint32_t i = 0; i < count; ++i) {
    place_[i] = kept_;
    if (keeps(i)) ++kept_;
  }
}

std::vector<bool> Repeats::kept_ones() const {
  std::vector<bool> kept(first_.size());
  for (uint32_t i = 0; i < kept.size(); ++i) kept[i] = keeps(i);
  return kept;
}

std::string content_of(const Record& record) {
  std::string content = std::to_string(record.span.input) + '\0' + record.server;
  for (const FieldValue& field : record.fields) {
    content += '\0';
    content += static_cast<char>('0' + static_cast<int>(field.state));
    content += field.shown;
  }
  return content;
}

}  // namespace pairlint
