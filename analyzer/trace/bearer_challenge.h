#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pairlint {

/// How a server asks for a token: what Exchange says of itself and of whom it trusts. Source:
/// connectivity-log 2.4.
struct BearerChallenge {
  std::string client_id;  ///< 00000002-0000-0ff1-ce00-000000000000 is Exchange
  std::string realm;
  std::vector<std::string> trusted_issuers;  ///< `<application id>@<realm>`, as they stand there
  bool issuers_cut = false;  ///< there may be more of them, and more of the last one
  std::string authorization_uri;
  std::string error;  ///< invalid_token: a token came and was refused
};

/// The Bearer part of a WWW-Authenticate value, wherever it was wrapped; nothing if it has none.
std::optional<BearerChallenge> read_bearer_challenge(std::string_view value);

}  // namespace pairlint
