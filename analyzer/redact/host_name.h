#pragma once

#include <string_view>

namespace pairlint::redact {

/// Whether a word with dots in it is a host name, though nothing around it says so: it ends in a
/// top-level domain, a country's or one that inner networks use, and is no file and no .NET type.
bool is_host_name(std::string_view word);

/// A last label that says nothing about its owner.
bool is_public_suffix(std::string_view label);

}  // namespace pairlint::redact
