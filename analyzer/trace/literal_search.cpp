#include "trace/literal_search.h"

#include <algorithm>
#include <bit>

namespace pairlint {
namespace {

constexpr size_t kKeyBytes = LiteralFilter::kKeyBytes;

/// Its first four bytes, the last one lowest.
uint32_t key_at(const char* text) {
  uint32_t key = 0;
  for (size_t i = 0; i < kKeyBytes; ++i) key = key << 8 | static_cast<unsigned char>(text[i]);
  return key;
}

/// The upper bits of a product depend on all of the key.
template <size_t slots>
size_t slot_of(const std::array<uint32_t, slots>&, uint32_t key) {
  return (key * 2654435761u) >> (32 - std::bit_width(slots - 1));
}

bool goes_on_with_any(std::string_view text, const Items<Text>& texts) {
  return std::any_of(texts.begin(), texts.end(),
                     [text](const Text& each) { return text.starts_with(each); });
}

}  // namespace

LiteralSearch::LiteralSearch(std::span<const SignalPattern* const> patterns) {
  // Backwards, because what is added later comes first in its slot.
  for (size_t i = patterns.size(); i-- > 0;) {
    const auto number = static_cast<uint32_t>(i);
    for (const Text& literal : patterns[i]->literals) add(literal, number, *patterns[i]);
  }
  fill_filter();
}

/// Neighbours in the order of the alphabet share a group: what they allow beside themselves is
/// least then.
void LiteralSearch::fill_filter() {
  std::vector<uint32_t> keys;
  for (const Literal& literal : literals_) keys.push_back(literal.key);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  for (size_t i = 0; i < keys.size(); ++i) {
    std::array<char, kKeyBytes> bytes;
    for (size_t b = 0; b < kKeyBytes; ++b)
      bytes[b] = static_cast<char>(keys[i] >> (8 * (kKeyBytes - 1 - b)));
    const size_t group = i * LiteralFilter::kGroups / keys.size();
    filter_.add({bytes.data(), bytes.size()}, static_cast<unsigned>(group));
  }
}

void LiteralSearch::add(const Text& words, uint32_t number, const SignalPattern& pattern) {
  const std::string_view text = words;
  if (text.size() < kKeyBytes) return;
  Literal literal;
  literal.key = key_at(text.data());
  uint32_t& slot = slots_[slot_of(slots_, literal.key)];
  literal.next = slot;
  literal.pattern = number;
  literal.harmless_before = &pattern.unless_followed_by;
  literal.rest = text.substr(kKeyBytes);
  literals_.push_back(literal);
  slot = static_cast<uint32_t>(literals_.size());
}

void LiteralSearch::search(std::string_view text, std::vector<LiteralHit>& hits) {
  squeezed_.assign(text);
  const std::string_view squeezed = squeezed_.text();
  static_assert(SqueezedText::kPadding >= LiteralFilter::kPlaces + kKeyBytes);
  for (size_t at = 0; at < squeezed.size(); at += LiteralFilter::kPlaces) {
    uint32_t places = filter_.candidates(squeezed.data() + at);
    for (; places != 0; places &= places - 1) {
      compare(at + static_cast<size_t>(std::countr_zero(places)), hits);
    }
  }
}

/// All literals of a slot against the squeezed text at `at`.
void LiteralSearch::compare(size_t at, std::vector<LiteralHit>& hits) const {
  const std::string_view squeezed = squeezed_.text();
  if (at + kKeyBytes > squeezed.size()) return;
  const uint32_t key = key_at(squeezed.data() + at);
  const std::string_view behind = squeezed.substr(at + kKeyBytes);
  for (uint32_t i = slots_[slot_of(slots_, key)]; i != 0; i = literals_[i - 1].next) {
    const Literal& literal = literals_[i - 1];
    if (literal.key != key || !behind.starts_with(literal.rest)) continue;
    if (goes_on_with_any(behind.substr(literal.rest.size()), *literal.harmless_before)) continue;
    hits.push_back({static_cast<uint32_t>(squeezed_.origin(at)), literal.pattern});
  }
}

}  // namespace pairlint
