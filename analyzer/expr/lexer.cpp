#include "expr/lexer.h"

#include <array>

#include "base/limits.h"
#include "base/text.h"

namespace pairlint::expr {

namespace {

bool is_name_start(char c) { return is_alpha(c) || c == '_'; }
bool is_name_part(char c) { return is_alnum(c) || c == '_'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

/// Words of the grammar; the reserved ones are the parser's business, members may have them.
bool is_keyword(std::string_view word) {
  return word == "true" || word == "false" || word == "null" || word == "in";
}

constexpr std::array<std::string_view, 6> kDoublePunctuation{"&&", "||", "==", "!=", "<=", ">="};
constexpr std::string_view kPunctuation = "+-*/%<>!?:.,()[]{}";

class Lexer {
 public:
  explicit Lexer(std::string_view source) : source_(source) {}

  Checked<std::vector<Token>> run() {
    std::vector<Token> tokens;
    for (;;) {
      skip_blanks();
      begin_ = at_;
      if (at_ == source_.size()) break;
      Checked<TokenKind> kind = next();
      if (!kind) return tl::unexpected(kind.error());
      tokens.push_back({*kind, offset(begin_), offset(at_)});
    }
    tokens.push_back({TokenKind::kEnd, offset(at_), offset(at_)});
    return tokens;
  }

 private:
  static uint32_t offset(size_t at) { return static_cast<uint32_t>(at); }
  char peek(size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }
  bool starts_with(std::string_view text) const { return source_.substr(at_).starts_with(text); }

  void skip_blanks() {
    while (at_ < source_.size()) {
      if (is_space(peek())) {
        ++at_;
      } else if (starts_with("//")) {
        at_ = std::min(source_.find('\n', at_), source_.size());
      } else {
        return;
      }
    }
  }

  Checked<TokenKind> next() {
    if (size_t prefix = string_prefix(); prefix != std::string_view::npos) return string(prefix);
    if (is_name_start(peek())) return word();
    if (is_digit(peek()) || (peek() == '.' && is_digit(peek(1)))) return number();
    return punctuation();
  }

  TokenKind word() {
    while (is_name_part(peek())) ++at_;
    bool keyword = is_keyword(source_.substr(begin_, at_ - begin_));
    return keyword ? TokenKind::kKeyword : TokenKind::kIdentifier;
  }

  Checked<TokenKind> punctuation() {
    for (std::string_view pair : kDoublePunctuation) {
      if (!starts_with(pair)) continue;
      at_ += 2;
      return TokenKind::kPunctuation;
    }
    if (kPunctuation.find(peek()) == std::string_view::npos || peek() == '\0') {
      return unexpected_character();
    }
    ++at_;
    return TokenKind::kPunctuation;
  }

  tl::unexpected<Problem> unexpected_character() {
    size_t end = at_;
    next_code_point(source_, end);
    std::string found(source_.substr(at_, end - at_));
    std::string hint = peek() == '&' || peek() == '|' || peek() == '='
                           ? ", expected " + found + found
                           : std::string();
    return fail_at(begin_, end, "unexpected character '" + found + "'" + hint);
  }

  tl::unexpected<Problem> fail_at(size_t begin, size_t end, std::string message) {
    return tl::unexpected(Problem{offset(begin), offset(end), std::move(message), {}});
  }

  Checked<TokenKind> number() {
    TokenKind kind = starts_with("0x") || starts_with("0X") ? hexadecimal() : decimal();
    if (kind == TokenKind::kInt && (peek() == 'u' || peek() == 'U')) {
      ++at_;
      kind = TokenKind::kUint;
    }
    if (!is_name_part(peek())) return kind;
    while (is_name_part(peek())) ++at_;
    return fail_at(begin_, at_,
                   "'" + std::string(source_.substr(begin_, at_ - begin_)) + "' is not a number");
  }

  TokenKind hexadecimal() {
    at_ += 2;
    while (is_hex(peek())) ++at_;
    return TokenKind::kInt;
  }

  TokenKind decimal() {
    TokenKind kind = TokenKind::kInt;
    while (is_digit(peek())) ++at_;
    if (peek() == '.' && is_digit(peek(1))) {
      kind = TokenKind::kDouble;
      ++at_;
      while (is_digit(peek())) ++at_;
    }
    return exponent() ? TokenKind::kDouble : kind;
  }

  bool exponent() {
    if (peek() != 'e' && peek() != 'E') return false;
    size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if (!is_digit(peek(1 + sign))) return false;
    at_ += 1 + sign;
    while (is_digit(peek())) ++at_;
    return true;
  }

  /// The length of r, b, rb or br before a quote; npos if this is no string.
  size_t string_prefix() const {
    size_t length = 0;
    bool raw = false, bytes = false;
    for (; length < 2; ++length) {
      char c = to_lower(peek(length));
      if (c == 'r' && !raw) {
        raw = true;
      } else if (c == 'b' && !bytes) {
        bytes = true;
      } else {
        break;
      }
    }
    bool quoted = peek(length) == '\'' || peek(length) == '"';
    return quoted ? length : std::string_view::npos;
  }

  Checked<TokenKind> string(size_t prefix) {
    std::string_view letters = source_.substr(at_, prefix);
    bool raw = letters.find_first_of("rR") != std::string_view::npos;
    bool bytes = letters.find_first_of("bB") != std::string_view::npos;
    at_ += prefix;
    std::string quote(1, peek());
    if (starts_with(quote + quote + quote)) quote = quote + quote + quote;
    at_ += quote.size();
    if (!find_end(quote, raw)) {
      return fail_at(begin_, at_, "string has no closing " + quote);
    }
    return bytes ? TokenKind::kBytes : TokenKind::kString;
  }

  /// Moves behind the closing quote. Only a triple-quoted string may hold line ends.
  bool find_end(std::string_view quote, bool raw) {
    bool lines = quote.size() == 3;
    while (at_ < source_.size()) {
      if (starts_with(quote)) {
        at_ += quote.size();
        return true;
      }
      if (!lines && (peek() == '\n' || peek() == '\r')) return false;
      at_ += peek() == '\\' && !raw && at_ + 1 < source_.size() ? 2 : 1;
    }
    return false;
  }

  std::string_view source_;
  size_t at_ = 0;
  size_t begin_ = 0;
};

}  // namespace

Checked<std::vector<Token>> tokenize(std::string_view source) {
  if (source.size() > limits::kExpressionBytes) {
    return tl::unexpected(
        Problem{0,
                0,
                "expression has more than " + std::to_string(limits::kExpressionBytes) + " bytes",
                {}});
  }
  return Lexer(source).run();
}

}  // namespace pairlint::expr
