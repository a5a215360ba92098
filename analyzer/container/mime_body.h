#pragma once

#include <string>
#include <string_view>

namespace pairlint {

/// Undoes a Content-Transfer-Encoding: `base64`, `quoted-printable`, and `q` as it is in headers.
/// Any other leaves the bytes as they are. Of damaged text all that is certain is decoded.
std::string decode_body(std::string_view encoded, std::string_view encoding);

}  // namespace pairlint
