// RFC 5322 fields and RFC 2045 parameters, with what mailers do to names that are not ASCII:
// encoded words (RFC 2047) also where RFC 2231 asks for percent signs and pieces.
#include "container/mime_header.h"

#include <map>

#include "base/limits.h"
#include "base/text.h"
#include "container/charset.h"
#include "container/mime_body.h"

namespace pairlint {
namespace {

std::string_view take_line(std::string_view bytes, size_t& at) {
  const size_t end = std::min(bytes.find('\n', at), bytes.size());
  std::string_view line = bytes.substr(at, end - at);
  at = std::min(end + 1, bytes.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// One `=?charset?B or Q?text?=` at the front of `text`; its length in `length`, 0 if it is none.
std::string decode_word(std::string_view text, size_t& length) {
  length = 0;
  text = text.substr(0, limits::kEncodedWordBytes);
  const size_t charset_end = text.find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= text.size()) return {};
  if (text[charset_end + 2] != '?') return {};
  const size_t end = text.find("?=", charset_end + 3);
  if (end == std::string_view::npos) return {};
  const std::string_view encoded = text.substr(charset_end + 3, end - charset_end - 3);
  const bool base64 = to_lower(text[charset_end + 1]) == 'b';
  std::string_view charset = text.substr(2, charset_end - 2);
  charset = charset.substr(0, charset.find('*'));  // RFC 2231 puts a language behind it
  length = end + 2;
  return in_shown_encoding(decode_body(encoded, base64 ? "base64" : "q"), charset);
}

/// Blanks between two encoded words are there for folding only.
std::string decode_words(std::string_view text) {
  std::string out;
  size_t blanks = 0;  // bytes at the end of `out` that stand between words
  bool after_word = false;
  for (size_t at = 0; at < text.size();) {
    size_t length = 0;
    const std::string word =
        text.substr(at).starts_with("=?") ? decode_word(text.substr(at), length) : "";
    if (length > 0) {
      if (after_word) out.resize(out.size() - blanks);
      out += word;
      at += length;
    } else {
      out += text[at++];
    }
    blanks = length > 0 ? 0 : blanks + 1;
    after_word = length > 0 || (after_word && is_blank(out.back()));
  }
  return out;
}

std::string_view take_until(std::string_view text, size_t& at, std::string_view ends) {
  const size_t end = std::min(text.find_first_of(ends, at), text.size());
  const std::string_view taken = trim(text.substr(at, end - at));
  at = end;
  return taken;
}

std::string take_value(std::string_view text, size_t& at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  if (at >= text.size() || text[at] != '"') return std::string(take_until(text, at, ";"));
  std::string value;
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    value += text[at];
  }
  take_until(text, at, ";");
  return value;
}

int digit_of(char c) { return is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10; }

std::string without_percents(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%' && at + 2 < text.size() && is_hex(text[at + 1]) && is_hex(text[at + 2])) {
      out += static_cast<char>(digit_of(text[at + 1]) * 16 + digit_of(text[at + 2]));
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

/// What RFC 2231 makes of one parameter: its pieces, and the charset in front of the first.
struct Pieces {
  std::map<unsigned, std::string> by_number;
  std::string charset;
};

/// `utf-8'en'a%20b`: the charset goes, the rest is what was meant.
std::string take_charset(std::string value, std::string& charset) {
  const size_t first = value.find('\'');
  const size_t second = first == std::string::npos ? first : value.find('\'', first + 1);
  if (second == std::string::npos) return value;
  charset = value.substr(0, first);
  return value.substr(second + 1);
}

/// `filename*0*`: its name, the number of the piece and whether it has percent signs.
void add_piece(std::map<std::string, Pieces>& pieces, std::string_view name, std::string value) {
  const bool encoded = name.ends_with('*');
  if (encoded) name.remove_suffix(1);
  unsigned number = 0;
  const size_t star = name.find('*');
  for (size_t i = star; i != std::string_view::npos && ++i < name.size() && number < 1000;) {
    if (!is_digit(name[i])) return;
    number = number * 10 + static_cast<unsigned>(name[i] - '0');
  }
  Pieces& whole = pieces[lower(name.substr(0, star))];
  if (encoded && number == 0) value = take_charset(std::move(value), whole.charset);
  whole.by_number[number] = encoded ? without_percents(value) : std::move(value);
}

}  // namespace

std::string_view MimeHeaders::find(std::string_view name) const {
  for (const Field& field : fields) {
    if (equal_ignoring_case(field.name, name)) return field.value;
  }
  return {};
}

bool begins_like_a_header(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon > 76) return false;
  for (const char c : line.substr(0, colon)) {
    if (!is_alnum(c) && c != '-' && c != '_') return false;
  }
  return true;
}

MimeHeaders read_headers(std::string_view bytes) {
  MimeHeaders headers;
  for (size_t at = 0; at < bytes.size();) {
    const std::string_view line = take_line(bytes, at);
    if (line.empty()) {
      headers.body = at;
      headers.whole = true;
      return headers;
    }
    const bool continues = is_blank(line[0]) && !headers.fields.empty();
    if (continues) headers.fields.back().value.append(" ").append(trim(line));
    if (!continues &&
        (!begins_like_a_header(line) || headers.fields.size() >= limits::kMailHeaders)) {
      return headers;
    }
    const size_t colon = line.find(':');
    if (!continues) {
      headers.fields.push_back({line.substr(0, colon), std::string(trim(line.substr(colon + 1)))});
    }
    headers.body = at;
  }
  headers.whole = true;
  return headers;
}

std::string_view MimeValue::find(std::string_view parameter) const {
  for (const auto& [name, text] : parameters) {
    if (name == parameter) return text;
  }
  return {};
}

MimeValue read_mime_value(std::string_view field) {
  MimeValue result;
  std::map<std::string, Pieces> pieces;
  size_t at = 0;
  result.value = lower(take_until(field, at, ";"));
  while (at < field.size()) {
    ++at;  // the semicolon
    const std::string_view name = take_until(field, at, "=;");
    if (at >= field.size() || field[at] == ';') continue;
    ++at;
    std::string piece = take_value(field, at);
    if (!name.empty()) add_piece(pieces, name, std::move(piece));
  }
  for (const auto& [name, whole] : pieces) {
    std::string text;
    for (const auto& [number, piece] : whole.by_number) text += piece;
    text = whole.charset.empty() ? decode_words(text)
                                 : in_shown_encoding(std::move(text), whole.charset);
    result.parameters.emplace_back(name, std::move(text));
  }
  return result;
}

}  // namespace pairlint
