#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pairlint {

/// Whether a gateway's address stands in the text where another one was (SafeLinks, Proofpoint).
bool is_rewritten_link(std::string_view text);

/// The text with the addresses that gateways, mail programs and wary people rewrote as they were:
/// SafeLinks and Proofpoint decoded, `https://x<https://x>` and `[x](x)` once, `hxxps://a[.]b`
/// armed; nothing if there are none. A link that cannot be decoded stays: is_rewritten_link()
/// tells.
std::optional<std::string> undo_rewritten_links(std::string_view text);

}  // namespace pairlint
