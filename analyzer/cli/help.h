#pragma once

#include <string>
#include <string_view>

namespace pairlint::cli {

/// What `help` says of a command; of the whole program for any other word.
std::string help_page(std::string_view topic);

}  // namespace pairlint::cli
