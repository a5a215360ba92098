#pragma once

#include <cstddef>
#include <cstdint>

#include "report/report.h"

namespace pairlint::writers {

/// A report all of whose texts come from the bytes: what captures, rule packs and JSON reports
/// could hold. States and severities are known words; reading a JSON report sees to that.
report::Report hostile_report(const uint8_t* data, size_t size);

}  // namespace pairlint::writers
