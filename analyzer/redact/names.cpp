#include "redact/names.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"

namespace pairlint::redact {
namespace {

/// Attempts at a pseudonym that is no name and no known word; then any that is free will do, which
/// only names of one or two letters need.
constexpr uint32_t kCarefulAttempts = 400;
constexpr uint32_t kAttempts = 2000;
/// No known word is longer.
constexpr size_t kLongestWord = 64;
/// Fewer hex digits are a group of an address.
constexpr size_t kShortestSoughtHex = 16;
/// No longer name is looked for everywhere.
constexpr size_t kLongestSought = 128;

uint16_t pair_at(std::string_view text, size_t at) {
  return static_cast<uint16_t>(static_cast<unsigned char>(text[at]) << 8 |
                               static_cast<unsigned char>(text[at + 1]));
}

uint64_t step(uint32_t node, char c) { return uint64_t{node} << 8 | static_cast<unsigned char>(c); }

bool is_number(std::string_view name) { return std::none_of(name.begin(), name.end(), is_alpha); }

bool is_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();)
    if (next_code_point(text, at) == 0xFFFD) return false;
  return true;
}

/// `xxxxx`: somebody has taken a name out.
bool is_mask(std::string_view name) {
  return name == "fqdn" || name.find("xxxx") != std::string_view::npos ||
         (name.size() > 2 && name.find_first_not_of(name.front()) == std::string_view::npos);
}

/// `wmsvc-ex01`: a rule looks for the one, and the other is a server.
bool has_known_part(std::string_view name, const KnownWords& known) {
  const auto parts = split_at(name, '-');
  return parts.size() > 1 &&
         std::any_of(parts.begin(), parts.end(),
                     [&known](std::string_view part) { return known.is_label(part); });
}

bool is_known(NameKind kind, std::string_view name, const KnownWords& known) {
  if (kind == NameKind::kLabel) return known.is_label(name) || is_mask(name);
  if (known.is_id(name) || (kind == NameKind::kAddress && name.starts_with("127."))) return true;
  const size_t other = name.find_first_not_of("0f-");  // nothing but zeros or ones
  return kind == NameKind::kHex && other == std::string_view::npos;
}

enum class Class : uint8_t { kNone, kDigit, kLetter };
Class class_of(char c) {
  if (is_digit(c)) return Class::kDigit;
  return is_alpha(c) || static_cast<unsigned char>(c) >= 0x80 ? Class::kLetter : Class::kNone;
}

}  // namespace

void Names::learn(NameKind kind, std::string_view shown, bool owned) {
  if (shown.size() < 2 || shown.size() > limits::kRedactedNameBytes || !is_utf8(shown)) return;
  std::string name = fold(shown);
  if (entries_.contains(name) || is_known(kind, name, known_)) return;
  if (kind == NameKind::kLabel && has_known_part(name, known_)) return learn_parts(name, owned);
  const bool word = kind == NameKind::kLabel && known_.is_word(name);
  if (word && !owned) return;
  if (entries_.size() >= limits::kRedactedNames) {
    is_full_ = true;
    return;
  }
  const bool group = kind == NameKind::kHex && name.size() < kShortestSoughtHex;
  const bool in_place_only = word || group || (kind == NameKind::kLabel && is_number(name));
  if (kind == NameKind::kHex && name.starts_with("00"))
    learn(kind, std::string_view(name).substr(2), false);
  entries_.emplace(std::move(name), Entry{kind, in_place_only, ""});
}

void Names::learn_parts(std::string_view name, bool owned) {
  for (const std::string_view part : split_at(name, '-')) learn(NameKind::kLabel, part, owned);
}

void Names::settle(std::string_view key) {
  ends_.assign(1, nullptr);
  for (const auto& entry : entries_) {
    const std::string& name = entry.first;
    const bool shaped = entry.second.kind == NameKind::kAddress;
    if (entry.second.in_place_only || shaped || name.size() < kShortName ||
        name.size() > kLongestSought)
      continue;
    uint32_t node = 0;
    for (const char c : name) {
      const auto [next, fresh] = steps_.emplace(step(node, c), ends_.size());
      if (fresh) ends_.push_back(nullptr);
      node = next->second;
    }
    ends_[node] = &entry;
    starts_.set(pair_at(name, 0));
  }
  for (auto& [name, entry] : entries_) entry.pseudonym = choose(name, entry.kind, key);
}

void Names::assign(std::string_view name, std::string_view pseudonym) {
  const auto found = entries_.find(fold(name));
  if (found != entries_.end()) found->second.pseudonym = fold(pseudonym);
}

std::string Names::choose(const std::string& name, NameKind kind, std::string_view key) {
  if (kind == NameKind::kAddress) return choose_address(name, key);
  // The sign's zeros come and go; the pseudonym without them is the same.
  if (kind == NameKind::kHex && name.starts_with("00")) {
    const auto rest = entries_.find(std::string_view(name).substr(2));
    if (rest != entries_.end()) return "00" + choose(rest->first, kind, key);
  }
  std::string candidate;
  for (uint32_t attempt = 0; attempt < kAttempts; ++attempt) {
    candidate = pseudonym(kind, name, key, attempt);
    const auto owner = taken_.find(candidate);
    if (owner != taken_.end() && owner->second == name) return candidate;
    if (owner != taken_.end() || candidate == name) continue;
    if (attempt < kCarefulAttempts && is_taken(candidate, name)) continue;
    taken_.emplace(candidate, name);
    break;
  }
  return candidate;
}

/// A pseudonym that is a name itself, or holds one, or means something, would mislead.
bool Names::is_taken(const std::string& candidate, std::string_view name) const {
  if (name.size() > kLongestSought) return false;
  if (entries_.contains(candidate) || known_.is_word(candidate) || known_.is_label(candidate))
    return true;
  const View view = View::of(candidate, Escapes::kNone, Breaks::kKept);
  for (size_t at = 0; at < candidate.size(); ++at)
    if (match(view, at)) return true;
  return false;
}

/// Addresses of one network get pseudonyms in one network.
std::string Names::choose_address(std::string_view name, std::string_view key) {
  std::string out;
  std::string before;
  for (size_t end = 0; end < name.size(); ++end) {
    end = std::min(name.find('.', end), name.size());
    const std::string octets(name.substr(0, end));
    auto known = octets_.find(octets);
    for (uint32_t attempt = 0; known == octets_.end(); ++attempt) {
      std::string candidate = pseudonym(NameKind::kAddress, octets, key, attempt);
      if (!taken_.emplace("ip:" + before + "." + candidate, octets).second && attempt < kAttempts)
        continue;
      known = octets_.emplace(octets, std::move(candidate)).first;
    }
    out += (out.empty() ? "" : ".") + known->second;
    before = octets;
  }
  return out;
}

std::optional<std::string> Names::find(NameKind kind, std::string_view shown) const {
  const auto found = entries_.find(fold(shown));
  if (found == entries_.end()) return std::nullopt;
  return in_case_of(kind, found->second.pseudonym, shown);
}

std::optional<std::string> Names::find_beginning(NameKind kind, std::string_view shown) const {
  const std::string begin = fold(shown);
  const auto found = entries_.lower_bound(begin);
  if (found == entries_.end() || !found->first.starts_with(begin)) return std::nullopt;
  return in_case_of(kind, found->second.pseudonym.substr(0, begin.size()), shown);
}

bool Names::may_stand(const View& view, size_t begin, size_t size) const {
  const std::string_view text = view.folded;
  const size_t end = begin + size;
  const auto joins = [&](size_t left) {
    const Class before = class_of(text[left]);
    return before != Class::kNone && before == class_of(text[left + 1]) &&
           !view.breaks_before(left + 1);
  };
  const bool inside = (begin > 0 && joins(begin - 1)) || (end < text.size() && joins(end - 1));
  if (!inside) return true;
  if (size < kLongName) return false;
  size_t from = begin;
  size_t to = end;
  const size_t first = begin - std::min(begin, kLongestWord);
  const size_t last = std::min(text.size(), end + kLongestWord);
  while (from > first && class_of(text[from - 1]) == Class::kLetter) --from;
  while (to < last && class_of(text[to]) == Class::kLetter) ++to;
  return !known_.is_word(text.substr(from, to - from));
}

std::optional<NameHit> Names::match(const View& view, size_t at) const {
  const std::string_view text = view.folded;
  if (at + kShortName > text.size() || !starts_[pair_at(text, at)]) return std::nullopt;
  std::array<const std::pair<const std::string, Entry>*, kLongestSought> found{};
  size_t count = 0;
  uint32_t node = 0;
  for (size_t i = at; i < text.size(); ++i) {
    const auto next = steps_.find(step(node, text[i]));
    if (next == steps_.end()) break;
    node = next->second;
    if (ends_[node] != nullptr) found[count++] = ends_[node];
  }
  while (count > 0) {
    const auto& [name, entry] = *found[--count];
    if (may_stand(view, at, name.size()))
      return NameHit{at, name.size(), entry.kind, entry.pseudonym};
  }
  return std::nullopt;
}

}  // namespace pairlint::redact
