#pragma once

#include <span>
#include <string>

#include "base/result.h"

namespace pairlint::cli {

/// A file of an archive that is made here.
struct ZipFile {
  std::string name;  ///< ASCII
  std::string bytes;
};
/// The same files give the same bytes, whenever and wherever it is made. Fails for what a zip of 4
/// GiB or 65,535 files cannot hold.
Result<std::string> make_zip(std::span<const ZipFile> files);

}  // namespace pairlint::cli
