#pragma once

#include <string>
#include <string_view>

namespace pairlint::report {

/// A relative reference as RFC 3986 has it; drives and absolute paths become file URIs. Whatever
/// the name, only letters, digits and `-._~/:%` are in it.
std::string uri_of(std::string_view file);

}  // namespace pairlint::report
