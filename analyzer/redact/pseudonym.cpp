// Every character is replaced by one of its class and size, so that columns, wrapped lines, the
// lengths inside DER and .NET streams, and every position in a report stay what they are.
#include "redact/pseudonym.h"

#include <algorithm>

#include "base/sha1.h"
#include "base/text.h"

namespace pairlint::redact {
namespace {

constexpr std::string_view kConsonants = "bdfghjklmnprstvz";
constexpr std::string_view kVowels = "aeiou";
/// Behind so many attempts a word need not be one that can be pronounced.
constexpr uint32_t kPronounceable = 48;

/// A capital of Latin-1; its small letter stands 0x20 behind it.
bool is_latin1_upper(std::string_view text, size_t at) {
  if (text[at] != '\xC3' || at + 1 >= text.size()) return false;
  const auto low = static_cast<unsigned char>(text[at + 1]);
  return low <= 0x9E && low >= 0x80 && low != 0x97;
}

/// A letter that takes as many bytes in UTF-8 and as many cells.
char32_t foreign_letter(char32_t c, KeyedBytes& bytes) {
  const uint32_t random = bytes.next() << 8U | bytes.next();
  if (c < 0x800) {
    const char32_t letter = 0xE0 + random % 31;
    return letter == 0xF7 ? 0xE0 : letter;
  }
  if (c < 0x2E80) return 0x1E01 + 2 * (random % 64);
  if (c < 0x10000) return 0x4E00 + random % 0x4000;
  return 0x20000 + random % 0x8000;
}

char letter(KeyedBytes& bytes, bool pronounceable, bool& vowel) {
  const uint8_t random = bytes.next();
  if (!pronounceable) return static_cast<char>('a' + random % 26);
  vowel = !vowel;
  const std::string_view from = vowel ? kVowels : kConsonants;
  return from[random % from.size()];
}

std::string label(std::string_view name, KeyedBytes& bytes, bool pronounceable) {
  std::string out;
  bool vowel = (bytes.next() & 3) != 0;
  for (size_t at = 0; at < name.size();) {
    const char c = name[at];
    if (static_cast<unsigned char>(c) >= 0x80) {
      append_utf8(out, foreign_letter(next_code_point(name, at), bytes));
      continue;
    }
    ++at;
    if (is_digit(c)) {
      out += static_cast<char>('0' + bytes.next() % 10);
    } else {
      out += is_alpha(c) ? letter(bytes, pronounceable, vowel) : c;
    }
  }
  return out;
}

/// The first octet stays: it holds the sign of a serial number and the highest bit of a key.
std::string hex(std::string_view name, KeyedBytes& bytes, size_t kept) {
  std::string out(name);
  for (size_t at = kept; at < out.size(); ++at)
    if (is_hex(out[at])) out[at] = "0123456789abcdef"[bytes.next() % 16];
  return out;
}

bool is_private_start(std::string_view octets) {
  constexpr std::string_view kStarts[] = {"10", "127", "169", "169.254", "172", "192", "192.168"};
  if (std::find(std::begin(kStarts), std::end(kStarts), octets) != std::end(kStarts)) return true;
  return octets.starts_with("172.") && octets.size() == 6 && octets >= "172.16" &&
         octets <= "172.31";
}

/// An octet of as many digits. What tells private from public addresses stays.
std::string octet(std::string_view octets, KeyedBytes& bytes) {
  const size_t dot = octets.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? octets : octets.substr(dot + 1);
  if (is_private_start(octets)) return std::string(last);
  const bool first = dot == std::string_view::npos;
  for (;;) {
    const uint32_t random = bytes.next();
    uint32_t value = random % 10;
    if (last.size() == 2) value = 10 + random % 90;
    if (last.size() == 3) value = 100 + random % (first ? 124 : 156);
    std::string out = std::to_string(value);
    if (!first || (value != 0 && !is_private_start(out))) return out;
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out = lower(text);
  for (size_t at = 0; at < out.size(); ++at)
    if (is_latin1_upper(out, at)) out[at + 1] = static_cast<char>(out[at + 1] + 0x20);
  return out;
}

KeyedBytes::KeyedBytes(std::string_view key, std::string_view seed)
    : state_(std::to_string(key.size()) + ":" + std::string(key) + std::string(seed)) {}

uint8_t KeyedBytes::next() {
  if (at_ == bytes_.size()) {
    const auto digest = sha1(state_ + '\n' + std::to_string(block_++));
    bytes_.assign(digest.begin(), digest.end());
    at_ = 0;
  }
  return static_cast<uint8_t>(bytes_[at_++]);
}

std::string pseudonym(NameKind kind, std::string_view name, std::string_view key,
                      uint32_t attempt) {
  KeyedBytes bytes(key, std::to_string(attempt) + ":" + std::string(name));
  switch (kind) {
    case NameKind::kLabel:
      return label(name, bytes, attempt < kPronounceable);
    case NameKind::kGuid:
      return hex(name, bytes, 0);
    case NameKind::kHex:
      return hex(name, bytes, name.size() < 16 ? 0 : 2);
    case NameKind::kAddress:
      return octet(name, bytes);
  }
  return std::string(name);
}

std::string in_case_of(NameKind kind, std::string_view pseudonym, std::string_view shown) {
  std::string out(pseudonym);
  if (kind == NameKind::kAddress || out.size() != shown.size()) return out;
  if (kind != NameKind::kLabel) {
    const bool small = std::any_of(shown.begin(), shown.end(), is_lower);
    const bool large = !small && std::any_of(shown.begin(), shown.end(), is_upper);
    return large ? upper(out) : out;
  }
  for (size_t at = 0; at < out.size(); ++at) {
    if (is_upper(shown[at])) out[at] = to_upper(out[at]);
    if (is_latin1_upper(shown, at) && out[at] == '\xC3')
      out[at + 1] = static_cast<char>(out[at + 1] - 0x20);
  }
  return out;
}

}  // namespace pairlint::redact
