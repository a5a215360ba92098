#include "report/uri.h"

#include "base/text.h"

namespace pairlint::report {

std::string uri_of(std::string_view file) {
  std::string uri;
  const bool drive = file.size() > 1 && is_alpha(file[0]) && file[1] == ':';
  if (drive) uri = "file:///";
  if (file.starts_with('/')) uri = "file://";
  for (const char c : file) {
    constexpr std::string_view kPlain = "-._~/";
    if (is_alnum(c) || kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else if (c == '\\') {
      uri += '/';
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += "0123456789ABCDEF"[byte >> 4];
      uri += "0123456789ABCDEF"[byte & 0xF];
    }
  }
  return uri;
}

}  // namespace pairlint::report
