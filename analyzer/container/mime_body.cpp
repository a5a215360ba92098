#include "container/mime_body.h"

#include <optional>

#include "base/base64.h"
#include "base/text.h"

namespace pairlint {
namespace {

int digit_of(char c) { return is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10; }

/// Bytes of the line end at the front of `text`, behind blanks that transport may have added; unset
/// if there is none.
std::optional<size_t> soft_break(std::string_view text) {
  size_t at = 0;
  while (at < text.size() && is_blank(text[at])) ++at;
  if (at == text.size()) return at;
  if (text.substr(at).starts_with("\r\n")) return at + 2;
  return text[at] == '\n' ? std::optional(at + 1) : std::nullopt;
}

/// RFC 2045, 6.7. What is no escape stays as it is: it was not encoded by a mailer.
std::string decode_quoted_printable(std::string_view encoded, bool in_header) {
  std::string out;
  out.reserve(encoded.size());
  for (size_t at = 0; at < encoded.size(); ++at) {
    const char c = encoded[at];
    const std::string_view rest = encoded.substr(at + 1);
    if (c == '=' && rest.size() >= 2 && is_hex(rest[0]) && is_hex(rest[1])) {
      out += static_cast<char>(digit_of(rest[0]) * 16 + digit_of(rest[1]));
      at += 2;
    } else if (const auto end = c == '=' && !in_header ? soft_break(rest) : std::nullopt; end) {
      at += *end;
    } else {
      out += in_header && c == '_' ? ' ' : c;
    }
  }
  return out;
}

}  // namespace

std::string decode_body(std::string_view encoded, std::string_view encoding) {
  if (equal_ignoring_case(encoding, "base64")) return decode_base64(encoded).bytes;
  const bool in_header = encoding == "q";
  if (in_header || equal_ignoring_case(encoding, "quoted-printable")) {
    return decode_quoted_printable(encoded, in_header);
  }
  return std::string(encoded);
}

}  // namespace pairlint
