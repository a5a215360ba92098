#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "redact/redaction.h"

namespace pairlint::redact {

/// An original name that a finished text still holds. Says where and of what kind, never which.
struct Leak {
  NameKind kind = NameKind::kLabel;
  uint32_t line = 0;  ///< 1-based
  std::string how;    ///< "in clear", "with entities", "base64" ...
};

/// Looks for every name of the case in a finished text, also as it would read with escapes of any
/// kind undone, lines joined, base64 decoded, as UTF-16, with distinguished names put together, and
/// with the labels of hosts reversed. The first few, in the order of the lines.
///
/// Names shorter than four characters, and ordinary words outside a host name, are not looked for:
/// every text holds them.
std::vector<Leak> find_leaks(const Redaction& redaction, std::string_view text);
/// The same in a report, which also holds what the rules say of any case, and what its format has
/// in any case (`frame`): a name that stands there too, such as that of an account which
/// Microsoft's script makes, or `main` in HTML, is not looked for.
std::vector<Leak> find_leaks_in_report(const Redaction& redaction, std::string_view report,
                                       std::string_view frame);

/// `a host name, account or word of a name (base64) in line 5`.
std::string describe(const Leak& leak);

}  // namespace pairlint::redact
