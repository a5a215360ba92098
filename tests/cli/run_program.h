#pragma once

#include <string>
#include <vector>

namespace pairlint::cli_test {

/// What a run of the program left behind.
struct Outcome {
  int code = -1;  ///< 128 + the signal's number if one ended it
  std::string out, err;
};

/// How the program's standard streams are connected.
struct Streams {
  std::string in = {};        ///< passed through a pipe
  std::string in_file = {};   ///< instead of the pipe
  std::string out_file = {};  ///< instead of being collected
  bool unprivileged = false;  ///< as nobody, where the tests run as root
  bool out_closed = false;    ///< a pipe that nobody reads
  std::vector<std::string> environment = {};
  std::string folder = {};  ///< to run in; empty: here
};

Outcome run_program(const std::vector<std::string>& arguments, const Streams& streams = {});

/// A folder that lives as long as this.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  /// Makes the folders above it too. Returns the file's path.
  std::string write(const std::string& name, const std::string& bytes) const;

 private:
  std::string path_;
};

std::string read_file(const std::string& path);

}  // namespace pairlint::cli_test
