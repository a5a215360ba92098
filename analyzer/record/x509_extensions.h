#pragma once

#include "record/der.h"
#include "record/x509.h"

namespace pairlint {

/// Puts alternative names and usages into a certificate; `field` is its `[3]`. Of an extension that
/// occurs twice the first counts. What cannot be read makes the certificate incomplete.
void read_extensions(const Der& field, X509& certificate);

}  // namespace pairlint
