#include "redact/encoded.h"

#include <algorithm>

#include "base/text.h"
#include "record/nrbf.h"
#include "record/nrbf_bytes.h"

namespace pairlint::redact {
namespace {

constexpr std::string_view kSignatureMark = "#sig#";

char32_t unit_at(std::span<char> bytes, size_t at, bool big_endian) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return big_endian ? static_cast<char32_t>(first << 8 | second)
                    : static_cast<char32_t>(second << 8 | first);
}

void put_unit(std::span<char> bytes, size_t at, char32_t unit, bool big_endian) {
  bytes[at + (big_endian ? 0 : 1)] = static_cast<char>(unit >> 8);
  bytes[at + (big_endian ? 1 : 0)] = static_cast<char>(unit);
}

/// Characters beyond 16 bits stand in no name here: halves of them stay as they are.
bool is_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xE000; }

/// The properties of a certificate in Windows' store: number, 1, length, value.
void visit_properties(std::span<char> bytes, const EncodedParts& parts) {
  constexpr uint64_t kCertificate = 32;
  NrbfByteReader reader({bytes.data(), bytes.size()});
  while (reader.left() > 0) {
    const uint64_t number = reader.unsigned_number(4);
    reader.unsigned_number(4);
    const std::string_view value = reader.take(reader.unsigned_number(4));
    if (reader.failed()) return;
    const auto place =
        bytes.subspan(static_cast<size_t>(value.data() - bytes.data()), value.size());
    if (number == kCertificate) {
      visit_der(place, parts);
    } else if (value.size() == 20 || value.size() == 16) {
      parts.opaque(place);  // hashes
    } else {
      visit_utf16(place, false, parts);
    }
  }
}

void visit_bytes(std::span<char> bytes, const EncodedParts& parts) {
  const bool der = !bytes.empty() && bytes.front() == '\x30';
  return der ? visit_der(bytes, parts) : visit_properties(bytes, parts);
}

bool is_text(std::string_view bytes) {
  const auto odd = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
  });
  size_t at = 0;
  while (at < bytes.size() && next_code_point(bytes, at) != 0xFFFD) continue;
  return odd == 0 && at == bytes.size();
}

/// Every other byte of western text is zero.
bool is_utf16(std::string_view bytes) {
  if (bytes.size() < 8 || bytes.size() % 2 != 0) return false;
  size_t zeros = 0;
  for (size_t at = 1; at < bytes.size(); at += 2) zeros += bytes[at] == '\0' ? 1 : 0;
  return zeros * 10 > bytes.size() / 2 * 9;
}

bool is_der(std::string_view bytes) {
  return bytes.size() > 4 && bytes.starts_with('\x30') &&
         (static_cast<unsigned char>(bytes[1]) & 0xF0) == 0x80;
}

}  // namespace

void visit_utf16(std::span<char> bytes, bool big_endian, const EncodedParts& parts) {
  std::string text;
  for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const char32_t unit = unit_at(bytes, at, big_endian);
    append_utf8(text, is_surrogate(unit) || unit == 0 ? U'\x01' : unit);
  }
  const size_t size = text.size();
  parts.text(text);
  if (text.size() != size) return;
  size_t at = 0;
  for (size_t from = 0; from < text.size() && at + 1 < bytes.size(); at += 2) {
    const char32_t c = next_code_point(text, from);
    if (c != U'\x01' && c < 0x10000) put_unit(bytes, at, c, big_endian);
  }
}

void visit_nrbf(std::span<char> bytes, const EncodedParts& parts) {
  std::string_view stream(bytes.data(), bytes.size());
  if (stream.starts_with(kSignatureMark)) {
    NrbfByteReader reader(stream.substr(kSignatureMark.size()));
    const uint64_t length = reader.unsigned_number(4);
    stream = reader.take(std::min<uint64_t>(length, reader.left()));
    if (reader.left() > 0) parts.opaque(bytes.last(reader.left()));
  }
  const auto place = [&bytes](std::string_view part) {
    return bytes.subspan(static_cast<size_t>(part.data() - bytes.data()), part.size());
  };
  for (const NrbfObject& object : read_nrbf(stream).objects) {
    for (const NrbfMember& member : object.members) {
      if (const auto* inner = std::get_if<NrbfBytes>(&member.value)) {
        visit_bytes(place(inner->bytes), parts);
      } else if (const auto* text = std::get_if<std::string_view>(&member.value)) {
        std::string changed(*text);
        parts.text(changed);
        if (changed.size() == text->size())
          std::copy(changed.begin(), changed.end(), place(*text).begin());
      }
    }
  }
}

bool visit_encoded(std::span<char> bytes, const EncodedParts& parts) {
  const std::string_view view(bytes.data(), bytes.size());
  if (is_der(view)) {
    visit_der(bytes, parts);
  } else if (view.starts_with(kSignatureMark) ||
             view.starts_with(std::string_view("\0\1\0\0\0", 5))) {
    visit_nrbf(bytes, parts);
  } else if (is_utf16(view)) {
    visit_utf16(bytes, false, parts);
  } else if (is_text(view)) {
    std::string text(view);
    parts.text(text);
    if (text.size() == view.size()) std::copy(text.begin(), text.end(), bytes.begin());
  } else {
    return false;
  }
  return true;
}

}  // namespace pairlint::redact
