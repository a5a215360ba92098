#pragma once

#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "base/result.h"
#include "rule/fault.h"
#include "rule/pack.h"

namespace pairlint {

/// A checked pack, or every mistake that was found in it, in the order of the documents.
using LoadedPack = tl::expected<Pack, std::vector<Error>>;

/// Checks the documents of a pack. `root` is what their names have before the path within the pack,
/// with its last separator: "rules/". The folder tells what a document is: `kinds/`, `signals/`,
/// `schema/` (not read); any other is the step whose rules it holds. In no folder stand
/// `pairing.json`, `retest.json` and `evidence.json`; other such files are no part of the pack. The
/// order of the documents does not matter. What they say is added to `base`, whose kinds, rules and
/// signals they may name.
LoadedPack load_pack(std::vector<Document> documents, std::string_view root = {},
                     const Pack& base = {});

}  // namespace pairlint
