#pragma once

#include <optional>

#include "format/object.h"

namespace pairlint {

/// What an error of Resolve-DnsName tells of the name that was asked for: its QueryName and the
/// Status that nslookup would have come to, and whom `-Server` asked. Nothing for other errors. It
/// holds views into the error and its command. Source: PowerShell-Docs DnsClient/Resolve-DnsName;
/// the identifiers are those of WinError.h, the same in every language.
std::optional<Object> dns_answer_of(const Object& error);

}  // namespace pairlint
