#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "container/container.h"

struct archive;

namespace pairlint::cli {

/// Where the bytes of an archive are. They are read as often as its members need it.
struct ArchiveBytes {
  Container container = Container::kZip;  ///< nothing else is tried
  std::string path = {};                  ///< of a file; empty: they are in memory
  std::shared_ptr<const std::string> in_memory = {};
  uint64_t size = 0;
};

struct ArchiveEntry {
  enum class Type : uint8_t { kFile, kFolder, kLink, kDevice };
  std::string name;  ///< as it stands there
  Type type = Type::kFile;
  std::optional<uint64_t> size;  ///< unpacked; unset: known when it has been unpacked
  std::optional<int64_t> written;
  bool encrypted = false;
};

/// Reads an archive entry by entry: zip, tar, 7z and cab, tar and single files also within gzip.
/// The one door to libarchive. An archive that is damaged gives what stands before the damage.
class ArchiveReader {
 public:
  explicit ArchiveReader(const ArchiveBytes& bytes);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  /// The next entry; unset behind the last one. An error is a sentence without the archive's name,
  /// and nothing follows it.
  Result<std::optional<ArchiveEntry>> next();
  /// Copies the next bytes of the entry and returns how many; 0 means its end.
  Result<size_t> read(std::span<char> into);

  /// Entries can be passed over without unpacking them.
  bool skips_freely() const;
  /// Its entries' times are those of a clock whose zone is not known.
  bool keeps_local_time() const;

 private:
  struct Close {
    void operator()(::archive* opened) const;
  };
  int open();
  tl::unexpected<Error> failed(std::string_view what) const;
  bool finish_entry();

  ArchiveBytes bytes_;
  int descriptor_ = -1;
  std::unique_ptr<::archive, Close> archive_;
  bool opened_ = false;
  bool inside_entry_ = false;
};

}  // namespace pairlint::cli
