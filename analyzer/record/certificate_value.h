#pragma once

#include <optional>

#include "format/object.h"

namespace pairlint {

/// Opens a value whose text is base64 of a certificate (DER), or of what Exchange keeps of one
/// (MS-NRBF): a value with members, named as Exchange prints them where it does:
///
///   Version SerialNumber SignatureAlgorithm Issuer Subject NotBefore NotAfter KeyAlgorithm
///   PublicKeySize CertificateDomains KeyUsage EnhancedKeyUsage Thumbprint IsSelfSigned
///   Services Status RootCAType IsSelfSigned HasPrivateKey PrivateKeyExportable FriendlyName
///   Identity IISServices
///
/// All stand where the base64 stands. What was cut off or could not be read is not there; nothing
/// at all for any other text.
std::optional<Value> open_certificate(const Value& value, TextArena& arena);

}  // namespace pairlint
