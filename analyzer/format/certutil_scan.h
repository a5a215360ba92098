#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "format/lines.h"

namespace pairlint {

/// `Serial Number: 1a2b`, `  Key Container = x`, `Issuer:`.
struct CertutilEntry {
  std::string_view label;
  std::string_view value;
  uint32_t indent = 0;
};
std::optional<CertutilEntry> find_certutil_entry(std::string_view line);

/// `CN=EX01`, `DNS Name=mail.contoso.com`: what stands before `=` in the line, else nothing.
std::optional<std::string_view> attribute_of(std::string_view line);
/// Pairs of hex digits, with or without blanks between them.
bool is_hex_text(std::string_view text);
/// `CN=x, O=y`, told by the first attribute.
bool is_name_text(std::string_view text);
/// `2.5.29.17`.
bool is_oid_text(std::string_view text);

/// What certutil calls a label in English, for the translations that are known; else nothing.
std::string_view certutil_english(std::string_view label);

/// Where the certificate that begins in a line ends: the line behind it. `line` itself if none
/// begins there. The lines may have been pasted indented.
uint32_t certutil_end(const Lines& pasted, uint32_t line);

}  // namespace pairlint
