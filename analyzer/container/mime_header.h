#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pairlint {

/// The headers of a mail or of one part of it.
struct MimeHeaders {
  struct Field {
    std::string_view name;
    std::string value;  ///< its lines joined, otherwise as it stands there
  };
  std::vector<Field> fields;
  size_t body = 0;     ///< where what follows them begins
  bool whole = false;  ///< they end in an empty line, or where the bytes end

  /// The first field of this name, whatever its case; empty if there is none.
  std::string_view find(std::string_view name) const;
};

/// Reads fields up to the empty line, or up to a line that is no field.
MimeHeaders read_headers(std::string_view bytes);

/// Whether a line begins like a header: a name and at once a colon.
bool begins_like_a_header(std::string_view line);

/// `text/plain; charset=utf-8; name="a b.txt"`, taken apart.
struct MimeValue {
  std::string value;  ///< in lower case
  /// Names in lower case. Values that were encoded (RFC 2047, RFC 2231) are UTF-8, values in pieces
  /// are whole.
  std::vector<std::pair<std::string, std::string>> parameters;

  std::string_view find(std::string_view parameter) const;
};
MimeValue read_mime_value(std::string_view field);

}  // namespace pairlint
