#pragma once

#include <string>

namespace pairlint::cli {

/// The manual page of section 1, for man(1).
std::string man_page();

}  // namespace pairlint::cli
