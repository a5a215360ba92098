#include "rule/url.h"

#include <algorithm>

#include "base/text.h"

namespace pairlint {
namespace {

constexpr std::string_view kScheme = "://";

bool is_typographic_quote(char32_t c) {
  return (c >= 0x2018 && c <= 0x201F) || (c >= 0x2032 && c <= 0x2037) || c == 0xAB || c == 0xBB ||
         c == 0xB4 || (c >= 0x2039 && c <= 0x203A);
}

bool is_url_character(char32_t c) {
  if (c <= 0x20 || c == 0x7F || c == 0xFFFD || is_typographic_quote(c)) return false;
  if (c >= 0x80) return c >= 0xA1 && c != 0x3000 && !(c >= 0x2000 && c <= 0x200F);
  return std::string_view("\"'<>\\^`{|}").find(static_cast<char>(c)) == std::string_view::npos;
}

bool has_only_url_characters(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (!is_url_character(next_code_point(text, at))) return false;
  }
  return true;
}

bool is_scheme(std::string_view text) {
  return !text.empty() && is_alpha(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_alnum(c) || c == '+' || c == '.' || c == '-'; });
}

bool is_port(std::string_view text) {
  return text.size() <= 5 && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_host_character(char c) {
  return is_alnum(c) || c == '-' || c == '.' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_name(std::string_view host) {
  return !host.empty() && host.front() != '.' && host.find("..") == std::string_view::npos &&
         std::all_of(host.begin(), host.end(), is_host_character);
}

bool is_ipv6(std::string_view host) {
  return !host.empty() && host.find(':') != std::string_view::npos &&
         std::all_of(host.begin(), host.end(),
                     [](char c) { return is_hex(c) || c == ':' || c == '.'; });
}

/// The host of `user@host:port`; nothing if it is none.
std::optional<std::string_view> host_of(std::string_view authority) {
  authority.remove_prefix(authority.rfind('@') + 1);  // npos + 1 is 0
  if (authority.starts_with('[')) {
    const size_t close = authority.find(']');
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view rest = authority.substr(close + 1);
    const std::string_view host = authority.substr(1, close - 1);
    const bool port_fits = rest.empty() || (rest.front() == ':' && is_port(rest.substr(1)));
    return is_ipv6(host) && port_fits ? std::optional(host) : std::nullopt;
  }
  const size_t colon = std::min(authority.find(':'), authority.size());
  const std::string_view host = authority.substr(0, colon);
  const bool port_fits = colon == authority.size() || is_port(authority.substr(colon + 1));
  return is_name(host) && port_fits ? std::optional(host) : std::nullopt;
}

/// What `*.` of a certificate's name stands for: the first label, which must not be empty.
std::string_view behind_first_label(std::string_view host) {
  const size_t dot = host.find('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view{} : host.substr(dot);
}

bool is_ipv4(std::string_view host) {
  return std::all_of(host.begin(), host.end(), [](char c) { return is_digit(c) || c == '.'; });
}

std::string_view without_last_dot(std::string_view name) {
  return name.ends_with('.') ? name.substr(0, name.size() - 1) : name;
}

}  // namespace

std::optional<Url> parse_url(std::string_view text) {
  const size_t colon = text.find(kScheme);
  if (colon == std::string_view::npos || !is_scheme(text.substr(0, colon))) return std::nullopt;
  if (!has_only_url_characters(text)) return std::nullopt;
  const std::string_view rest = text.substr(colon + kScheme.size());
  const size_t authority_end = std::min(rest.find_first_of("/?#"), rest.size());
  const auto host = host_of(rest.substr(0, authority_end));
  if (!host) return std::nullopt;
  const size_t path_end = std::min(rest.find_first_of("?#", authority_end), rest.size());
  return Url{text.substr(0, colon), *host, rest.substr(authority_end, path_end - authority_end),
             authority_end < rest.size(), path_end < rest.size()};
}

bool may_begin_url(std::string_view visible) {
  if (!has_only_url_characters(visible)) return false;
  const size_t colon = visible.find(':');
  if (colon == std::string_view::npos) return visible.empty() || is_scheme(visible);
  const std::string_view separator = visible.substr(colon, kScheme.size());
  if (!is_scheme(visible.substr(0, colon)) || !kScheme.starts_with(separator)) return false;
  const bool shows_authority =
      visible.find_first_of("/?#", colon + kScheme.size()) != std::string_view::npos;
  return !shows_authority || parse_url(visible).has_value();
}

bool name_covers(std::string_view certificate_name, std::string_view host) {
  certificate_name = without_last_dot(certificate_name);
  host = without_last_dot(host);
  if (certificate_name.empty() || host.empty()) return false;
  if (!certificate_name.starts_with("*.")) return equal_ignoring_case(certificate_name, host);
  const std::string_view parent = certificate_name.substr(1);
  if (parent.find('*') != std::string_view::npos || is_ipv4(host)) return false;
  return parent.size() > 1 && equal_ignoring_case(parent, behind_first_label(host));
}

}  // namespace pairlint
