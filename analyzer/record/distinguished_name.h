#pragma once

#include <string>

#include "record/der.h"

namespace pairlint {

/// A name as .NET prints it (X500DistinguishedName.Name, X509Certificate2.Subject): the last part
/// first, `, ` between parts and ` + ` inside one, values in double quotes where they hold one of
/// `,+="<>#;`, a line feed, or white space at an end, or nothing; quotes in them are doubled.
/// Attributes that Windows has no short name for are `OID.1.2.3=`; values that are no text are
/// `#` and the hex of their encoding. Nothing if the encoding is broken.
std::optional<std::string> read_distinguished_name(const Der& name);

}  // namespace pairlint
