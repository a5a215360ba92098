#pragma once

#include <optional>
#include <string_view>

namespace pairlint {

/// The parts of `scheme://host:port/path?query`, as they stand in the text (RFC 3986 with tolerance
/// for non-ASCII letters; blanks, quotes, angle brackets and control characters are refused).
struct Url {
  std::string_view scheme;
  std::string_view host;         ///< without user, port and the brackets of an IPv6 address
  std::string_view path;         ///< with its first `/`; empty if there is none
  bool authority_ended = false;  ///< something stands behind the authority
  bool path_ended = false;       ///< a query or a fragment stands behind the path
};

/// Nothing if `text` is no absolute URL with a host.
std::optional<Url> parse_url(std::string_view text);

/// Whether some text that begins with `visible` is a URL.
bool may_begin_url(std::string_view visible);

/// Whether a certificate's name covers a host (RFC 6125, 6.4.3): equal without regard to case, or
/// `*.` and exactly one label in its place. No other use of `*` covers anything.
bool name_covers(std::string_view certificate_name, std::string_view host);

}  // namespace pairlint
