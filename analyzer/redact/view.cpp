#include "redact/view.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "redact/pseudonym.h"

namespace pairlint::redact {
namespace {

/// A character that a text writes by others.
struct Escape {
  char32_t code = 0;
  uint8_t size = 0;
  char form = 0;
};

std::optional<uint32_t> number(std::string_view digits, int base) {
  uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
    return std::nullopt;
  return value;
}

std::optional<Escape> percent(std::string_view text) {
  if (text.size() < 3) return std::nullopt;
  const auto value = number(text.substr(1, 2), 16);
  return value ? std::optional(Escape{*value, 3, '%'}) : std::nullopt;
}

std::optional<Escape> json(std::string_view text) {
  constexpr std::string_view kShort = "nrtbf\"\\/";
  constexpr std::string_view kMeaning = "\n\r\t\b\f\"\\/";
  if (text.size() >= 6 && text[1] == 'u') {
    const auto value = number(text.substr(2, 4), 16);
    return value ? std::optional(Escape{*value, 6, 'j'}) : std::nullopt;
  }
  const size_t which = text.size() > 1 ? kShort.find(text[1]) : std::string_view::npos;
  if (which == std::string_view::npos) return std::nullopt;
  return Escape{static_cast<char32_t>(kMeaning[which]), 2, '?'};
}

std::optional<Escape> entity(std::string_view text) {
  constexpr size_t kLongest = 10;
  const size_t end = text.substr(0, kLongest).find(';');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view name = text.substr(1, end - 1);
  const auto size = static_cast<uint8_t>(end + 1);
  if (name.starts_with("#x") || name.starts_with("#X")) {
    const auto value = number(name.substr(2), 16);
    return value ? std::optional(Escape{*value, size, 'h'}) : std::nullopt;
  }
  if (name.starts_with('#')) {
    const auto value = number(name.substr(1), 10);
    return value ? std::optional(Escape{*value, size, 'd'}) : std::nullopt;
  }
  const bool word = !name.empty() && std::all_of(name.begin(), name.end(), is_alnum);
  return word ? std::optional(Escape{' ', size, '?'}) : std::nullopt;
}

std::optional<Escape> clixml(std::string_view text) {
  if (text.size() < 7 || text[1] != 'x' || text[6] != '_') return std::nullopt;
  const auto value = number(text.substr(2, 4), 16);
  return value ? std::optional(Escape{*value, 7, 'c'}) : std::nullopt;
}

std::optional<Escape> escape_at(std::string_view text, Escapes escapes) {
  switch (text.front()) {
    case '%':
      return percent(text);
    case '\\':
      return escapes == Escapes::kJson ? json(text) : std::nullopt;
    case '&':
      return escapes == Escapes::kMarkup ? entity(text) : std::nullopt;
    case '_':
      return escapes == Escapes::kMarkup ? clixml(text) : std::nullopt;
    default:
      return std::nullopt;
  }
}

/// Bytes of an invisible character at the start: soft hyphen, zero-width and bidi marks, NUL.
size_t invisible(std::string_view text) {
  if (text.starts_with("\xC2\xAD")) return 2;
  if (text.starts_with("\xEF\xBB\xBF")) return 3;
  if (text.starts_with("\xE2\x80") && text.size() > 2) {
    const char c = text[2];
    return (c >= '\x8B' && c <= '\x8F') || (c >= '\xAA' && c <= '\xAE') ? 3 : 0;
  }
  if (text.starts_with("\xE2\x81\xA0")) return 3;
  if (text.starts_with("\x1B[")) {
    const size_t end = text.substr(0, 16).find_first_not_of("0123456789;", 2);
    return end == std::string_view::npos ? 0 : end + 1;
  }
  return text.front() == '\0' ? 1 : 0;
}

/// Behind a line end, the blanks and the marks of quoted mail that begin the next line.
size_t break_size(std::string_view text) {
  const size_t end = text.find_first_not_of("\r\n \t>");
  return end == std::string_view::npos ? text.size() : end;
}

class Builder {
 public:
  Builder(std::string_view text, Escapes escapes, Breaks breaks)
      : text_(text), escapes_(escapes), joined_(breaks == Breaks::kJoined) {}

  View build() {
    view_.plain.reserve(text_.size());
    view_.spots.reserve(text_.size());
    while (at_ < text_.size()) step();
    view_.folded = fold(view_.plain);
    return std::move(view_);
  }

 private:
  void step() {
    const std::string_view rest = text_.substr(at_);
    const char c = rest.front();
    if (joined_ && (c == '\n' || c == '\r')) {
      breaks_ = true;
      at_ += break_size(rest);
    } else if (const size_t unseen = invisible(rest)) {
      at_ += unseen;
    } else if (const auto escape = escape_at(rest, escapes_)) {
      put(*escape);
    } else {
      const bool first = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
      add(c, {static_cast<uint32_t>(at_), 1, 0, breaks_, first});
      ++at_;
    }
  }

  void add(char c, View::Spot spot) {
    view_.plain += c;
    view_.spots.push_back(spot);
    breaks_ = false;
  }

  /// A byte behind a percent sign is a byte; other escapes are characters.
  void put(const Escape& escape) {
    std::string bytes(1, static_cast<char>(escape.code));
    if (escape.form != '%') {
      bytes.clear();
      append_utf8(bytes, escape.code);
    }
    for (size_t i = 0; i < bytes.size(); ++i)
      add(bytes[i], {static_cast<uint32_t>(at_), escape.size, escape.form, breaks_, i == 0});
    at_ += escape.size;
  }

  std::string_view text_;
  Escapes escapes_;
  bool joined_;
  size_t at_ = 0;
  bool breaks_ = false;
  View view_;
};

std::string digits(char32_t code, int base, size_t width, bool large) {
  char buffer[16];
  const char* end = std::to_chars(buffer, buffer + sizeof buffer, code, base).ptr;
  std::string out(buffer, static_cast<size_t>(end - buffer));
  if (large) out = upper(out);
  return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

/// The character as an escape of this size; blanks fill what a plain character leaves, which only
/// base64 needs, and that may hold blanks.
std::string escaped(char32_t code, const View::Spot& spot, std::string_view shown) {
  const bool large = std::any_of(shown.begin(), shown.end(), is_upper);
  std::string out;
  if (spot.form == '%') out = "%" + digits(code, 16, 2, large);
  if (spot.form == 'j') out = "\\u" + digits(code, 16, 4, large);
  if (spot.form == 'c') out = "_x" + digits(code, 16, 4, true) + "_";
  if (spot.form == 'd') out = "&#" + digits(code, 10, spot.size - 3U, false) + ";";
  if (spot.form == 'h') out = "&#x" + digits(code, 16, spot.size - 4U, large) + ";";
  if (out.size() == spot.size) return out;
  out.clear();
  append_utf8(out, code);
  out.resize(spot.size, ' ');
  return out;
}

}  // namespace

View View::of(std::string_view text, Escapes escapes, Breaks breaks) {
  return Builder(text, escapes, breaks).build();
}

void View::write(std::string& text, size_t at, std::string_view bytes) const {
  for (size_t i = 0; i < bytes.size(); ++i) {
    const Spot& spot = spots[at + i];
    const bool is_byte = spot.form == 0 || spot.form == '%';
    if (is_byte && plain[at + i] == bytes[i]) continue;
    if (spot.form == 0) {
      text[spot.begin] = bytes[i];
      continue;
    }
    if (!spot.first) continue;
    size_t next = i;
    size_t was = at + i;
    if (!is_byte && next_code_point(plain, was) == next_code_point(bytes, next)) continue;
    next = i;
    const char32_t code =
        spot.form == '%' ? static_cast<unsigned char>(bytes[i]) : next_code_point(bytes, next);
    const std::string_view shown(text.data() + spot.begin, spot.size);
    text.replace(spot.begin, spot.size, escaped(code, spot, shown));
  }
}

}  // namespace pairlint::redact
