#include "record/der.h"

#include <algorithm>
#include <bit>

#include "base/limits.h"
#include "base/text.h"

namespace pairlint {
namespace {

struct Head {
  uint8_t tag = 0;
  size_t size = 0;  ///< of tag and length
  size_t length = 0;
  bool indefinite = false;
};

uint8_t byte_at(std::string_view bytes, size_t at) { return static_cast<uint8_t>(bytes[at]); }

/// Behind the tag at the start; 0 if it does not end. Numbers of 31 and above take further octets.
size_t tag_size(std::string_view bytes) {
  if (bytes.empty()) return 0;
  if ((byte_at(bytes, 0) & 0x1F) != 0x1F) return 1;
  for (size_t at = 1; at < bytes.size(); ++at) {
    if ((byte_at(bytes, at) & 0x80) == 0) return at + 1;
  }
  return 0;
}

std::optional<size_t> read_length(std::string_view octets) {
  uint64_t length = 0;
  for (const char c : octets) {
    length = length << 8 | static_cast<uint8_t>(c);
    if (length > UINT32_MAX) return std::nullopt;
  }
  return static_cast<size_t>(length);
}

std::optional<Head> read_head(std::string_view bytes) {
  Head head;
  const size_t at = tag_size(bytes);
  if (at == 0 || at >= bytes.size()) return std::nullopt;
  head.tag = byte_at(bytes, 0);
  const uint8_t first = byte_at(bytes, at);
  head.size = at + 1;
  if (first < 0x80) {
    head.length = first;
    return head;
  }
  if (first == 0x80) {
    head.indefinite = true;
    return (head.tag & 0x20) != 0 ? std::optional(head) : std::nullopt;
  }
  const size_t octets = first & 0x7F;
  if (bytes.size() - head.size < octets) return std::nullopt;
  const auto length = read_length(bytes.substr(head.size, octets));
  if (!length) return std::nullopt;
  head.size += octets;
  head.length = *length;
  return head;
}

/// Where the two zero octets stand that end a content of indefinite length.
std::optional<size_t> find_end(std::string_view bytes) {
  uint32_t open = 1;
  for (size_t at = 0; at < bytes.size();) {
    const auto head = read_head(bytes.substr(at));
    if (!head) return std::nullopt;
    const bool ends = head->tag == 0 && head->length == 0;
    if (ends && --open == 0) return at;
    if (head->indefinite && ++open > limits::kDerDepth) return std::nullopt;
    if (bytes.size() - at - head->size < head->length) return std::nullopt;
    at += head->size + head->length;
  }
  return std::nullopt;
}

std::optional<Der> read_element(std::string_view bytes, bool may_be_clipped) {
  const auto head = read_head(bytes);
  if (!head) return std::nullopt;
  const std::string_view behind = bytes.substr(head->size);
  size_t length = head->length;
  size_t end_mark = 0;
  bool clipped = length > behind.size();
  if (head->indefinite) {
    const auto end = find_end(behind);
    clipped = !end;
    length = end.value_or(behind.size());
    end_mark = end ? 2 : 0;
  }
  if (clipped && !may_be_clipped) return std::nullopt;
  length = std::min(length, behind.size());
  return Der{head->tag, behind.substr(0, length), bytes.substr(0, head->size + length + end_mark),
             clipped};
}

bool is_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    if (next_code_point(text, at) == 0xFFFD && text.substr(begin, 3) != "\xEF\xBF\xBD")
      return false;
  }
  return true;
}

std::string from_utf8(std::string_view text) {
  if (is_utf8(text)) return std::string(text);
  std::string out;
  for (size_t at = 0; at < text.size();) append_utf8(out, next_code_point(text, at));
  return out;
}

std::string from_latin1(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

char32_t read_unit(std::string_view text, size_t at, size_t size) {
  char32_t unit = 0;
  for (size_t i = 0; i < size; ++i) unit = unit << 8 | byte_at(text, at + i);
  return unit;
}

std::optional<std::string> from_utf16(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  std::string out;
  for (size_t at = 0; at < text.size(); at += 2) {
    char32_t c = read_unit(text, at, 2);
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = at + 4 <= text.size() ? read_unit(text, at + 2, 2) : 0;
      if (c >= 0xDC00 || low < 0xDC00 || low >= 0xE000) return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    append_utf8(out, c);
  }
  return out;
}

std::optional<std::string> from_utf32(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::string out;
  for (size_t at = 0; at < text.size(); at += 4) {
    const char32_t c = read_unit(text, at, 4);
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return std::nullopt;
    append_utf8(out, c);
  }
  return out;
}

}  // namespace

std::optional<Der> DerReader::next() {
  auto element = read_element(rest_, false);
  if (element) rest_.remove_prefix(element->whole.size());
  return element;
}

std::optional<Der> DerReader::next(uint8_t tag) {
  if (rest_.empty() || byte_at(rest_, 0) != tag) return std::nullopt;
  return next();
}

std::optional<Der> DerReader::next_clipped(uint8_t tag) {
  if (rest_.empty() || byte_at(rest_, 0) != tag) return std::nullopt;
  auto element = read_element(rest_, true);
  if (element) rest_.remove_prefix(element->whole.size());
  return element;
}

std::optional<std::string> read_text(const Der& element) {
  const std::string_view text = element.body;
  switch (element.tag) {
    case der_tag::kUtf8String:
      return from_utf8(text);
    case der_tag::kTeletexString:
      return is_utf8(text) ? std::string(text) : from_latin1(text);
    case der_tag::kNumericString:
    case der_tag::kPrintableString:
    case der_tag::kIa5String:
    case der_tag::kVisibleString:
      return from_latin1(text);
    case der_tag::kBmpString:
      return from_utf16(text);
    case der_tag::kUniversalString:
      return from_utf32(text);
    default:
      return std::nullopt;
  }
}

uint32_t bit_length(std::string_view integer) {
  while (!integer.empty() && integer.front() == 0) integer.remove_prefix(1);
  if (integer.empty()) return 0;
  const auto top = static_cast<uint32_t>(std::bit_width(byte_at(integer, 0)));
  return static_cast<uint32_t>(integer.size() - 1) * 8 + top;
}

}  // namespace pairlint
