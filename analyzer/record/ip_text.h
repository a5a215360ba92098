#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pairlint {

/// The text of an address of four or sixteen octets, IPv6 in its short form (RFC 5952).
std::optional<std::string> ip_text(std::string_view octets);

}  // namespace pairlint
