// Strict where it is about safety, lenient where it is about reading: no entity is defined or
// expanded, every scan ends at the end of the text, and a tag that lost its end is given up at the
// next `<`.
#include "format/clixml_markup.h"

#include <charconv>
#include <cstring>

#include "base/text.h"

namespace pairlint {
namespace {

bool is_space(char c) { return is_blank(c) || c == '\n'; }

size_t find_char(std::string_view text, char c, size_t from) {
  if (from >= text.size()) return text.size();
  const void* found = std::memchr(text.data() + from, c, text.size() - from);
  return found ? static_cast<size_t>(static_cast<const char*>(found) - text.data()) : text.size();
}

/// The next `name="value"` of a tag; false if there is none.
bool take_attribute(std::string_view& rest, std::string_view& name, std::string_view& value) {
  while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
  const size_t equals = rest.find('=');
  if (equals == std::string_view::npos) return false;
  name = rest.substr(0, equals);
  while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
  rest.remove_prefix(equals + 1);
  while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
  if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return false;
  const size_t end = rest.find(rest.front(), 1);
  if (end == std::string_view::npos) return false;
  value = rest.substr(1, end - 1);
  rest.remove_prefix(end + 1);
  return true;
}

}  // namespace

Token MarkupScanner::next() {
  for (;;) {
    begin_ = at_;
    if (at_ >= text_.size()) return Token::kEnd;
    if (text_[at_] != '<') return read_text();
    const std::string_view rest = text_.substr(at_);
    const char kind = rest.size() > 1 ? rest[1] : ' ';
    if (kind != '!' && kind != '?') return read_tag();
    if (rest.starts_with("<![CDATA[")) return read_cdata();
    if (kind == '!' && !rest.starts_with("<!--")) return read_tag();
    if (!pass_over(kind == '!' ? "-->" : "?>")) return Token::kCut;
  }
}

Token MarkupScanner::read_text() {
  const size_t end = find_char(text_, '<', at_);
  content_ = text_.substr(at_, end - at_);
  at_ = static_cast<uint32_t>(end);
  return Token::kText;
}

Token MarkupScanner::read_cdata() {
  constexpr std::string_view kOpening = "<![CDATA[";
  const size_t begin = at_ + kOpening.size();
  const size_t end = text_.find("]]>", begin);
  content_ = text_.substr(begin, end == std::string_view::npos ? end : end - begin);
  at_ = static_cast<uint32_t>(end == std::string_view::npos ? text_.size() : end + 3);
  return Token::kText;
}

bool MarkupScanner::pass_over(std::string_view closing) {
  const size_t end = text_.find(closing, at_);
  at_ = static_cast<uint32_t>(end == std::string_view::npos ? text_.size() : end + closing.size());
  return end != std::string_view::npos;
}

/// Where the `>` of a tag stands, quoted ones left out; the next `<` if the tag lost its end.
size_t MarkupScanner::tag_end(size_t from) const {
  char quote = 0;
  for (size_t i = from; i < text_.size(); ++i) {
    const char c = text_[i];
    if (c == '<') return i;
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      return i;
    } else if (c == '"' || c == '\'') {
      quote = c;
    }
  }
  return text_.size();
}

Token MarkupScanner::read_tag() {
  const size_t end = tag_end(at_ + 1);
  std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
  const bool whole = end < text_.size() && text_[end] == '>';
  at_ = static_cast<uint32_t>(end + (whole ? 1 : 0));
  if (end == text_.size()) return Token::kCut;
  if (inside.starts_with('!')) return Token::kDoctype;
  const bool closes = inside.starts_with('/');
  if (closes) inside.remove_prefix(1);
  const bool empty = inside.ends_with('/');
  if (empty) inside.remove_suffix(1);
  size_t length = 0;
  while (length < inside.size() && !is_space(inside[length])) ++length;
  name_ = inside.substr(0, length);
  attributes_ = inside.substr(length);
  if (closes) return Token::kClose;
  return empty ? Token::kEmpty : Token::kOpen;
}

Attributes MarkupScanner::attributes() const {
  Attributes found;
  std::string_view rest = attributes_;
  std::string_view name;
  std::string_view value;
  while (take_attribute(rest, name, value)) {
    if (name == "N") found.name = value;
    if (name == "S") found.stream = value;
    if (name == "RefId") found.id = value;
  }
  return found;
}

namespace {

/// What a number may stand for in text: U+FFFD for what is no character.
char32_t character_of(uint32_t number) {
  const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
  return surrogate || number > 0x10FFFF ? 0xFFFD : static_cast<char32_t>(number);
}

std::optional<uint32_t> number_in(std::string_view digits, int base) {
  uint32_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [at, error] = std::from_chars(digits.data(), end, number, base);
  if (digits.empty() || error != std::errc{} || at != end) return std::nullopt;
  return number;
}

struct Entity {
  std::string_view name;
  char32_t character;
};
constexpr Entity kEntities[] = {
    {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''},
};

/// `&amp;`, `&#13;`, `&#xD;`; an ampersand without a name behind it stands for itself.
DecodedPiece read_entity(std::string_view text) {
  constexpr size_t kLongestName = 32;
  const size_t end = text.substr(0, kLongestName).find(';');
  if (end == std::string_view::npos || end == 1) return {text.substr(0, 1), 0, true, false};
  const std::string_view raw = text.substr(0, end + 1);
  const std::string_view name = text.substr(1, end - 1);
  if (name.front() == '#') {
    const bool hex = name.size() > 1 && to_lower(name[1]) == 'x';
    const auto number = number_in(name.substr(hex ? 2 : 1), hex ? 16 : 10);
    return {raw, character_of(number.value_or(0xFFFD)), false, !number};
  }
  for (const Entity& entity : kEntities) {
    if (entity.name == name) return {raw, entity.character, false, false};
  }
  for (const char c : name) {
    if (!is_alnum(c)) return {text.substr(0, 1), 0, true, false};
  }
  return {raw, 0xFFFD, false, true};
}

uint32_t hex_value(char c) {
  if (is_digit(c)) return static_cast<uint32_t>(c - '0');
  return static_cast<uint32_t>(to_lower(c) - 'a' + 10);
}

/// How long the `_xHHHH_` (or with 8 digits) at the start is, and its number; 0 if it is none.
size_t escape_length(std::string_view text, uint32_t& number) {
  constexpr size_t kDigits = 4;
  constexpr size_t kBegin = 2;
  number = 0;
  if (text.size() <= kBegin + kDigits || text[0] != '_' || to_lower(text[1]) != 'x') return 0;
  size_t at = kBegin;
  for (; at < text.size() && at < kBegin + 2 * kDigits && is_hex(text[at]); ++at) {
    number = number << 4 | hex_value(text[at]);
  }
  const bool ends = at < text.size() && text[at] == '_';
  return ends && (at - kBegin) % kDigits == 0 && at > kBegin ? at + 1 : 0;
}

/// The escape at the start; the underscore stands for itself if it is none.
DecodedPiece read_escape(std::string_view text) {
  uint32_t number = 0;
  const size_t length = escape_length(text, number);
  if (length == 0) return {text.substr(0, 1), 0, true, false};
  uint32_t low = 0;
  const size_t second =
      number >= 0xD800 && number <= 0xDBFF ? escape_length(text.substr(length), low) : 0;
  if (second > 0 && low >= 0xDC00 && low <= 0xDFFF) {
    number = 0x10000 + ((number - 0xD800) << 10) + (low - 0xDC00);
    return {text.substr(0, length + second), character_of(number), false, false};
  }
  return {text.substr(0, length), character_of(number), false, false};
}

bool begins_escape(std::string_view text, size_t at) {
  return at + 1 < text.size() && (text[at + 1] == 'x' || text[at + 1] == 'X');
}

}  // namespace

/// Where the next `&` or `_x` stands; the size of the text if there is none.
size_t EscapeScanner::find_escape() {
  if (!sought_ || entity_ < at_) entity_ = find_char(text_, '&', at_);
  sought_ = true;
  for (size_t at = find_char(text_, '_', at_); at < entity_; at = find_char(text_, '_', at + 1)) {
    if (begins_escape(text_, at)) return at;
  }
  return entity_;
}

std::optional<DecodedPiece> EscapeScanner::next() {
  if (at_ == text_.size()) return std::nullopt;
  const size_t escape = find_escape();
  const std::string_view rest = text_.substr(at_);
  DecodedPiece piece;
  if (escape > at_) {
    piece = {text_.substr(at_, escape - at_), 0, true, false};
  } else {
    piece = rest.front() == '&' ? read_entity(rest) : read_escape(rest);
  }
  at_ += piece.raw.size();
  return piece;
}

DecodedText decode_text(std::string_view raw, TextArena& arena) {
  EscapeScanner scanner(raw);
  std::optional<DecodedPiece> piece = scanner.next();
  if (!piece || (piece->stands && piece->raw.size() == raw.size())) return {raw, true};
  std::string text;
  text.reserve(raw.size());
  bool known = true;
  for (; piece; piece = scanner.next()) {
    known = known && !piece->is_undefined;
    if (piece->stands || piece->is_undefined) {
      text += piece->raw;
    } else if (piece->character < 0x80) {
      text += static_cast<char>(piece->character);
    } else {
      append_utf8(text, piece->character);
    }
  }
  return {arena.store(std::move(text)), known};
}

std::optional<uint32_t> number_of(std::string_view digits) { return number_in(digits, 10); }

}  // namespace pairlint
