#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace pairlint::corpus {

/// All that pairlint reads of one file, as JSON that facts can point into:
///
///     { "records": { Kind: [ { Field: value, "Field.cut": .., "Field.shown": .., "Field.count":
///     ..} ] },
///       "objects": { format: [ { Name: text or elements, "Name.cut": .. } ] },
///       "counts": { "records": { Kind: 1 }, "objects": { format: 1 }, "streams": { Stream: 1 },
///                   "named": { format: blocks without an object } } }
///
/// A list that an object printed is the array of its elements; "...truncated" is the last one where
/// the list was cut.
nlohmann::json read(const std::string& name, const std::string& bytes);

}  // namespace pairlint::corpus
