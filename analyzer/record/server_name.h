#pragma once

#include <string>
#include <string_view>

#include "record/kind.h"

namespace pairlint {

/// The server that the name of a file or of the folder around it seems to speak of:
/// `EX01-Get-ExchangeCertificate.txt`, `certs/EX01/all.txt`, `ex01.contoso.com.txt`. A guess, and
/// only where no content says more. Empty if nothing looks like a server, or if two things do.
std::string server_in_name(std::string_view input_name);

/// Whether what a capture says of this kind depends on the server it was taken of. What the
/// organisation has once is the same from everywhere.
bool depends_on_server(const Kind& kind);

}  // namespace pairlint
