#include "trace/literal_search.h"

#include <algorithm>
#include <bit>

#include "trace/squeeze.h"

namespace pairlint {
namespace {

constexpr size_t kKeyBytes = 4;

/// `bytes` as they come, the last one lowest.
uint32_t with_byte(uint32_t key, char byte) { return key << 8 | static_cast<unsigned char>(byte); }

/// The upper bits of a product depend on all of the key.
template <size_t slots>
size_t slot_of(const std::array<uint32_t, slots>&, uint32_t key) {
  return (key * 2654435761u) >> (32 - std::bit_width(slots - 1));
}

/// Whether `text` goes on with `rest` at `at`, which then stands behind it.
bool goes_on(std::string_view text, size_t& at, std::string_view rest) {
  for (size_t matched = 0; matched < rest.size();) {
    if (at >= text.size()) return false;
    const char c = take_squeezed(text, at);
    if (c == kNothing) continue;
    if (c != rest[matched++]) return false;
  }
  return true;
}

bool goes_on_with_any(std::string_view text, size_t at, const Items<Text>& texts) {
  return std::any_of(texts.begin(), texts.end(), [&](const Text& each) {
    size_t end = at;
    return goes_on(text, end, each);
  });
}

bool is_quote_mark(std::string_view text, size_t at) {
  if (text[at] != '>' && text[at] != '|') return false;
  const size_t line = text.rfind('\n', at) + 1;  // npos + 1 is 0
  return at < behind_quote_marks(text, line);
}

/// The place of the first byte of a key that ends at `end`.
size_t begin_of_key(std::string_view text, size_t end) {
  size_t at = end;
  for (size_t left = kKeyBytes; left > 0 && at > 0;) {
    --at;
    if (!is_blank(text[at]) && text[at] != '\n' && !is_quote_mark(text, at)) --left;
  }
  return at;
}

}  // namespace

LiteralSearch::LiteralSearch(std::span<const SignalPattern* const> patterns) {
  // Backwards, because what is added later comes first in its slot.
  for (size_t i = patterns.size(); i-- > 0;) {
    const auto number = static_cast<uint32_t>(i);
    for (const Text& literal : patterns[i]->literals) add(literal, number, *patterns[i]);
  }
}

void LiteralSearch::add(const Text& words, uint32_t number, const SignalPattern& pattern) {
  const std::string_view text = words;
  if (text.size() < kKeyBytes) return;
  Literal literal;
  for (const char c : text.substr(0, kKeyBytes)) literal.key = with_byte(literal.key, c);
  uint32_t& slot = slots_[slot_of(slots_, literal.key)];
  literal.next = slot;
  literal.pattern = number;
  literal.harmless_before = &pattern.unless_followed_by;
  literal.rest = text.substr(kKeyBytes);
  literals_.push_back(literal);
  slot = static_cast<uint32_t>(literals_.size());
}

void LiteralSearch::search(std::string_view text, std::vector<LiteralHit>& hits) const {
  uint32_t key = 0;
  for (size_t at = behind_quote_marks(text, 0); at < text.size();) {
    const char c = take_squeezed(text, at);
    if (c == kNothing) continue;
    key = with_byte(key, c);
    const uint32_t first = slots_[slot_of(slots_, key)];
    if (first != 0) compare(text, at, key, first, hits);
  }
}

/// All literals of a slot against the text behind a key that ends at `at`.
void LiteralSearch::compare(std::string_view text, size_t at, uint32_t key, uint32_t first,
                            std::vector<LiteralHit>& hits) const {
  for (uint32_t i = first; i != 0; i = literals_[i - 1].next) {
    const Literal& literal = literals_[i - 1];
    size_t end = at;
    if (literal.key != key || !goes_on(text, end, literal.rest)) continue;
    if (goes_on_with_any(text, end, *literal.harmless_before)) continue;
    hits.push_back({static_cast<uint32_t>(begin_of_key(text, at)), literal.pattern});
  }
}

}  // namespace pairlint
