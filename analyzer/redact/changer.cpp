// A text is changed in three passes: what is encoded in it, then every name that was learned
// anywhere in the case, also over broken lines, then what only its surroundings make a name:
// ordinary words in host names, addresses, the beginnings of names that were cut off.
#include "redact/changer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/sha1.h"
#include "base/text.h"

namespace pairlint::redact {
namespace {

std::string bytes_of(std::string_view hex) {
  std::string bytes;
  const auto digit = [](char c) { return is_digit(c) ? c - '0' : c - 'a' + 10; };
  for (size_t at = 0; at + 1 < hex.size(); at += 2)
    bytes += static_cast<char>(digit(hex[at]) << 4 | digit(hex[at + 1]));
  return bytes;
}

/// Puts the digits where those of `shown` stand.
std::string with_separators(std::string_view shown, std::string_view hex) {
  std::string out(shown);
  size_t next = 0;
  for (char& c : out)
    if (is_hex(c) && next < hex.size()) c = hex[next++];
  return out;
}

/// Base64 that nothing is known of, as other base64.
std::string random_base64(std::string_view shown, std::string_view key) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  KeyedBytes bytes(key, shown);
  std::string out(shown);
  for (char& c : out)
    if (is_alnum(c)) c = kLetters[bytes.next() % kLetters.size()];
  return out;
}

bool may_hold(std::string_view text, Escapes escapes) {
  if (escapes == Escapes::kJson) return text.find('\\') != std::string_view::npos;
  return text.find('&') != std::string_view::npos || text.find("_x") != std::string_view::npos;
}

}  // namespace

bool is_referred_to(size_t bytes) { return bytes <= 64; }

std::string hex_of(std::span<const char> bytes) {
  return lower(upper_hex(std::string_view(bytes.data(), bytes.size())));
}

/// Places that are done, in ascending order: what was encoded there must not be changed again.
class Changer::Covered {
 public:
  void add(size_t begin, size_t end) { places_.emplace_back(begin, end); }
  bool holds(size_t at) const {
    const auto next = std::upper_bound(places_.begin(), places_.end(), std::pair(at, SIZE_MAX));
    return next != places_.begin() && std::prev(next)->second > at;
  }

 private:
  std::vector<std::pair<size_t, size_t>> places_;
};

void Changer::change(std::string& text, Escapes escapes, uint32_t depth) const {
  if (depth > limits::kRedactedDepth) return;
  const Covered covered = change_encoded(text, escapes, depth);
  std::vector<Escapes> ways{escapes};
  // Pasted fragments write characters in ways that no reader knew them for.
  for (const Escapes other : {Escapes::kJson, Escapes::kMarkup})
    if (other != escapes && may_hold(text, other)) ways.push_back(other);
  for (const Escapes way : ways) change_names(text, way, covered);
  for (const Escapes way : ways) change_identifiers(text, way, covered);
}

Changer::Covered Changer::change_encoded(std::string& text, Escapes escapes, uint32_t depth) const {
  Covered covered;
  const View view = View::of(text, escapes, Breaks::kJoined);
  for (const Base64Run& run : find_base64(view)) {
    const std::string changed = changed_run(view, run, depth);
    if (changed.empty()) continue;
    for (size_t i = 0; i < changed.size(); ++i)
      view.write(text, run.places[i], std::string_view(changed).substr(i, 1));
    const View::Spot& last = view.spots[run.places.back()];
    covered.add(view.spots[run.places.front()].begin, last.begin + last.size);
  }
  return covered;
}

/// Empty: it is not base64 after all.
std::string Changer::changed_run(const View& view, const Base64Run& run, uint32_t depth) const {
  std::string bytes = run.bytes;
  if (change_bytes(bytes, depth)) return encode_base64(run, bytes);
  return looks_random(view, run) ? random_base64(run.text, key_) : "";
}

/// Also what is in no part that is understood: long names anywhere among the bytes, in UTF-8 and,
/// as views leave zeros out, in UTF-16. False: nothing is known of these bytes.
bool Changer::change_bytes(std::string& bytes, uint32_t depth) const {
  bool known = visit_encoded(bytes, parts(depth));
  const View view = View::of(bytes, Escapes::kNone, Breaks::kKept);
  for (size_t at = 0; at < view.plain.size(); ++at) {
    const auto hit = names_.match(view, at);
    if (!hit || hit->size < kLongName) continue;
    const std::string_view shown = std::string_view(view.plain).substr(at, hit->size);
    view.write(bytes, at, in_case_of(hit->kind, hit->pseudonym, shown));
    at += hit->size - 1;
    known = true;
  }
  return known;
}

void Changer::change_identifiers(std::string& text, Escapes escapes, const Covered& covered) const {
  const View view = View::of(text, escapes, Breaks::kKept);
  for (const Identifier& each : find_identifiers(view.plain, known_)) {
    if (covered.holds(view.spots[each.begin].begin)) continue;
    const std::string_view shown = std::string_view(view.plain).substr(each.begin, each.size);
    const std::string changed = pseudonym_of(each, shown);
    if (changed.size() == shown.size()) view.write(text, each.begin, changed);
  }
}

std::string Changer::pseudonym_of(const Identifier& identifier, std::string_view shown) const {
  const bool hex = identifier.kind == NameKind::kHex;
  const std::string name = hex ? without_separators(shown) : std::string(shown);
  auto changed = names_.find(identifier.kind, name);
  if (!changed && identifier.cut && name.size() >= kShortName && !known_.is_word(fold(name)))
    changed = names_.find_beginning(identifier.kind, name);
  if (!changed && identifier.kind == NameKind::kLabel) return changed_parts(name);
  if (!changed) return "";
  return hex ? with_separators(shown, *changed) : *changed;
}

/// `WMSvc-EX01`, of which a rule knows one part.
std::string Changer::changed_parts(std::string_view label) const {
  std::string out;
  for (const std::string_view part : split_at(label, '-')) {
    out += out.empty() ? "" : "-";
    out += names_.find(NameKind::kLabel, part).value_or(std::string(part));
  }
  return out;
}

void Changer::change_names(std::string& text, Escapes escapes, const Covered& covered) const {
  const View view = View::of(text, escapes, Breaks::kJoined);
  for (size_t at = 0; at < view.plain.size();) {
    const auto hit = names_.match(view, at);
    if (!hit || covered.holds(view.spots[at].begin)) {
      ++at;
      continue;
    }
    const std::string_view shown = std::string_view(view.plain).substr(at, hit->size);
    view.write(text, at, in_case_of(hit->kind, hit->pseudonym, shown));
    at += hit->size;
  }
}

EncodedParts Changer::parts(uint32_t depth) const {
  EncodedParts parts;
  parts.text = [this, depth](std::string& text) { change(text, Escapes::kNone, depth + 1); };
  parts.opaque = [this](std::span<char> bytes) { change_opaque(bytes); };
  return parts;
}

void Changer::change_opaque(std::span<char> bytes) const {
  const std::string hex = hex_of(bytes);
  const auto known = is_referred_to(bytes.size()) ? names_.find(NameKind::kHex, hex) : std::nullopt;
  if (known) {
    const std::string changed = bytes_of(*known);
    std::copy(changed.begin(), changed.end(), bytes.begin());
    return;
  }
  KeyedBytes random(key_, hex);
  const size_t kept = bytes.front() == 0 ? 2 : 1;  // how many bits a number has
  for (char& byte : bytes.subspan(std::min(kept, bytes.size())))
    byte = static_cast<char>(random.next());
}

}  // namespace pairlint::redact
