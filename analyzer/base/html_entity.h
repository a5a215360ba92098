#pragma once

#include <string_view>

namespace pairlint {

/// The character that `&name;`, `&#91;` or `&#x5B;` stands for, given without `&` and `;`. A
/// no-break blank is a blank. 0 for control characters, surrogates and names that are not among
/// XML's five and `nbsp`.
char32_t html_entity(std::string_view name);

}  // namespace pairlint
