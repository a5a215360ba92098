#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pairlint {

/// What a SOAP message of Autodiscover or Exchange Web Services says. Empty: it does not.
struct SoapMessage {
  /// The first ErrorCode or ResponseCode that is not NoError, else NoError; `Fault` for a fault
  /// without a code.
  std::string code;
  size_t code_at = 0;   ///< the byte it stands at
  std::string mailbox;  ///< that settings are asked for: an SMTP address
  std::string to;       ///< the full URL of the request
  std::string ews_url;  ///< among the settings of the answer
};

/// Reads SOAP as it stands in a log: possibly torn, or wrapped by the console, even inside a tag.
/// Text beyond limits::kMessageBytes is left out.
SoapMessage read_soap(std::string_view text);

}  // namespace pairlint
