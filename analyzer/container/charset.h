#pragma once

#include <string>
#include <string_view>

namespace pairlint {

/// Text in the charset that a mail names, as UTF-8 or in another encoding that shows by itself. Of
/// a charset that is not known the bytes are left as they are: what they are can be guessed later.
std::string in_shown_encoding(std::string bytes, std::string_view charset);

}  // namespace pairlint
