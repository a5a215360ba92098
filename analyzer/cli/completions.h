#pragma once

#include <string>
#include <string_view>

namespace pairlint::cli {

/// A script for bash, zsh, fish or powershell; empty for any other.
std::string completions_for(std::string_view shell);

}  // namespace pairlint::cli
