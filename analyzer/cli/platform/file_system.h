#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What operating systems do differently about files. Paths are UTF-8; where something fails, errno
// says why, also on Windows.
namespace pairlint::cli::platform {

enum class FileType : uint8_t { kFile, kFolder, kPipe, kSocket, kDevice, kOther };

struct FileStatus {
  FileType type = FileType::kOther;
  uint64_t size = 0;
  std::pair<int64_t, int64_t> changed;  ///< when, in two parts of the system's own making
  std::pair<uint64_t, uint64_t> id;     ///< the same for every path to the same file or folder
};

/// Links are followed.
std::optional<FileStatus> status_of(const std::string& path);
/// Of a file that is open, whatever name it has by now.
std::optional<FileStatus> status_of(int descriptor);

/// The names of what a folder holds, in no order.
std::optional<std::vector<std::string>> entries_of(const std::string& folder);

/// Makes a folder and those above it that are missing.
bool make_folders(const std::string& path);

/// A descriptor, -1 if it cannot be had. Others may write to the file while it is read.
int open_to_read(const std::string& path);
/// Makes the file or empties it.
int open_to_write(const std::string& path);
/// Makes the file or keeps what is in it. Others may read and remove it meanwhile.
int open_to_continue(const std::string& path);
bool close_file(int descriptor);
bool remove_file(const std::string& path);
/// Keeps the file from others who ask for the same, until it is closed or the program has ended in
/// whatever way; false at once if somebody else has it.
bool lock_file(int descriptor);
/// Cuts off what stands behind.
bool cut_file(int descriptor, uint64_t size);
/// How many bytes were read from this place, 0 behind the end; -1 on failure. Where read_some() and
/// write_some() go on afterwards is not said.
int64_t read_at(int descriptor, uint64_t offset, std::span<char> into);
/// How many of the bytes were written to this place, at least one; -1 on failure.
int64_t write_at(int descriptor, uint64_t offset, std::string_view bytes);
/// Gives the file another name; one that has it already is replaced.
bool rename_file(const std::string& from, const std::string& to);

/// The path for the standard library, which would not take it for UTF-8 everywhere.
std::filesystem::path standard_path(const std::string& path);
/// The path with `/` between its parts, however it was typed.
std::string with_slashes(std::string path);
/// Whether it says on its own where it leads: from a root, a drive or a server on.
bool is_absolute(std::string_view path);
/// The absolute path without `.` and `..`, with slashes; empty if that cannot be told.
std::string resolved(const std::string& path);
/// What a file or folder of this name can be called here: the name, but for characters and words
/// that the system keeps for itself.
std::string usable_name(std::string name);

}  // namespace pairlint::cli::platform
