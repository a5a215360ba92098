#include "expr/token_reader.h"

namespace pairlint::expr {

bool TokenReader::is(std::string_view expected, size_t ahead) const {
  TokenKind kind = peek(ahead).kind;
  bool word = kind == TokenKind::kPunctuation || kind == TokenKind::kKeyword;
  return !failed() && word && text(peek(ahead)) == expected;
}

bool TokenReader::accept(std::string_view expected) {
  if (!is(expected)) return false;
  skip(1);
  return true;
}

void TokenReader::expect(std::string_view expected) {
  if (accept(expected) || failed()) return;
  fail_at(peek(), "expected '" + std::string(expected) + "', found " + shown());
}

std::string TokenReader::shown() const {
  if (peek().kind == TokenKind::kEnd) return "the end";
  return "'" + std::string(text(peek())) + "'";
}

void TokenReader::fail(Problem problem) {
  if (!failed()) problem_ = std::move(problem);
}

void TokenReader::fail_at(const Token& place, std::string message) {
  fail(Problem{place.begin, place.end, std::move(message), {}});
}

}  // namespace pairlint::expr
