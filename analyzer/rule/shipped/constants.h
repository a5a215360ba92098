#pragma once

#include "rule/pack.h"

namespace pairlint {

/// The pack in rules/, from a source that embed_pack writes while building. Only shipped_pack() is
/// complete: functions are no constants.
extern const Pack shipped_constants;

}  // namespace pairlint
