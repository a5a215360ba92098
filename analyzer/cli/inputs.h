#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "source/input.h"

namespace pairlint::cli {

/// A file, standard input, or something that was named or met and is not going to be read.
struct Place {
  std::string name;     ///< in reports
  std::string path;     ///< `-`: standard input
  std::string refusal;  ///< why it is not read; empty for what is
};

/// Opened when it is first read, closed at its end.
class FileInput final : public Input {
 public:
  explicit FileInput(Place place)
      : Input(std::move(place.name)),
        path_(std::move(place.path)),
        refusal_(std::move(place.refusal)) {}
  ~FileInput() override { close(); }

  Result<size_t> read(std::span<char> into) override;

  /// The first bytes, up to `size`, or as many as there are; reading begins with them all the same.
  std::string head(size_t size);
  /// `-` for standard input, empty for what is not going to be read.
  const std::string& path() const { return path_; }
  /// In bytes, of a file; 0 if it cannot be told.
  uint64_t size() const;

 private:
  enum class State : uint8_t { kClosed, kOpen, kDone };
  bool open();
  void close();
  tl::unexpected<Error> stop(std::string why);
  Result<size_t> read_more(std::span<char> into);

  std::string path_;
  std::string refusal_;
  std::string head_;  ///< read and not handed out yet
  int descriptor_ = -1;
  State state_ = State::kClosed;
};

/// Everything at a path: the file, or all files of the folder in byte order of their names, which
/// are relative to it. What cannot be read or listed is there with its refusal.
std::vector<Place> places_of(const std::string& path);

/// A path's last name; that of `.` and `..` the file system knows.
std::string own_name(const std::string& path);

/// A file of a case with all its bytes, as the user has it: an archive is not opened.
struct HeldFile {
  std::string name;
  std::string bytes;
  std::string damage;  ///< why these are not all; empty: they are
};

/// All inputs of a case, in the order of the arguments, those of a folder in byte order of their
/// names.
struct CaseInputs {
  std::vector<std::unique_ptr<Input>> all;
  std::string case_name;  ///< of the first argument, without its folders
};

/// Files, folders (with all that is in them), archives and mails (see open_containers) and `-`.
/// Names are relative to the argument; where two arguments would give the same name, the later one
/// gets the argument's own name in front.
CaseInputs collect_inputs(const std::vector<std::string>& paths);

/// Where the files are that collect_inputs() names, as absolute paths; those in archives are
/// nowhere.
std::map<std::string, std::string> paths_by_name(const std::vector<std::string>& paths);

/// The same files read into memory. Fails if they are larger than `most` together.
Result<std::vector<HeldFile>> hold_files(const std::vector<std::string>& paths, uint64_t most);
/// The inputs that collect_inputs() would make of them.
CaseInputs inputs_of(const std::vector<HeldFile>& files, std::string case_name);
/// How the first argument is called.
std::string case_name_of(const std::vector<std::string>& paths);

}  // namespace pairlint::cli
