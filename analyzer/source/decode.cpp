#include "source/decode.h"

#include <algorithm>
#include <cstring>

#include "base/text.h"
#include "source/scan.h"
#include "source/utf8.h"

namespace pairlint {
namespace {

using Byte = unsigned char;

/// What a decision in the middle of the input may look at.
constexpr size_t kSight = 64;
/// No encoding here needs more bytes of UTF-8 for a byte of its own, and no unit more than this.
constexpr size_t kMostExpansion = 3;
/// Units that show UTF-16 behind 8-bit text, and bytes that show 8-bit text behind UTF-16.
constexpr size_t kWideUnits = 3;
constexpr size_t kNarrowBytes = 32;
constexpr size_t kFewestNarrowBytes = 6;

bool is_text_byte(char c) { return (c >= ' ' && c <= '~') || c == '\t' || c == '\n' || c == '\r'; }
bool is_high(char c) { return static_cast<signed char>(c) < 0; }

/// A character of two bytes: most of those beyond ASCII in the languages of the inputs.
bool begins_pair(std::string_view bytes) {
  return bytes.size() > 1 && static_cast<Byte>(bytes[0]) >= 0xC2 &&
         static_cast<Byte>(bytes[0]) < 0xE0 && (static_cast<Byte>(bytes[1]) & 0xC0) == 0x80;
}

/// Copies such characters as long as they follow each other and begin before `stop`.
size_t copy_pairs(std::string_view bytes, size_t stop, char* out) {
  size_t at = 0;
  for (; at < stop && begins_pair(bytes.substr(at)); at += 2) {
    out[at] = bytes[at];
    out[at + 1] = bytes[at + 1];
  }
  return at;
}

/// Little-endian UTF-16 of Western text: at least three units, or one if the input ends then.
bool begins_with_utf16(std::string_view bytes, bool whole) {
  for (size_t unit = 0; unit < kWideUnits; ++unit) {
    const size_t at = 2 * unit;
    if (at == bytes.size()) return whole && unit > 0;
    if (at + 1 >= bytes.size() || bytes[at + 1] != 0) return false;
    if (!is_text_byte(bytes[at]) && static_cast<Byte>(bytes[at]) < 0xA0) return false;
  }
  return true;
}

/// In hiragana every second byte is 30, and the others are often ASCII too.
bool looks_like_hiragana(std::string_view bytes, size_t high) {
  size_t zeros = 0;
  for (size_t at = high; at < bytes.size(); at += 2) zeros += bytes[at] == '0';
  return zeros * 4 >= bytes.size();
}

bool is_mostly_text(std::string_view bytes, size_t text) {
  if (text * 8 >= bytes.size() * 7) return true;
  return text * 4 >= bytes.size() * 3 && count_utf8(bytes, false).broken == 0;
}

/// 8-bit text where UTF-16 was expected. `after_line` says that a line has just ended: text that
/// was appended begins there, and may then have a few characters beyond ASCII.
bool begins_with_narrow_text(std::string_view bytes, bool after_line, size_t high) {
  // Most units end here.
  if (!after_line && !(is_text_byte(bytes[0]) && is_text_byte(bytes[1]))) return false;
  bytes = bytes.substr(0, kNarrowBytes);
  if (bytes.size() < kFewestNarrowBytes || bytes.find('\0') != std::string_view::npos) return false;
  const auto text = static_cast<size_t>(std::count_if(bytes.begin(), bytes.end(), is_text_byte));
  const bool all = text == bytes.size();
  const bool is_short = bytes.size() < kNarrowBytes;
  if (is_short && (!all || (!after_line && bytes.find('\n') == std::string_view::npos)))
    return false;
  if (!all && !(after_line && is_mostly_text(bytes, text))) return false;
  return !looks_like_hiragana(bytes, high);
}

/// Behind a NUL there may be UTF-16, to which the byte before it and a mark may belong.
std::string_view front_of_narrow_text(std::string_view bytes) {
  const size_t nul = bytes.find('\0');
  if (nul == std::string_view::npos) return bytes;
  bytes = bytes.substr(0, std::max<size_t>(nul, 2) - 1);
  if (bytes.ends_with("\xFF\xFE")) bytes.remove_suffix(2);
  return bytes;
}

bool is_scalar(char32_t c) { return c < 0xD800 || (c >= 0xE000 && c <= 0x10FFFF); }

}  // namespace

/// One call of decode: the bytes, how far it is, and where the text goes.
struct Decoder::Run {
  std::string_view bytes;
  size_t stop;  ///< where a further character is left to the next call
  bool whole;
  uint32_t text_begin;  ///< size of the decoded text when the call began
  char* begin;
  char* write;
  size_t at = 0;
  bool needs_sight = false;  ///< the byte at `at` is to be decided with kHeadBytes of sight

  std::string_view rest(size_t from) const { return bytes.substr(std::min(from, bytes.size())); }
  bool is_nul(size_t offset) const { return offset < bytes.size() && bytes[offset] == 0; }
  uint32_t where() const { return text_begin + static_cast<uint32_t>(write - begin); }
  void put(char32_t c);
};

void Decoder::Run::put(char32_t c) {
  const auto byte = [this](char32_t b) { *write++ = static_cast<char>(static_cast<Byte>(b)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      byte(0xE0 | (c >> 12));
    } else {
      byte(0xF0 | (c >> 18));
      byte(0x80 | ((c >> 12) & 0x3F));
    }
    byte(0x80 | ((c >> 6) & 0x3F));
  }
  byte(0x80 | (c & 0x3F));
}

const Head& Decoder::begin(std::string_view bytes) {
  head_ = read_head(bytes);
  now_ = head_.encoding;
  narrow_settled_ = head_.encoding == Encoding::kUtf8 && head_.bom_bytes > 0;
  return head_;
}

size_t Decoder::decode(std::string_view bytes, size_t budget, bool whole, TextBuffer& out) {
  size_t stop = std::min(budget, whole ? bytes.size() : bytes.size() - kSight);
  // The byte before a NUL may be the lower half of a unit: the two stay together.
  if (stop > 0 && stop < bytes.size() && bytes[stop] == 0 && bytes[stop - 1] != 0) ++stop;
  char* const room = out.room(kMostExpansion * (stop + kSight));
  Run run{bytes, stop, whole, static_cast<uint32_t>(out.size()), room, room};
  while (run.at < run.stop && !run.needs_sight) {
    if (is_utf16(now_)) {
      decode_utf16(run);
    } else if (is_utf32(now_)) {
      decode_utf32(run);
    } else {
      decode_narrow(run);
    }
  }
  if (run.write > run.begin) previous_ = run.write[-1];
  out.grow(static_cast<size_t>(run.write - run.begin));
  return run.at;
}

// --- 8-bit text -------------------------------------------------------------------------------

void Decoder::decode_narrow(Run& run) {
  while (run.at < run.stop && !is_wide(now_) && !run.needs_sight) {
    const char c = run.bytes[run.at];
    if (is_high(c)) {
      decode_high_byte(run);
    } else if (c == 0) {
      decode_nul(run);
    } else {
      const size_t ascii =
          scan::copy_ascii(run.bytes.data() + run.at, run.stop - run.at, run.write);
      run.at += ascii;
      run.write += ascii;
    }
  }
}

/// Either a stray NUL, or the upper half of the first UTF-16 unit, whose lower half was taken for
/// 8-bit text already, rightly.
void Decoder::decode_nul(Run& run) {
  const bool behind_text = run.write > run.begin && is_text_byte(run.write[-1]);
  if (behind_text && begins_with_utf16(run.rest(run.at + 1), run.whole)) {
    switch_to(Encoding::kUtf16Le, run.where() - 1);
  } else {
    *run.write++ = 0;
  }
  ++run.at;
}

void Decoder::decode_high_byte(Run& run) {
  const std::string_view rest = run.rest(run.at);
  if (narrow_settled_ && narrow_ == Encoding::kUtf8 && begins_pair(rest)) return decode_utf8(run);
  const bool marked = rest.starts_with("\xFF\xFE") || run.is_nul(run.at + 1);
  if (marked && begins_with_utf16(rest.substr(2), run.whole)) {
    switch_to(Encoding::kUtf16Le, run.where());
    return;
  }
  if (!narrow_settled_) settle_narrow(run);
  if (run.needs_sight) return;
  if (narrow_ == Encoding::kUtf8) {
    decode_utf8(run);
  } else {
    decode_code_page(run);
  }
}

/// Goes on for as long as whole characters follow each other: none of them can be UTF-16.
void Decoder::decode_utf8(Run& run) {
  const size_t first = run.at;
  while (run.at < run.stop && is_high(run.bytes[run.at])) {
    const size_t pairs = copy_pairs(run.rest(run.at), run.stop - run.at, run.write);
    run.at += pairs;
    run.write += pairs;
    if (pairs > 0) continue;
    const std::string_view rest = run.rest(run.at);
    const Utf8Piece piece = utf8_piece(rest);
    if (piece.state == Utf8Piece::State::kCharacter) {
      for (size_t i = 0; i < piece.length; ++i) *run.write++ = rest[i];
    } else if (run.at == first) {
      put_replacement(run);
    } else {
      return;
    }
    run.at += piece.length;
  }
}

void Decoder::decode_code_page(Run& run) {
  const size_t index = static_cast<Byte>(run.bytes[run.at++]) - 0x80u;
  const Utf8Bytes& bytes = code_page_[index];
  if (bytes.length == 0) return put_replacement(run);
  std::memcpy(run.write, bytes.bytes, sizeof bytes.bytes);  // there is room, and 3 are faster
  run.write += bytes.length;
}

/// A few broken characters do not make a UTF-8 file one of another encoding, in which whole
/// characters of UTF-8 hardly ever occur.
void Decoder::settle_narrow(Run& run) {
  run.needs_sight = !run.whole && run.at != 0;
  if (run.needs_sight) return;
  const std::string_view sample = front_of_narrow_text(run.rest(run.at));
  const Utf8Count utf8 = count_utf8(sample, run.whole && sample.size() == run.rest(run.at).size());
  narrow_settled_ = true;
  if (utf8.characters >= 2 * utf8.broken) return;
  const char before = previous(run);
  narrow_ = guess_code_page(sample, is_high(before) ? ' ' : before);
  prepare_code_page();
}

void Decoder::prepare_code_page() {
  const std::u16string_view page = code_page(narrow_);
  for (size_t i = 0; i < code_page_.size(); ++i) {
    std::string utf8;
    if (page[i] != 0xFFFD) append_utf8(utf8, page[i]);
    code_page_[i].length = static_cast<uint8_t>(utf8.size());
    std::copy(utf8.begin(), utf8.end(), code_page_[i].bytes);
  }
}

// --- UTF-16 and UTF-32 ------------------------------------------------------------------------

void Decoder::decode_utf16(Run& run) {
  const unsigned low = now_ == Encoding::kUtf16Le ? 0 : 1;
  while (run.at < run.stop && is_utf16(now_)) {
    const size_t units = (run.stop - run.at) / 2;
    const size_t ascii = scan::narrow_ascii(run.bytes.data() + run.at, units, low, run.write);
    run.at += 2 * ascii;
    run.write += ascii;
    if (run.at < run.stop) decode_utf16_unit(run);
  }
}

void Decoder::decode_utf16_unit(Run& run) {
  const size_t low = now_ == Encoding::kUtf16Le ? 0 : 1;
  const std::string_view rest = run.rest(run.at);
  const auto unit = [rest, low](size_t at) {
    return static_cast<char32_t>(static_cast<Byte>(rest[at + low]) |
                                 (static_cast<Byte>(rest[at + 1 - low]) << 8));
  };
  if (rest.size() < 2) return leave_out_cut_character(run);
  if (begins_with_narrow_text(rest, previous(run) == '\n', 1 - low)) {
    return switch_to(Encoding::kUtf8, run.where());
  }
  const char32_t first = unit(0);
  const char32_t second = rest.size() < 4 ? 0 : unit(2);
  if (first >= 0xD800 && first < 0xDC00 && second >= 0xDC00 && second < 0xE000) {
    run.put(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
    run.at += 4;
    return;
  }
  run.at += 2;
  if (!is_scalar(first)) return put_replacement(run);
  run.put(first);
}

void Decoder::decode_utf32(Run& run) {
  while (run.at < run.stop) {
    const std::string_view rest = run.rest(run.at);
    if (rest.size() < 4) return leave_out_cut_character(run);
    char32_t c = 0;
    for (size_t i = 0; i < 4; ++i) {
      const size_t at = now_ == Encoding::kUtf32Be ? i : 3 - i;
      c = (c << 8) | static_cast<Byte>(rest[at]);
    }
    run.at += 4;
    if (is_scalar(c)) {
      run.put(c);
    } else {
      put_replacement(run);
    }
  }
}

void Decoder::leave_out_cut_character(Run& run) {
  cut_characters_ = {1, run.where()};
  run.at = run.bytes.size();
}

// --- what is worth telling --------------------------------------------------------------------

char Decoder::previous(const Run& run) const {
  return run.write > run.begin ? run.write[-1] : previous_;
}

void Decoder::put_replacement(Run& run) {
  if (replacements_.count++ == 0) replacements_.first = run.where();
  run.put(0xFFFD);
}

void Decoder::switch_to(Encoding encoding, uint32_t where) {
  if (switches_.count++ == 0) switches_.first = where;
  now_ = encoding;
}

}  // namespace pairlint
