#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pairlint::cli_test {

enum class Pack : uint8_t { kZip, kEncryptedZip, k7zip, kTar, kTarGz, kGzip };

struct MadeEntry {
  std::string name;
  std::string bytes;
  std::string link = {};  ///< not empty: a symbolic link to this
};

/// An archive of these entries, in their order, as libarchive writes it. All are from 2017-03-01,
/// 10:45:00 UTC.
std::string made_archive(Pack pack, const std::vector<MadeEntry>& entries);

/// A cabinet with one stored file.
std::string made_cab(const std::string& name, const std::string& bytes);

}  // namespace pairlint::cli_test
