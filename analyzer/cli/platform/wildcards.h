#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pairlint::cli::platform {

/// The files and folders that a word with `*` or `?` names, in byte order, for shells that leave
/// that to programs; the word itself if it has none or they name nothing. Options are left alone.
std::vector<std::string> expand_wildcards(const std::string& word);

/// Whether the name fits the pattern: `*` is any text, `?` any character; case does not matter.
bool fits(std::string_view name, std::string_view pattern);

}  // namespace pairlint::cli::platform
