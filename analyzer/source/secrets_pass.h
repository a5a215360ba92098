#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "source/secrets.h"

namespace pairlint {

inline constexpr char kMask = '*';
inline constexpr size_t kShortestToken = 16;
/// What may be left of a token in a line that ends.
inline constexpr size_t kTokenHead = 6;

inline bool ends_line(char c) { return c == '\n' || c == '\r'; }

/// One call of SecretMask::apply: its place in the lines, and a function for each sort of secret.
class SecretMask::Pass {
 public:
  Pass(SecretMask& state, std::span<char> lines)
      : state_(state), lines_(lines), text_(lines.data(), lines.size()) {}

  void run();

 private:
  /// The word around the letter at at_, which is its letter number `letter`.
  bool in_word(std::string_view word, size_t letter) const {
    return at_ >= letter && equal_ignoring_case(text_.substr(at_ - letter, word.size()), word);
  }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\n'; }
  void skip(std::string_view characters) {
    while (at_ < text_.size() && characters.find(text_[at_]) != std::string_view::npos) ++at_;
  }
  void mask(size_t begin, size_t end, char with = kMask) {
    std::fill(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
              lines_.begin() + static_cast<std::ptrdiff_t>(end), with);
  }
  void mask_while(bool (*belongs)(char)) {
    const size_t begin = at_;
    while (at_ < text_.size() && belongs(text_[at_])) ++at_;
    mask(begin, at_);
  }

  void look();
  bool begins_web_token() const;
  void token();
  bool is_piece(size_t begin) const;
  void token_goes_on();
  void authorization();
  void cookie();
  void password(bool parameter);
  void client_secret();
  void encoded_command();
  void secure_string();
  void piped_secret(size_t pipe);
  void value();
  void begin_private_key();
  bool key_line(size_t begin, size_t end);
  void private_key();

  SecretMask& state_;
  std::span<char> lines_;
  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace pairlint
