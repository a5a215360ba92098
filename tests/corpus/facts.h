#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace pairlint::corpus {

/// What is wrong with the facts of one file, a line each. `stated` is what the manifest expects,
/// `found` what `read` gives. `expected` says where each fact is to be found, or why it is none:
///
///     { "facts": { pointer into stated: place }, "unchecked": { pointer into stated: reason } }
///
/// Every leaf of `stated` must lie under one of the pointers. `*` in a pointer and in its place
/// stands for each index of a list. A place is a pointer into `found`, which must exist there, or
///
///     { "at": pointer,
///       "is": the value itself, where the manifest describes it in words of its own,
///       "means": { stated value: value }, where the manifest has numbers for names,
///       "as": "name", whose case does not count, or "beginning", of which no more is stated }
std::vector<std::string> faults_of(const nlohmann::json& stated, const nlohmann::json& expected,
                                   const nlohmann::json& found);

}  // namespace pairlint::corpus
