// A byte order mark settles the encoding. Without one, UTF-16 shows by its NULs, and what has many
// control characters that neither UTF-16 nor padding explains is no text at all.

#include "source/head.h"

#include <algorithm>
#include <array>

#include "source/magic.h"
#include "source/utf8.h"

namespace pairlint {
namespace {

using namespace std::string_view_literals;

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};

/// The mark of UTF-32LE begins with the one of UTF-16LE and therefore stands before it.
constexpr std::array kMarks = {
    Mark{"\xFF\xFE\0\0"sv, Encoding::kUtf32Le}, Mark{"\0\0\xFE\xFF"sv, Encoding::kUtf32Be},
    Mark{"\xFF\xFE"sv, Encoding::kUtf16Le},     Mark{"\xFE\xFF"sv, Encoding::kUtf16Be},
    Mark{"\xEF\xBB\xBF"sv, Encoding::kUtf8},
};

constexpr size_t kPaddingNuls = 8;
constexpr size_t kFewControls = 8;
constexpr size_t kLongHead = 16;

bool is_odd_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 &&
         "\0\a\b\t\n\v\f\r\x1A\x1B"sv.find(c) == std::string_view::npos;
}

/// One of a row of NULs at every second byte.
bool is_upper_half(std::string_view bytes, size_t nul) {
  const bool before = nul >= 2 && bytes[nul - 2] == 0 && bytes[nul - 1] != 0;
  const bool after = nul + 2 < bytes.size() && bytes[nul + 2] == 0 && bytes[nul + 1] != 0;
  return before || after;
}

size_t count_unexplained(std::string_view bytes) {
  size_t count = 0;
  for (size_t at = 0; at < bytes.size();) {
    if (bytes[at] != 0) {
      count += is_odd_control(bytes[at++]);
      continue;
    }
    const size_t end = std::min(bytes.find_first_not_of('\0', at), bytes.size());
    if (end - at < kPaddingNuls && !(end - at == 1 && is_upper_half(bytes, at))) count += end - at;
    at = end;
  }
  return count;
}

/// Units of UTF-16 that text does not have.
size_t count_unexplained_units(std::string_view bytes, size_t low) {
  size_t count = 0;
  for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
    count += bytes[at + 1 - low] == 0 && is_odd_control(bytes[at + low]);
  }
  return 2 * count;
}

bool outweighs(size_t unexplained, size_t bytes) {
  return unexplained >= kFewControls && unexplained * 20 >= bytes;
}

/// The bytes in front of the first UTF-16 unit are 8-bit text: UTF-16 was appended to a file of
/// another encoding.
bool begins_narrow(std::string_view bytes) {
  const size_t nul = bytes.find('\0');
  if (nul == std::string_view::npos || nul < 3) return false;
  std::string_view head = bytes.substr(0, nul - 1);
  if (head.ends_with("\xFF\xFE")) head.remove_suffix(2);
  if (std::any_of(head.begin(), head.end(), is_odd_control)) return false;
  if (head.ends_with('\n') || head.ends_with('\r')) return true;
  return head.size() >= kLongHead && count_utf8(head, true).broken == 0;
}

bool is_text_byte(char c) { return (c >= ' ' && c <= '~') || c == '\t' || c == '\n' || c == '\r'; }

/// Source: at least 30 % NULs at the odd (little-endian) or even (big-endian) offsets. Not if more
/// units would be two characters of ASCII; only hiragana looks like that in UTF-16, with 30 as its
/// upper half.
Encoding encoding_by_nuls(std::string_view bytes) {
  bytes = bytes.substr(0, bytes.find_last_not_of('\0') + 1);
  size_t nuls[2] = {0, 0};
  size_t pairs[2] = {0, 0};
  for (size_t at = 0; at < bytes.size(); ++at) {
    nuls[at % 2] += bytes[at] == 0;
    const bool pair =
        at + 1 < bytes.size() && is_text_byte(bytes[at]) && is_text_byte(bytes[at + 1]);
    if (at % 2 == 0 && pair) {
      pairs[0] += bytes[at] != '0';
      pairs[1] += bytes[at + 1] != '0';
    }
  }
  const size_t units = (bytes.size() + 1) / 2;
  const auto prevails = [&](size_t parity) {
    return nuls[parity] > 0 && nuls[parity] * 10 >= units * 3 &&
           nuls[parity] > 3 * nuls[1 - parity] && nuls[parity] > pairs[parity];
  };
  if (begins_narrow(bytes)) return Encoding::kUtf8;
  if (prevails(1)) return Encoding::kUtf16Le;
  return prevails(0) ? Encoding::kUtf16Be : Encoding::kUtf8;
}

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20) & (c != '\t') & (c != '\n') & (c != '\r');
}

/// A fixed size and a counter of a byte let the compiler count sixteen at once.
constexpr size_t kStretch = 64;
size_t controls_in_stretch(const char* bytes) {
  uint8_t count = 0;
  for (size_t i = 0; i < kStretch; ++i) count = static_cast<uint8_t>(count + is_control(bytes[i]));
  return count;
}

/// Fewer bytes that are not plain text than could make it binary: the usual case, and a fast one.
bool is_plain(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return false;
  size_t odd = 0;
  for (; bytes.size() >= kStretch && odd < kFewControls; bytes.remove_prefix(kStretch)) {
    odd += controls_in_stretch(bytes.data());
  }
  if (odd >= kFewControls) return false;
  for (const char c : bytes) odd += is_control(c);
  return odd < kFewControls;
}

bool is_text(std::string_view bytes, Encoding encoding) {
  if (bytes.find_first_not_of('\0') == std::string_view::npos) return bytes.empty();
  if (!is_utf16(encoding)) return !outweighs(count_unexplained(bytes), bytes.size());
  const size_t low = encoding == Encoding::kUtf16Le ? 0 : 1;
  return !outweighs(count_unexplained_units(bytes, low), bytes.size());
}

}  // namespace

Head read_head(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) return {mark.encoding, mark.bytes.size(), false, nullptr};
  }
  Head head;
  const Magic* magic = find_magic(bytes);
  head.is_binary = magic != nullptr && magic->certain;
  if (!head.is_binary && !is_plain(bytes)) {
    head.encoding = encoding_by_nuls(bytes);
    head.is_binary = !is_text(bytes, head.encoding);
  }
  if (!head.is_binary) return head;
  return {Encoding::kUtf8, 0, true, magic};
}

}  // namespace pairlint
