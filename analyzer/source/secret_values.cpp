// Secrets that a name stands before: passwords, client secrets, encoded commands, secure strings.
#include <algorithm>
#include <string_view>

#include "base/base64.h"
#include "base/text.h"
#include "source/secrets_pass.h"

namespace pairlint {
namespace {

/// How far back a quoted text may begin that is piped into ConvertTo-SecureString.
constexpr size_t kQuotedBytes = 256;

bool is_variable(char first) { return first == '$' || first == '(' || first == '<'; }

bool ends_form_value(char c) {
  return std::string_view("&;,<>\"'\\ \t\r\n").find(c) != std::string_view::npos;
}

/// Any beginning of the name, as PowerShell takes it, and its alias.
bool names_encoded_command(std::string_view word) {
  return !word.empty() &&
         (starts_with_ignoring_case("encodedcommand", word) || equal_ignoring_case(word, "ec"));
}

/// Base64 of two ASCII letters in UTF-16: every second byte is 0.
bool is_wide_text(std::string_view base64) {
  return base64.size() > 2 && std::string_view("AQgw").find(base64[1]) != std::string_view::npos &&
         (base64[2] == 'A' || base64[2] == 'B');
}

}  // namespace

/// `-Password 'x'`, `Password=x`, `"password": "x"`; not PasswordExpired, not a variable.
void SecretMask::Pass::password(bool parameter) {
  at_ += 4;
  if (is_alnum(peek())) return;
  const size_t behind = at_;
  skip("\"' \t");
  const bool assigned = peek() == ':' || peek() == '=';
  if (!assigned && !parameter) return void(at_ = behind - 1);
  at_ = behind;
  if (assigned) {
    skip("\"' \t");
    ++at_;
  }
  value();
}

/// `client_secret=x&` as a form sends it, `"client_secret": "x"`, also in a text of JSON in JSON.
void SecretMask::Pass::client_secret() {
  at_ += std::string_view("_secret").size();
  const size_t behind = at_;
  skip("\\\"' \t");
  if (peek() != ':' && peek() != '=') return void(at_ = behind - 1);
  ++at_;
  skip(" \t");
  const bool escaped = peek() == '\\';
  if (escaped) skip("\\\"");
  if (!escaped && powershell_quote_length(text_.substr(at_)) > 0) return value();
  if (!is_variable(peek()) && !starts_with_ignoring_case(text_.substr(at_), "null"))
    mask_while([](char c) { return !ends_form_value(c); });
  --at_;
}

/// `-EncodedCommand`, and all that PowerShell takes for it: a script in base64 with whatever
/// passwords it holds. A short `-e` is an option of other programs too: base64 of UTF-16 tells.
void SecretMask::Pass::encoded_command() {
  if (at_ > 0 && is_alnum(text_[at_ - 1])) return;
  const size_t name = at_ + 1;
  size_t end = name;
  while (end < text_.size() && is_alpha(text_[end])) ++end;
  const std::string_view word = text_.substr(name, end - name);
  if (!names_encoded_command(word)) return;
  at_ = end;
  skip("\"' \t:,");
  const size_t begin = at_;
  while (at_ < text_.size() && is_base64(text_[at_])) ++at_;
  const std::string_view value = text_.substr(begin, at_ - begin);
  const bool broken = at_ == text_.size() || ends_line(text_[at_]);
  const bool secret = begin > end && value.size() >= (broken ? kTokenHead : kShortestToken) &&
                      (word.size() > 2 || is_wide_text(value));
  if (!secret) return void(at_ = end - 1);
  mask(begin, at_);
  token_goes_on();
}

/// Its argument, or the text that is piped into it.
void SecretMask::Pass::secure_string() {
  const size_t word = at_ - 3;
  at_ = word + std::string_view("convertto-securestring").size();
  const size_t pipe = text_.substr(0, word).find_last_not_of(" \t");
  if (pipe != std::string_view::npos && text_[pipe] == '|') return piped_secret(pipe);
  skip(" \t");
  if (starts_with_ignoring_case(text_.substr(at_), "-string")) at_ += 7;
  if (peek() == '-') {
    const std::string_view line = text_.substr(at_, text_.substr(at_).find('\n'));
    const size_t string = find_ignoring_case(line, "-string");
    at_ += string == std::string_view::npos ? line.find_first_of("\"'\n") : string + 7;
    at_ = std::min(at_, text_.size());
  }
  value();
}

void SecretMask::Pass::piped_secret(size_t pipe) {
  const size_t last = text_.substr(0, pipe).find_last_not_of(" \t");
  if (last == std::string_view::npos || (text_[last] != '"' && text_[last] != '\'')) return;
  const size_t line = text_.substr(0, last).find_last_of("\r\n");
  const size_t begin = line == std::string_view::npos ? 0 : line + 1;
  const size_t from = std::max(begin, last - std::min(last, kQuotedBytes));
  const size_t first = text_.substr(from, last - from).rfind(text_[last]);
  if (first != std::string_view::npos) mask(from + first + 1, last);
}

/// A quoted text or a word; variables, expressions, parameters and placeholders are no secrets.
void SecretMask::Pass::value() {
  skip(" \t");
  const size_t quote = powershell_quote_length(text_.substr(at_));
  if (quote == 0) {
    if (std::string_view("$(<-[{,|;").find(peek()) == std::string_view::npos)
      mask_while(
          [](char c) { return !is_blank(c) && !ends_line(c) && c != ';' && c != ',' && c != '<'; });
    --at_;
    return;
  }
  at_ += quote;
  const size_t begin = at_;
  while (at_ < text_.size() && !ends_line(text_[at_]) &&
         powershell_quote_length(text_.substr(at_)) == 0)
    ++at_;
  if (begin < at_ && text_[begin] != '$') mask(begin, at_);
}

}  // namespace pairlint
