#include "report/json_emitter.h"

#include <charconv>
#include <utility>

#include "base/text.h"
#include "report/glyph.h"

namespace pairlint::report {
namespace {

void append_escaped_unit(std::string& out, uint32_t unit) {
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789abcdef"[(unit >> shift) & 0xF];
}

void append_escaped(std::string& out, char32_t c) {
  if (c < 0x10000) return append_escaped_unit(out, c);
  append_escaped_unit(out, 0xD800 + ((c - 0x10000) >> 10));
  append_escaped_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
}

/// The two-character escapes; 0 if there is none.
char short_escape(char32_t c) {
  switch (c) {
    case '"':
    case '\\':
      return static_cast<char>(c);
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

void append_character(std::string& out, char32_t c) {
  if (const char escape = short_escape(c)) {
    out += '\\';
    out += escape;
  } else if (is_unsafe_to_show(c)) {
    append_escaped(out, c);
  } else {
    append_utf8(out, c);
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (size_t at = 0; at < text.size();) {
    size_t plain = at;
    while (plain < text.size() && is_plain(text[plain])) ++plain;
    out.append(text, at, plain - at);
    at = plain;
    if (at < text.size()) append_character(out, next_code_point(text, at));
  }
  out += '"';
}

/// Outside strings JSON knows only ASCII, so what is unsafe to show stands inside one and may be
/// escaped there; line ends can only be white space.
void append_json_text(std::string& out, std::string_view json) {
  for (size_t at = 0; at < json.size();) {
    const char32_t c = next_code_point(json, at);
    if (c == '\n' || c == '\r' || c == '\t') {
      out += ' ';
    } else if (is_unsafe_to_show(c)) {
      append_escaped(out, c);
    } else {
      append_utf8(out, c);
    }
  }
}

void JsonEmitter::new_line() {
  if (layout_ == Layout::kOneLine) return;
  out_ += '\n';
  out_.append(2 * has_elements_.size(), ' ');
}

void JsonEmitter::element() {
  if (std::exchange(after_key_, false) || has_elements_.empty()) return;
  if (has_elements_.back()) out_ += ',';
  has_elements_.back() = true;
  new_line();
}

void JsonEmitter::begin(char bracket) {
  element();
  out_ += bracket;
  has_elements_.push_back(false);
}

void JsonEmitter::end(char bracket) {
  const bool had_elements = has_elements_.back();
  has_elements_.pop_back();
  if (had_elements) new_line();
  out_ += bracket;
}

void JsonEmitter::key(std::string_view name) {
  element();
  append_json_string(out_, name);
  out_ += layout_ == Layout::kOneLine ? ":" : ": ";
  after_key_ = true;
}

void JsonEmitter::text(std::string_view value) {
  element();
  append_json_string(out_, value);
}

void JsonEmitter::number(uint64_t value) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  raw({digits, static_cast<size_t>(end - digits)});
}

void JsonEmitter::boolean(bool value) { raw(value ? "true" : "false"); }

void JsonEmitter::null() { raw("null"); }

void JsonEmitter::raw(std::string_view json) {
  element();
  append_json_text(out_, json);
}

void JsonEmitter::member(std::string_view name, std::string_view value) {
  key(name);
  text(value);
}

void JsonEmitter::member(std::string_view name, uint64_t value) {
  key(name);
  number(value);
}

void JsonEmitter::member(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

void JsonEmitter::member_or_null(std::string_view name, std::string_view value) {
  key(name);
  value.empty() ? null() : text(value);
}

std::string JsonEmitter::take() {
  out_ += '\n';
  return std::move(out_);
}

}  // namespace pairlint::report
