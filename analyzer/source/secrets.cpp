// One pass that stops at a few rare letters, each of them a part of a word that secrets follow.
// Words are compared only there, so text without secrets costs one look-up a byte.
#include "source/secrets.h"

#include <algorithm>
#include <string_view>

#include "base/base64.h"
#include "base/text.h"
#include "source/scan.h"
#include "source/secrets_pass.h"

namespace pairlint {
namespace {

/// What a private key becomes: still base64, so that readers see a key that shows nothing.
constexpr char kKeyMask = 'x';
/// A piece of a token on a line of its own.
constexpr size_t kTokenPiece = 20;

bool is_token_char(char c) {
  return is_alnum(c) || c == '-' || c == '_' || c == '.' || c == '+' || c == '/' || c == '=' ||
         c == '~' || c == kMask;
}

}  // namespace

void SecretMask::Pass::look() {
  switch (text_[at_]) {
    case 'J':
      if (begins_web_token()) token();
      return;
    case '-':
      return encoded_command();
    case '_':
      if (in_word("client_secret", 6)) client_secret();
      return;
    case 'w':
    case 'W':
      if (in_word("password", 4)) return password(at_ > 4 && text_[at_ - 5] == '-');
      if (in_word("pwd=", 1)) {
        at_ += 3;
        value();
      }
      return;
    case 'z':
    case 'Z':
      if (in_word("authorization", 7)) authorization();
      return;
    case 'k':
    case 'K':
      if (in_word("cookie", 3)) return cookie();
      if (in_word("private key", 8)) begin_private_key();
      return;
    default:
      if (in_word("convertto-securestring", 3)) return secure_string();
      if (text_.substr(at_ - std::min<size_t>(at_, 5), 8) == "TlRMTVNT") token();
  }
}

/// `eyJ` occurs by chance in the base64 of every hundredth certificate: a JSON Web Token begins a
/// word, and has parts with dots between them or, where its line ends before, a usual first member.
bool SecretMask::Pass::begins_web_token() const {
  constexpr std::string_view kHeads[] = {"eyJhbGci", "eyJ0eXAi", "eyJraWQi", "eyJ4NXQ",
                                         "eyJub25j", "eyJlbmMi", "eyJjdHki"};
  const size_t begin = at_ - std::min<size_t>(at_, 2);
  const std::string_view text = text_.substr(begin);
  if (!text.starts_with("eyJ") ||
      (begin > 0 && is_token_char(text_[begin - 1]) && text_[begin - 1] != '='))
    return false;
  for (const std::string_view head : kHeads)
    if (text.starts_with(head)) return true;
  const auto end = std::find_if_not(text.begin(), text.end(), is_token_char);
  return std::find(text.begin(), end, '.') != end;
}

/// A token as it stands in JSON Web Tokens and in NTLM's answers, to its end, over broken lines.
void SecretMask::Pass::token() {
  size_t begin = at_;
  while (begin > 0 && is_token_char(text_[begin - 1]) && text_[begin - 1] != '=') --begin;
  size_t end = at_;
  while (end < text_.size() && is_token_char(text_[end])) ++end;
  const bool broken = end == text_.size() || ends_line(text_[end]);
  if (end - begin < (broken ? kTokenHead : kShortestToken)) return;
  mask(std::max(begin, at_ - std::min<size_t>(at_, 5)), end);
  at_ = end;
  token_goes_on();
}

/// What stands from `begin` on, alone in its line: a long word, or one with digits.
bool SecretMask::Pass::is_piece(size_t begin) const {
  const std::string_view piece = text_.substr(begin, at_ - begin);
  const char next = at_ < text_.size() ? text_[at_] : '\n';
  const bool alone = ends_line(next) || next == '"' || next == '\'' || next == ',';
  return alone &&
         (piece.size() >= kTokenPiece || std::any_of(piece.begin(), piece.end(), is_digit));
}

/// Pieces on the next lines.
void SecretMask::Pass::token_goes_on() {
  for (;;) {
    state_.open_ = at_ >= text_.size() ? Open::kToken : Open::kNothing;
    if (at_ >= text_.size()) return;
    if (at_ > 0 && !ends_line(text_[at_])) return;
    const size_t line_end = at_;
    skip("\r\n \t>");
    const size_t begin = at_;
    while (at_ < text_.size() && is_token_char(text_[at_])) ++at_;
    if (!is_piece(begin)) {
      at_ = line_end;
      return;
    }
    mask(begin, at_);
  }
}

/// `Authorization: Bearer ...`, also as JSON writes it.
void SecretMask::Pass::authorization() {
  at_ += 6;
  const size_t behind = at_;
  skip("\" \t");
  if (peek() != ':' && peek() != '=') return void(at_ = behind - 1);
  skip("\"' \t:=@{[");
  const size_t scheme = at_;
  while (at_ < text_.size() && is_alpha(text_[at_])) ++at_;
  if (peek() != ' ') return mask(scheme, at_);
  skip(" \t");
  mask_while(is_token_char);
  token_goes_on();
}

/// The values of `Set-Cookie: name=value; path=/`.
void SecretMask::Pass::cookie() {
  at_ += 3;
  if (peek() == '2') ++at_;
  const size_t behind = at_;
  skip("\" \t");
  if (peek() != ':') return void(at_ = behind - 1);
  while (at_ < text_.size() && !ends_line(text_[at_])) {
    while (at_ < text_.size() && !ends_line(text_[at_]) && text_[at_] != '=') ++at_;
    if (peek() != '=') return;
    ++at_;
    mask_while([](char c) { return c != ';' && c != ' ' && c != '"' && !ends_line(c); });
    if (peek() != ';') return;
  }
}

void SecretMask::Pass::begin_private_key() {
  constexpr size_t kLabel = 24;  // "BEGIN ENCRYPTED " and the letters before
  const size_t from = at_ - std::min(at_, kLabel);
  if (text_.substr(from, at_ - from).find("BEGIN ") == std::string_view::npos) return;
  at_ += 3;
  while (at_ < text_.size() && !ends_line(text_[at_]) && !is_alnum(text_[at_])) ++at_;
  state_.open_ = Open::kPrivateKey;
  private_key();
}

/// A line of a key: base64 and nothing else, or among other things a piece as long as no word is.
bool SecretMask::Pass::key_line(size_t begin, size_t end) {
  const std::string_view line = trim(text_.substr(begin, end - begin));
  const bool alone = line.find(' ') == std::string_view::npos;
  if (line.empty() || line.starts_with("Proc-Type") || line.starts_with("DEK-Info")) return true;
  bool any = false;
  for (size_t at = begin; at < end; ++at) {
    const size_t piece = at;
    while (at < end && is_base64(text_[at])) ++at;
    if (at - piece < (alone ? 1 : kShortestToken)) continue;
    mask(piece, at, kKeyMask);
    any = true;
  }
  return any;
}

/// Lines of base64 up to the one that ends the key, or to what is no key any more.
void SecretMask::Pass::private_key() {
  while (at_ < text_.size()) {
    size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
    const size_t marker = text_.substr(at_, end - at_).find("--END ");
    if (marker != std::string_view::npos) end = at_ + marker;
    const bool goes_on = key_line(at_, end) && marker == std::string_view::npos;
    at_ = end;
    if (!goes_on) state_.open_ = Open::kNothing;
    if (!goes_on) return;
    skip("\r\n>| \t");
  }
}

void SecretMask::Pass::run() {
  if (state_.open_ == Open::kPrivateKey) private_key();
  if (state_.open_ == Open::kToken) token_goes_on();
  while ((at_ = scan::next_secret_letter(text_, at_)) < text_.size()) {
    look();
    ++at_;
  }
}

void SecretMask::apply(std::span<char> lines) { Pass(*this, lines).run(); }

}  // namespace pairlint
