// Handles of Windows behind descriptors, so that the rest of cli/ sees files in one way. A path
// that names a device (NUL, CON, \\.\pipe\x) opens like a file; its type tells.
#include "cli/platform/file_system.h"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/text.h"
#include "cli/platform/text_windows.h"

namespace pairlint::cli::platform {
namespace {

constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
constexpr size_t kMostAtOnce = size_t{64} << 20;
constexpr uint64_t kLockedByte = uint64_t{1} << 62;

/// Closed at its end.
class Handle {
 public:
  explicit Handle(HANDLE handle) : handle_(handle) {}
  ~Handle() {
    if (*this) ::CloseHandle(handle_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  explicit operator bool() const { return handle_ != INVALID_HANDLE_VALUE; }
  HANDLE get() const { return handle_; }

 private:
  HANDLE handle_;
};

FileType type_of(HANDLE handle, DWORD attributes) {
  switch (::GetFileType(handle)) {
    case FILE_TYPE_DISK:
      return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? FileType::kFolder : FileType::kFile;
    case FILE_TYPE_PIPE:
      return FileType::kPipe;
    case FILE_TYPE_CHAR:
      return FileType::kDevice;
    default:
      return FileType::kOther;
  }
}

uint64_t joined(DWORD high, DWORD low) { return uint64_t{high} << 32 | low; }

HANDLE handle_of(int descriptor) { return reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor)); }

/// Where a read or a write begins.
OVERLAPPED place_of(uint64_t offset) {
  OVERLAPPED place{};
  place.Offset = static_cast<DWORD>(offset);
  place.OffsetHigh = static_cast<DWORD>(offset >> 32);
  return place;
}

bool succeeded(BOOL done) {
  if (done == 0) errno = last_errno();
  return done != 0;
}

FileStatus status_from(HANDLE file) {
  BY_HANDLE_FILE_INFORMATION known{};
  ::GetFileInformationByHandle(file, &known);  // a device knows nothing
  return FileStatus{
      type_of(file, known.dwFileAttributes),
      joined(known.nFileSizeHigh, known.nFileSizeLow),
      {known.ftLastWriteTime.dwHighDateTime, known.ftLastWriteTime.dwLowDateTime},
      {known.dwVolumeSerialNumber, joined(known.nFileIndexHigh, known.nFileIndexLow)}};
}

/// A descriptor that owns the handle; line ends pass it as they are.
int descriptor_of(HANDLE handle, int flags) {
  if (handle == INVALID_HANDLE_VALUE) {
    errno = last_errno();
    return -1;
  }
  return ::_open_osfhandle(reinterpret_cast<intptr_t>(handle), flags | _O_BINARY | _O_NOINHERIT);
}

bool is_folder(const std::string& path) {
  const auto status = status_of(path);
  return status && status->type == FileType::kFolder;
}

/// Names that mean a device in every folder, whatever ending follows them.
bool names_device(std::string_view name) {
  constexpr std::array kDevices = {"con", "prn", "aux", "nul", "com", "lpt"};
  std::string stem = lower(name.substr(0, name.find('.')));
  while (stem.ends_with(' ')) stem.pop_back();
  if (stem.size() == 4 && stem.back() >= '0' && stem.back() <= '9') {
    stem.pop_back();
    return stem == kDevices[4] || stem == kDevices[5];
  }
  return std::find(kDevices.begin(), kDevices.begin() + 4, stem) != kDevices.begin() + 4;
}

}  // namespace

std::optional<FileStatus> status_of(const std::string& path) {
  const Handle file(::CreateFileW(native_path(path).c_str(), FILE_READ_ATTRIBUTES, kShareAll,
                                  nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr));
  if (!file) {
    errno = last_errno();
    return std::nullopt;
  }
  return status_from(file.get());
}

std::optional<FileStatus> status_of(int descriptor) { return status_from(handle_of(descriptor)); }

std::optional<std::vector<std::string>> entries_of(const std::string& folder) {
  WIN32_FIND_DATAW entry{};
  HANDLE search = ::FindFirstFileW(native_path(folder + "/*").c_str(), &entry);
  if (search == INVALID_HANDLE_VALUE) {
    errno = last_errno();
    return std::nullopt;
  }
  std::vector<std::string> names;
  do {
    std::string name = to_utf8(entry.cFileName);
    if (name != "." && name != "..") names.push_back(std::move(name));
  } while (::FindNextFileW(search, &entry) != 0);
  ::FindClose(search);
  return names;
}

bool make_folders(const std::string& path) {
  const std::string folders = with_slashes(path);
  for (size_t end = folders.find('/', 1); !folders.empty(); end = folders.find('/', end + 1)) {
    const std::string folder = folders.substr(0, end);
    const bool last = end == std::string::npos;
    const bool made = ::CreateDirectoryW(native_path(folder).c_str(), nullptr) != 0;
    if (!made) errno = last_errno();
    if (last) return made || is_folder(folder);
  }
  return false;
}

int open_to_read(const std::string& path) {
  return descriptor_of(::CreateFileW(native_path(path).c_str(), GENERIC_READ, kShareAll, nullptr,
                                     OPEN_EXISTING, FILE_FLAG_SEQUENTIAL_SCAN, nullptr),
                       _O_RDONLY);
}

int open_to_write(const std::string& path) {
  return descriptor_of(::CreateFileW(native_path(path).c_str(), GENERIC_WRITE, FILE_SHARE_READ,
                                     nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr),
                       _O_WRONLY);
}

int open_to_continue(const std::string& path) {
  return descriptor_of(
      ::CreateFileW(native_path(path).c_str(), GENERIC_READ | GENERIC_WRITE, kShareAll, nullptr,
                    OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr),
      _O_RDWR);
}

bool close_file(int descriptor) { return ::_close(descriptor) == 0; }

bool remove_file(const std::string& path) { return ::DeleteFileW(native_path(path).c_str()) != 0; }

/// Nobody else can read or write what is locked: that is a byte far behind the end.
bool lock_file(int descriptor) {
  OVERLAPPED place = place_of(kLockedByte);
  return succeeded(::LockFileEx(
      handle_of(descriptor), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place));
}

bool cut_file(int descriptor, uint64_t size) {
  FILE_END_OF_FILE_INFO end{};
  end.EndOfFile.QuadPart = static_cast<LONGLONG>(size);
  return succeeded(
      ::SetFileInformationByHandle(handle_of(descriptor), FileEndOfFileInfo, &end, sizeof end));
}

int64_t read_at(int descriptor, uint64_t offset, std::span<char> into) {
  OVERLAPPED place = place_of(offset);
  DWORD count = 0;
  const auto most = static_cast<DWORD>(std::min(into.size(), kMostAtOnce));
  if (::ReadFile(handle_of(descriptor), into.data(), most, &count, &place) != 0) return count;
  if (::GetLastError() == ERROR_HANDLE_EOF) return 0;
  errno = last_errno();
  return -1;
}

int64_t write_at(int descriptor, uint64_t offset, std::string_view bytes) {
  OVERLAPPED place = place_of(offset);
  DWORD count = 0;
  const auto most = static_cast<DWORD>(std::min(bytes.size(), kMostAtOnce));
  const BOOL done = ::WriteFile(handle_of(descriptor), bytes.data(), most, &count, &place);
  return succeeded(done) ? int64_t{count} : -1;
}

bool rename_file(const std::string& from, const std::string& to) {
  return succeeded(
      ::MoveFileExW(native_path(from).c_str(), native_path(to).c_str(), MOVEFILE_REPLACE_EXISTING));
}

std::filesystem::path standard_path(const std::string& path) { return native_path(path); }

std::string with_slashes(std::string path) {
  std::replace(path.begin(), path.end(), '\\', '/');
  return path;
}

bool is_absolute(std::string_view path) {
  return path.starts_with('/') || path.starts_with('\\') || (path.size() > 1 && path[1] == ':');
}

std::string resolved(const std::string& path) {
  return with_slashes(to_utf8(full_path(native_path(path))));
}

std::string usable_name(std::string name) {
  for (char& c : name) {
    const bool kept = std::string_view("<>:\"|?*\\").find(c) != std::string_view::npos;
    if (kept || static_cast<unsigned char>(c) < ' ') c = '_';
  }
  while (name.ends_with('.') || name.ends_with(' ')) name.back() = '_';
  return names_device(name) ? "_" + name : name;
}

}  // namespace pairlint::cli::platform
