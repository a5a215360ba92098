#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pairlint {

/// The first Verb-Noun of what was typed, without assignments before it: `Get-CsUser` of
/// `$u = Get-CsUser kim | fl`; empty if there is none.
std::string_view cmdlet_of(std::string_view command);

/// The value typed behind `-Name` (or an unambiguous prefix is not accepted), without its quotes;
/// empty if it is not there.
std::string_view parameter_of(std::string_view command, std::string_view name);
/// Whether `-Name` was typed at all.
bool has_parameter(std::string_view command, std::string_view name);

/// Whether a typed pipeline prints all that its cmdlet knows: nothing selects, assigns, redirects
/// or goes on with another command. `server_parameter` and `selector` (either may be empty) choose
/// a server and a part that is known by itself, no more. Source: design 10, "complete, partial,
/// unknown".
bool prints_all(std::string_view command, std::string_view server_parameter,
                std::string_view selector = {});

/// The values behind `-Selector`, if they stand there as they are: `Default,OAuthTokenIssuer`. None
/// where the parameter was not typed, or stands for what only the shell knew.
std::vector<std::string> selected_values(std::string_view command, std::string_view selector);

}  // namespace pairlint
