#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expr/lexer.h"

namespace pairlint::expr {

/// Walks through the tokens of an expression and keeps the first problem. After that nothing is
/// accepted any more.
class TokenReader {
 public:
  TokenReader(std::string_view source, std::vector<Token> tokens)
      : source_(source), tokens_(std::move(tokens)) {}

  const Token& peek(size_t ahead = 0) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
  }
  /// The token that was taken last.
  const Token& last() const { return tokens_[at_ == 0 ? 0 : at_ - 1]; }
  uint32_t last_end() const { return at_ == 0 ? 0 : last().end; }
  Token take() {
    Token token = peek();
    skip(1);
    return token;
  }
  void skip(size_t count) { at_ = std::min(at_ + count, tokens_.size() - 1); }

  std::string_view source() const { return source_; }
  std::string_view text(const Token& token) const {
    return source_.substr(token.begin, token.end - token.begin);
  }

  /// Whether the token at this distance is this punctuation or keyword.
  bool is(std::string_view expected, size_t ahead = 0) const;
  bool accept(std::string_view expected);
  void expect(std::string_view expected);
  /// The next token for messages.
  std::string shown() const;

  bool failed() const { return problem_.has_value(); }
  void fail(Problem problem);
  void fail_at(const Token& place, std::string message);
  const Problem& problem() const { return *problem_; }

 private:
  std::string_view source_;
  std::vector<Token> tokens_;  ///< the last one is kEnd
  size_t at_ = 0;
  std::optional<Problem> problem_;
};

}  // namespace pairlint::expr
