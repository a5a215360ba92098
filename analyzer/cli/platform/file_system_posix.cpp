#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "cli/platform/file_system.h"

namespace pairlint::cli::platform {
namespace {

FileType type_of(mode_t mode) {
  if (S_ISREG(mode)) return FileType::kFile;
  if (S_ISDIR(mode)) return FileType::kFolder;
  if (S_ISFIFO(mode)) return FileType::kPipe;
  if (S_ISSOCK(mode)) return FileType::kSocket;
  return S_ISCHR(mode) || S_ISBLK(mode) ? FileType::kDevice : FileType::kOther;
}

FileStatus status_from(const struct stat& status) {
  return FileStatus{type_of(status.st_mode),
                    status.st_size > 0 ? static_cast<uint64_t>(status.st_size) : 0,
                    {status.st_mtim.tv_sec, status.st_mtim.tv_nsec},
                    {status.st_dev, status.st_ino}};
}

}  // namespace

std::optional<FileStatus> status_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status_from(status);
}

std::optional<FileStatus> status_of(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return std::nullopt;
  return status_from(status);
}

std::optional<std::vector<std::string>> entries_of(const std::string& folder) {
  DIR* directory = ::opendir(folder.c_str());
  if (directory == nullptr) return std::nullopt;
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(directory)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  ::closedir(directory);
  return names;
}

bool make_folders(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  errno = error.value();
  return !error;
}

int open_to_read(const std::string& path) { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC); }

int open_to_write(const std::string& path) {
  return ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

int open_to_continue(const std::string& path) {
  return ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
}

bool close_file(int descriptor) { return ::close(descriptor) == 0; }

bool remove_file(const std::string& path) { return ::unlink(path.c_str()) == 0; }

bool lock_file(int descriptor) { return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0; }

bool cut_file(int descriptor, uint64_t size) {
  return ::ftruncate(descriptor, static_cast<off_t>(size)) == 0;
}

int64_t read_at(int descriptor, uint64_t offset, std::span<char> into) {
  ssize_t count = -1;
  do {
    count = ::pread(descriptor, into.data(), into.size(), static_cast<off_t>(offset));
  } while (count < 0 && errno == EINTR);
  return count;
}

int64_t write_at(int descriptor, uint64_t offset, std::string_view bytes) {
  ssize_t count = -1;
  do {
    count = ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
  } while (count < 0 && errno == EINTR);
  return count;
}

bool rename_file(const std::string& from, const std::string& to) {
  return std::rename(from.c_str(), to.c_str()) == 0;
}

std::filesystem::path standard_path(const std::string& path) { return path; }

std::string with_slashes(std::string path) { return path; }

bool is_absolute(std::string_view path) { return path.starts_with('/'); }

std::string resolved(const std::string& path) {
  char* found = ::realpath(path.c_str(), nullptr);
  std::string result = found ? found : "";
  std::free(found);
  return result;
}

std::string usable_name(std::string name) { return name; }

}  // namespace pairlint::cli::platform
