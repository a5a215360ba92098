#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace pairlint {

/// What Exchange itself keeps of a certificate, in the `SerializationData` beside `RawData` of a
/// CLIXML export. What the stream does not hold is missing. Source: the class ExchangeCertificate
/// of Microsoft.Exchange.Management.SystemConfigurationTasks (input-formats 4.6).
struct ExchangeCertificate {
  std::optional<int64_t> services;  ///< see service_names
  std::optional<int64_t> status;    ///< see certificate_status_name
  std::optional<int64_t> root_ca_type;
  std::optional<bool> self_signed;
  std::optional<bool> private_key_exportable;
  std::optional<bool> has_private_key;  ///< the store knows which provider holds its key
  std::optional<std::string> friendly_name;
  std::optional<std::string> identity;                   ///< `server.fqdn\THUMBPRINT`
  std::optional<std::vector<std::string>> iis_services;  ///< `IIS://server/W3SVC/1`
  std::optional<std::string> certificate;                ///< DER, as in RawData
  bool is_signed = false;  ///< in the wrapper of the updates since January 2023; not verified
  bool complete = false;   ///< the stream was read to its end
};

/// Reads the bytes of a `SerializationData`. Fails if no ExchangeCertificate is in them.
Result<ExchangeCertificate> read_exchange_certificate(std::string_view bytes);

/// `IMAP`, `POP`, `UM`, `IIS`, `SMTP`, `Federation`, `UMCallRouter`, in that order; bits without a
/// name as a number. Nothing is set: `None`.
std::vector<std::string> service_names(int64_t services);
/// `Valid`, `DateInvalid` ...; the number where it has no name.
std::string certificate_status_name(int64_t status);
/// `None`, `ThirdParty`, `Enterprise`, `Registry`, `GroupPolicy`, `Unknown`; else the number.
std::string root_ca_type_name(int64_t type);

}  // namespace pairlint
