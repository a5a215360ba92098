// The edge to the file system. Only regular files are read: a FIFO would hang and a device never
// ends. Links are followed, but not into a folder that is being walked already.
#include "cli/inputs.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "base/limits.h"
#include "cli/open_containers.h"
#include "cli/platform/console.h"
#include "cli/platform/file_system.h"

namespace pairlint::cli {
namespace {

using platform::FileStatus;
using platform::FileType;

std::string reason_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "no such file or folder";
    case EACCES:
    case EPERM:
      return "permission denied";
    case ELOOP:
      return "its symbolic links form a loop";
    case EISDIR:
      return "it is a folder";
    default:
      return std::strerror(error);
  }
}

std::string_view refusal_of(FileType type) {
  switch (type) {
    case FileType::kPipe:
      return "it is a pipe; pass its content as standard input (-)";
    case FileType::kSocket:
      return "it is a socket";
    case FileType::kDevice:
      return "it is a device";
    default:
      return "it is neither a file nor a folder";
  }
}

std::string_view base_name(std::string_view path) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos || path.size() == 1 ? path : path.substr(slash + 1);
}

}  // namespace

/// `.` and `..` have names too, but only the file system knows them.
std::string own_name(const std::string& path) {
  const std::string_view base = base_name(path);
  if (base != "." && base != "..") return std::string(base);
  const std::string resolved = platform::resolved(path);
  return std::string(base_name(resolved.empty() ? base : resolved));
}

namespace {

/// A file argument is named as it was given, but without the folders of an absolute path: they are
/// this machine's, and the same case shall give the same report anywhere.
std::string name_of_file(std::string_view path) {
  if (platform::is_absolute(path)) return std::string(base_name(path));
  while (path.starts_with("./")) path.remove_prefix(2);
  return std::string(path);
}

using Places = std::vector<Place>;

/// Walks one folder argument.
class Walk {
 public:
  explicit Walk(Places& found) : found_(found) {}

  void folder(const std::string& path, const std::string& name, const FileStatus& status) {
    if (std::find(open_.begin(), open_.end(), status.id) != open_.end()) {
      return refuse(name, "its symbolic links form a loop");
    }
    if (open_.size() >= limits::kFolderDepth) return refuse(name, "its folders nest too deeply");
    const auto entries = platform::entries_of(path);
    if (!entries) return refuse(name, reason_of(errno));
    open_.push_back(status.id);
    for (const std::string& entry : *entries) {
      this->entry(path + "/" + entry, name.empty() ? entry : name + "/" + entry);
    }
    open_.pop_back();
  }

 private:
  void entry(const std::string& path, const std::string& name) {
    const auto status = platform::status_of(path);
    if (!status) return refuse(name, reason_of(errno));
    if (status->type == FileType::kFolder) return folder(path, name, *status);
    if (status->type != FileType::kFile) return refuse(name, std::string(refusal_of(status->type)));
    found_.push_back({name, path, ""});
  }

  void refuse(const std::string& name, std::string why) {
    found_.push_back({name, "", std::move(why)});
  }

  Places& found_;
  std::vector<decltype(FileStatus::id)> open_;  ///< the folders from the argument down to here
};

}  // namespace

std::vector<Place> places_of(const std::string& path) {
  if (path == "-") return {{"-", path, ""}};
  const auto status = platform::status_of(path);
  if (!status) return {{name_of_file(path), "", reason_of(errno)}};
  if (status->type == FileType::kFile) return {{name_of_file(path), path, ""}};
  if (status->type != FileType::kFolder) {
    return {{name_of_file(path), "", std::string(refusal_of(status->type))}};
  }
  Places found;
  Walk(found).folder(path, "", *status);
  for (Place& place : found) {
    if (place.name.empty()) place.name = own_name(path);
  }
  std::sort(found.begin(), found.end(),
            [](const Place& a, const Place& b) { return a.name < b.name; });
  return found;
}

namespace {

/// Two folders may hold files of one name; the later ones then carry their folder's.
void tell_apart(Places& places, const std::string& path, std::set<std::string>& taken) {
  const bool collides = std::any_of(places.begin(), places.end(), [&taken](const Place& place) {
    return taken.contains(place.name);
  });
  for (Place& place : places) {
    if (collides && place.name != own_name(path)) place.name = own_name(path) + "/" + place.name;
    taken.insert(place.name);
  }
}

/// Of all arguments, each with a name of its own.
Places all_places_of(const std::vector<std::string>& paths) {
  Places all;
  std::set<std::string> taken;
  for (const std::string& typed : paths) {
    const std::string path = platform::with_slashes(typed);
    Places places = pairlint::cli::places_of(path);
    tell_apart(places, path, taken);
    std::move(places.begin(), places.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace

bool FileInput::open() {
  descriptor_ = path_ == "-" ? platform::kStdin : platform::open_to_read(path_);
  if (descriptor_ >= 0) state_ = State::kOpen;
  return descriptor_ >= 0;
}

void FileInput::close() {
  if (descriptor_ > platform::kStderr) platform::close_file(descriptor_);
  descriptor_ = -1;
  state_ = State::kDone;
}

tl::unexpected<Error> FileInput::stop(std::string why) {
  close();
  return give_up(std::move(why));
}

Result<size_t> FileInput::read(std::span<char> into) {
  if (head_.empty()) return read_more(into);
  const size_t count = std::min(into.size(), head_.size());
  head_.copy(into.data(), count);
  head_.erase(0, count);
  return count;
}

/// A file is closed again, for a folder may have more of them than may be open at a time; standard
/// input keeps what was taken from it.
std::string FileInput::head(size_t size) {
  std::string bytes = std::exchange(head_, "");
  size_t have = bytes.size();
  bytes.resize(std::max(have, size));
  while (have < size) {
    const auto count = read_more({bytes.data() + have, size - have});
    if (!count || *count == 0) break;
    have += *count;
  }
  bytes.resize(have);
  if (path_ == "-") {
    head_ = bytes;
  } else {
    close();
    state_ = State::kClosed;
  }
  return bytes;
}

uint64_t FileInput::size() const {
  const auto status = platform::status_of(path_);
  return status ? status->size : 0;
}

Result<size_t> FileInput::read_more(std::span<char> into) {
  if (!failure().empty()) return stop(failure());
  if (!refusal_.empty()) return stop(refusal_);
  if (state_ == State::kDone || into.empty()) return size_t{0};
  if (state_ == State::kClosed && !open()) return stop(reason_of(errno));
  const int64_t count = platform::read_some(descriptor_, into);
  if (count < 0) return stop(reason_of(errno));
  if (count == 0) close();
  return static_cast<size_t>(count);
}

CaseInputs collect_inputs(const std::vector<std::string>& paths) {
  CaseInputs inputs;
  UnpackBudget budget;
  for (Place& place : all_places_of(paths)) {
    open_container(std::make_unique<FileInput>(std::move(place)), budget, inputs.all);
  }
  inputs.case_name = case_name_of(paths);
  return inputs;
}

std::map<std::string, std::string> paths_by_name(const std::vector<std::string>& paths) {
  std::map<std::string, std::string> by_name;
  for (const Place& place : all_places_of(paths)) {
    if (!place.refusal.empty() || place.path == "-") continue;
    const std::string path = platform::resolved(place.path);
    if (!path.empty()) by_name.emplace(place.name, path);
  }
  return by_name;
}

Result<std::vector<HeldFile>> hold_files(const std::vector<std::string>& paths, uint64_t most) {
  std::vector<HeldFile> files;
  std::string chunk(limits::kMailHeadBytes, '\0');
  for (Place& place : all_places_of(paths)) {
    FileInput input(std::move(place));
    files.push_back({input.name(), "", ""});
    for (;;) {
      const auto count = input.read({chunk.data(), chunk.size()});
      if (!count || *count == 0) break;
      if (*count > most) return fail("the inputs are too large for a bundle");
      most -= *count;
      files.back().bytes.append(chunk.data(), *count);
    }
    files.back().damage = input.failure();
  }
  return files;
}

CaseInputs inputs_of(const std::vector<HeldFile>& files, std::string case_name) {
  CaseInputs inputs;
  UnpackBudget budget;
  for (const HeldFile& file : files) open_container(file, budget, inputs.all);
  inputs.case_name = std::move(case_name);
  return inputs;
}

std::string case_name_of(const std::vector<std::string>& paths) {
  return paths.empty() ? "" : own_name(platform::with_slashes(paths.front()));
}

}  // namespace pairlint::cli
