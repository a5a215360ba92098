#pragma once

#include <string>

namespace pairlint::cli_test {

/// Many small cases of many kinds.
inline const std::string kCases = PAIRLINT_SOURCE_DIR "/samples/cases";

inline constexpr const char* kFaulty =
    "PS C:\\> Get-CsOAuthConfiguration | Format-List\n\n"
    "Identity                : Global\n"
    "ServiceName             : 00000004-0000-0ff1-ce00-000000000000\n"
    "ExchangeAutodiscoverUrl : https://autodiscover.contoso.com/autodiscover/autodiscover.xml\n\n"
    "PS C:\\>\n";

/// All that an audit wrote, by file.
std::string written(const std::string& folder);

/// The values of a member of text, a line each.
std::string members(const std::string& lines, const std::string& name);

std::string cases_of(const std::string& folder);

}  // namespace pairlint::cli_test
