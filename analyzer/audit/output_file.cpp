#include "audit/output_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include "cli/platform/console.h"
#include "cli/platform/file_system.h"

namespace pairlint::audit {
namespace {

namespace platform = cli::platform;

constexpr size_t kBufferBytes = size_t{1} << 20;

std::string unfinished(const std::string& path) { return path + ".part"; }

/// False, with errno set, if it cannot.
bool write_fully(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const int64_t count = platform::write_some(descriptor, bytes);
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return true;
}

}  // namespace

Error cannot_write(const std::string& path) {
  return {"cannot write '" + path + "': " + std::strerror(errno)};
}

Result<OutputFile> OutputFile::create(const std::string& path) {
  const int descriptor = platform::open_to_write(unfinished(path));
  if (descriptor < 0) return tl::unexpected(cannot_write(path));
  return OutputFile(path, descriptor);
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      buffer_(std::move(other.buffer_)) {}

OutputFile::~OutputFile() {
  if (descriptor_ < 0) return;
  platform::close_file(descriptor_);
  platform::remove_file(unfinished(path_));
}

Result<void> OutputFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() < kBufferBytes) return {};
  if (!write_fully(descriptor_, buffer_)) return tl::unexpected(cannot_write(path_));
  buffer_.clear();
  return {};
}

Result<void> OutputFile::commit() {
  if (!write_fully(descriptor_, buffer_)) return tl::unexpected(cannot_write(path_));
  buffer_.clear();
  if (!platform::close_file(std::exchange(descriptor_, -1)) ||
      !platform::rename_file(unfinished(path_), path_)) {
    return tl::unexpected(cannot_write(path_));
  }
  return {};
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  auto file = OutputFile::create(path);
  if (!file) return tl::unexpected(file.error());
  if (auto written = file->write(bytes); !written) return written;
  return file->commit();
}

}  // namespace pairlint::audit
