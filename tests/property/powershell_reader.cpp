#include "property/powershell_reader.h"

#include <array>
#include <cctype>
#include <cstdint>
#include <utility>

namespace pairlint::property {
namespace {

constexpr auto kQuotes = std::to_array<std::string_view>(
    {"'", "\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9A", "\xE2\x80\x9B"});

std::string utf8(uint32_t c) {
  const auto tail = [&](uint32_t shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

class Reader {
 public:
  Reader(std::string_view code, size_t at) : code_(code), at_(at) {}

  std::optional<PowershellValue> read(bool single) {
    for (const std::string_view word : {"@()", "$true", "$false", "$null"}) {
      if (take(word)) return value();
    }
    if (take_placeholder() || take_number()) return value();
    if (!take_text()) return std::nullopt;
    while (!single && take_next_of_list()) {
    }
    return value();
  }

 private:
  PowershellValue value() { return {std::move(text_), at_}; }
  std::string_view rest() const { return code_.substr(at_); }

  bool take(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  std::string_view take_quote() {
    for (const std::string_view quote : kQuotes) {
      if (take(quote)) return quote;
    }
    return {};
  }

  /// A comma without a text behind it is the command's.
  bool take_next_of_list() {
    const size_t before = at_;
    const size_t length = text_.size();
    if (take(",") && take_text()) return true;
    at_ = before;
    text_.resize(length);
    return false;
  }

  bool take_placeholder() {
    const size_t end = rest().starts_with('<') ? rest().find('>') : std::string_view::npos;
    if (end == std::string_view::npos || end < 2) return false;
    for (const char c : rest().substr(1, end - 1)) {
      if (!std::isalnum(static_cast<unsigned char>(c)) && c != '_' && c != ' ') return false;
    }
    at_ += end + 1;
    return true;
  }

  bool take_number() {
    const size_t before = at_;
    take("-");
    const size_t digits = at_;
    while (at_ < code_.size() && code_[at_] >= '0' && code_[at_] <= '9') ++at_;
    if (at_ == digits) at_ = before;
    return at_ != before;
  }

  bool take_text() {
    if (!take("(")) return take_literal();
    if (!take_literal()) return false;
    while (take(" + ")) {
      if (!take_char() && !take_literal()) return false;
    }
    return take(")");
  }

  bool take_literal() {
    if (take_quote().empty()) return false;
    while (at_ < code_.size()) {
      if (take_quote().empty()) {
        text_ += code_[at_++];
        continue;
      }
      const std::string_view second = take_quote();
      if (second.empty()) return true;
      text_ += second;
    }
    return false;
  }

  bool take_char() {
    const bool wide = take("[char]::ConvertFromUtf32(");
    if (!wide && !take("[char]")) return false;
    if (!take("0x")) return false;
    uint32_t c = 0;
    const size_t digits = at_;
    for (; at_ < code_.size() && std::isxdigit(static_cast<unsigned char>(code_[at_])); ++at_) {
      const char digit = code_[at_];
      c = c * 16 + static_cast<uint32_t>(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
    }
    text_ += utf8(c);
    return at_ > digits && at_ - digits <= 6 && (!wide || take(")"));
  }

  std::string_view code_;
  size_t at_;
  std::string text_;
};

}  // namespace

std::optional<PowershellValue> read_powershell_value(std::string_view code, size_t at,
                                                     bool single) {
  return Reader(code, at).read(single);
}

bool shows_what_must_not_be_pasted(std::string_view code) {
  for (const char c : code) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return true;
  }
  for (uint32_t c = 0x80; c <= 0xFFFB; ++c) {
    const bool hides = c < 0xA0 || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
                       (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
                       c == 0xFEFF || c >= 0xFFF9;
    if (hides && code.find(utf8(c)) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace pairlint::property
