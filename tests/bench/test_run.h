#pragma once

#include <cstddef>

#include "bench/dice.h"
#include "bench/marked_text.h"

namespace pairlint::bench {

/// One run of Test-CsExStorageConnectivity -Verbose as a log shows it, about 10 KB: messages, HTTP
/// heads and SOAP. A run that fails holds one error of the catalogue inside, and the error record
/// that ends it.
void add_test_run(MarkedText& out, Dice& dice, bool fails);

}  // namespace pairlint::bench
