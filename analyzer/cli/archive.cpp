// The door to libarchive. Only the formats and the filter that cases arrive in are registered, so
// that no other reader of it can be reached from an input. Nothing is ever written to disk.
//
// Two things libarchive takes from the machine would make the same bytes give another report
// elsewhere: the character set that it converts names to, and the zone of times that were written
// without one. Both are fixed here.
#include "cli/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <utility>

#include "cli/platform/file_system.h"
#include "cli/platform/fixed_locale.h"

namespace pairlint::cli {
namespace {

constexpr size_t kBlockBytes = size_t{64} << 10;

/// Only what the archive says it is: raw, for a single file within gzip, would take anything.
::archive* new_reader(Container container) {
  ::archive* reader = ::archive_read_new();
  if (reader == nullptr) return nullptr;
  const bool gzip = container == Container::kGzip;
  if (container == Container::kZip) ::archive_read_support_format_zip(reader);
  if (container == Container::k7zip) ::archive_read_support_format_7zip(reader);
  if (container == Container::kCab) ::archive_read_support_format_cab(reader);
  if (container == Container::kTar || gzip) ::archive_read_support_format_tar(reader);
  if (gzip) ::archive_read_support_format_raw(reader);
  if (gzip) ::archive_read_support_filter_gzip(reader);
  return reader;
}

ArchiveEntry::Type type_of(::archive_entry* entry) {
  if (::archive_entry_hardlink(entry) != nullptr) return ArchiveEntry::Type::kLink;
  switch (::archive_entry_filetype(entry)) {
    case AE_IFREG:
    case 0:  // what has no type is a file
      return ArchiveEntry::Type::kFile;
    case AE_IFDIR:
      return ArchiveEntry::Type::kFolder;
    case AE_IFLNK:
      return ArchiveEntry::Type::kLink;
    default:
      return ArchiveEntry::Type::kDevice;
  }
}

ArchiveEntry entry_of(::archive_entry* entry) {
  ArchiveEntry result;
  const char* name = ::archive_entry_pathname(entry);
  if (name != nullptr) result.name = name;
  result.type = type_of(entry);
  const int64_t size = ::archive_entry_size(entry);
  if (::archive_entry_size_is_set(entry) != 0 && size >= 0) {
    result.size = static_cast<uint64_t>(size);
  }
  if (::archive_entry_mtime_is_set(entry) != 0) result.written = ::archive_entry_mtime(entry);
  result.encrypted = ::archive_entry_is_encrypted(entry) != 0;
  return result;
}

}  // namespace

void ArchiveReader::Close::operator()(::archive* opened) const { ::archive_read_free(opened); }

ArchiveReader::ArchiveReader(const ArchiveBytes& bytes)
    : bytes_(bytes), archive_(new_reader(bytes.container)) {
  if (!archive_) return;
  platform::fix_locale();
  const int status = open();
  opened_ = status == ARCHIVE_OK || status == ARCHIVE_WARN;
}

ArchiveReader::~ArchiveReader() {
  archive_.reset();
  if (descriptor_ >= 0) platform::close_file(descriptor_);
}

/// A file by its descriptor: how its name is spelled is not libarchive's business.
int ArchiveReader::open() {
  if (bytes_.in_memory) {
    return ::archive_read_open_memory(archive_.get(), bytes_.in_memory->data(),
                                      bytes_.in_memory->size());
  }
  descriptor_ = platform::open_to_read(bytes_.path);
  return descriptor_ < 0 ? ARCHIVE_FATAL
                         : ::archive_read_open_fd(archive_.get(), descriptor_, kBlockBytes);
}

tl::unexpected<Error> ArchiveReader::failed(std::string_view what) const {
  const char* why = archive_ ? ::archive_error_string(archive_.get()) : nullptr;
  return fail(std::string(what) + (why ? " (" + std::string(why) + ")" : ""));
}

/// libarchive 3.6.2 crashes when it passes over what is left of an entry in a damaged cabinet.
/// Reading it to its end finds the damage.
bool ArchiveReader::finish_entry() {
  if (bytes_.container != Container::kCab) return true;
  std::array<char, 4096> ignored;
  while (inside_entry_) {
    if (!read(ignored)) return false;
  }
  return true;
}

Result<std::optional<ArchiveEntry>> ArchiveReader::next() {
  if (!opened_ || !finish_entry()) return failed("it is damaged");
  ::archive_entry* entry = nullptr;
  const int status = ::archive_read_next_header(archive_.get(), &entry);
  if (status == ARCHIVE_EOF) return std::optional<ArchiveEntry>();
  inside_entry_ = status == ARCHIVE_OK || status == ARCHIVE_WARN;
  if (inside_entry_) return entry_of(entry);
  if (::archive_read_has_encrypted_entries(archive_.get()) == 1) {
    return fail("it is encrypted; send it without a password");
  }
  return failed("it is damaged");
}

Result<size_t> ArchiveReader::read(std::span<char> into) {
  const la_ssize_t count = ::archive_read_data(archive_.get(), into.data(), into.size());
  if (count < 0) {
    opened_ = opened_ && bytes_.container != Container::kCab;
    return failed("it is damaged");
  }
  if (count == 0) inside_entry_ = false;
  return static_cast<size_t>(count);
}

bool ArchiveReader::skips_freely() const {
  return (::archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
}

bool ArchiveReader::keeps_local_time() const {
  const int format = ::archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK;
  return format == ARCHIVE_FORMAT_ZIP || format == ARCHIVE_FORMAT_CAB;
}

}  // namespace pairlint::cli
