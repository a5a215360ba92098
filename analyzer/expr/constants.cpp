#include "expr/constants.h"

#include <charconv>

#include "base/text.h"
#include "expr/number_text.h"

namespace pairlint::expr {

namespace {

tl::unexpected<Problem> fail_at(size_t begin, size_t end, std::string message) {
  return tl::unexpected(
      Problem{static_cast<uint32_t>(begin), static_cast<uint32_t>(end), std::move(message), {}});
}

/// The character that a one-letter escape stands for; NUL if there is none.
char simple_escape(char c) {
  switch (c) {
    case 'a':
      return '\a';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'v':
      return '\v';
    case '\\':
    case '?':
    case '"':
    case '\'':
    case '`':
      return c;
    default:
      return '\0';
  }
}

/// How a numeric escape is written: how many digits of which base follow how many letters.
struct NumericEscape {
  size_t letters = 0;
  size_t digits = 0;
  int base = 16;
  bool unicode = false;
};

NumericEscape numeric_escape(char c) {
  switch (c) {
    case 'x':
    case 'X':
      return {1, 2, 16, false};
    case 'u':
      return {1, 4, 16, true};
    case 'U':
      return {1, 8, 16, true};
    case '0':
    case '1':
    case '2':
    case '3':
      return {0, 3, 8, false};
    default:
      return {};
  }
}

bool is_code_point(uint32_t value) {
  return value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
}

class Unescaper {
 public:
  Unescaper(std::string_view source, size_t begin, size_t end, bool bytes)
      : source_(source.substr(0, end)), at_(begin), bytes_(bytes) {}

  Checked<std::string> run() {
    while (at_ < source_.size()) {
      size_t plain = std::min(source_.find('\\', at_), source_.size());
      out_ += source_.substr(at_, plain - at_);
      at_ = plain;
      if (at_ == source_.size()) break;
      if (auto problem = escape(); !problem.message.empty()) return tl::unexpected(problem);
    }
    return std::move(out_);
  }

 private:
  /// Reads one escape; a problem without message is none.
  Problem escape() {
    size_t begin = at_++;
    char c = at_ < source_.size() ? source_[at_] : '\0';
    if (char simple = simple_escape(c); simple != '\0') {
      out_ += simple;
      ++at_;
      return {};
    }
    NumericEscape form = numeric_escape(c);
    std::string_view digits =
        source_.substr(std::min(at_ + form.letters, source_.size()), form.digits);
    uint32_t value = 0;
    auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, form.base);
    bool read = form.digits != 0 && digits.size() == form.digits && error == std::errc() &&
                end == digits.data() + digits.size();
    at_ += read ? form.letters + form.digits : 1;
    if (!read || !append(value, form)) return invalid(begin);
    return {};
  }

  bool append(uint32_t value, const NumericEscape& form) {
    if (bytes_) {
      if (!form.unicode) out_ += static_cast<char>(value);
      return !form.unicode;
    }
    if (is_code_point(value)) append_utf8(out_, value);
    return is_code_point(value);
  }

  Problem invalid(size_t begin) const {
    size_t end = std::min(at_, source_.size());
    std::string found(source_.substr(begin, end - begin));
    return {static_cast<uint32_t>(begin),
            static_cast<uint32_t>(end),
            "'" + found + "' is not an escape of " + (bytes_ ? "bytes" : "a string"),
            {}};
  }

  std::string_view source_;
  size_t at_;
  bool bytes_;
  std::string out_;
};

template <class Number>
bool read_digits(std::string_view digits, int base, Number& value) {
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return error == std::errc() && end == digits.data() + digits.size();
}

}  // namespace

Checked<std::string> string_constant(std::string_view source, const Token& token) {
  size_t begin = token.begin;
  bool raw = false;
  for (; is_alpha(source[begin]); ++begin) raw = raw || to_lower(source[begin]) == 'r';
  std::string_view body = source.substr(begin, token.end - begin);
  size_t quote = body.size() >= 6 && body[1] == body[0] && body[2] == body[0] ? 3 : 1;
  body = body.substr(quote, body.size() - 2 * quote);
  if (raw) return std::string(body);
  size_t first = begin + quote;
  return Unescaper(source, first, first + body.size(), token.kind == TokenKind::kBytes).run();
}

Checked<int64_t> int_constant(std::string_view source, const Token& token, bool negative) {
  std::string_view text = source.substr(token.begin, token.end - token.begin);
  bool hex = text.size() > 1 && to_lower(text[1]) == 'x';
  std::string digits = (negative ? "-" : "") + std::string(text.substr(hex ? 2 : 0));
  int64_t value = 0;
  if (!read_digits(digits, hex ? 16 : 10, value)) {
    return fail_at(token.begin, token.end, std::string(text) + " does not fit an int");
  }
  return value;
}

Checked<uint64_t> uint_constant(std::string_view source, const Token& token) {
  std::string_view text = source.substr(token.begin, token.end - token.begin - 1);
  bool hex = text.size() > 1 && to_lower(text[1]) == 'x';
  uint64_t value = 0;
  if (!read_digits(text.substr(hex ? 2 : 0), hex ? 16 : 10, value)) {
    return fail_at(token.begin, token.end, std::string(text) + "u does not fit a uint");
  }
  return value;
}

Checked<double> double_constant(std::string_view source, const Token& token) {
  std::string_view text = source.substr(token.begin, token.end - token.begin);
  std::string digits = (text.starts_with('.') ? "0" : "") + std::string(text);
  if (auto value = parse_double(digits)) return *value;
  return fail_at(token.begin, token.end, std::string(text) + " does not fit a double");
}

}  // namespace pairlint::expr
