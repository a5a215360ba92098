#include "audit/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace pairlint::audit {
namespace {

constexpr size_t kBufferBytes = size_t{1} << 20;

std::string unfinished(const std::string& path) { return path + ".part"; }

}  // namespace

bool write_fully(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return true;
}

Error cannot_write(const std::string& path) {
  return {"cannot write '" + path + "': " + std::strerror(errno)};
}

Result<OutputFile> OutputFile::create(const std::string& path) {
  const int descriptor =
      ::open(unfinished(path).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return tl::unexpected(cannot_write(path));
  return OutputFile(path, descriptor);
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      buffer_(std::move(other.buffer_)) {}

OutputFile::~OutputFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(unfinished(path_).c_str());
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
  if (::close(std::exchange(descriptor_, -1)) != 0) return tl::unexpected(cannot_write(path_));
  if (std::rename(unfinished(path_).c_str(), path_.c_str()) != 0) {
    return tl::unexpected(cannot_write(path_));
  }
  return {};
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  auto file = OutputFile::create(path);
  if (!file) return tl::unexpected(file.error());
  if (const auto written = file->write(bytes); !written) return written;
  return file->commit();
}

}  // namespace pairlint::audit
