#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "rule/fault.h"

namespace pairlint::cli {

/// What people write themselves: rules and samples.
inline constexpr size_t kLargestDocument = size_t{16} << 20;

/// A whole file, `-` for standard input; not for captures. Fails for what holds more than `most`.
Result<std::string> read_file(const std::string& path, size_t most = kLargestDocument);

/// Makes or replaces a file; false, with errno set, if it is not there as a whole.
bool write_file(const std::string& path, const std::string& text);

/// All JSON files below a folder, in byte order of their names, which begin with the folder's.
/// Fails for a folder that cannot be listed or holds none.
Result<std::vector<Document>> read_documents(const std::string& folder);

}  // namespace pairlint::cli
