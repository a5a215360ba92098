#include "cli/run_program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace pairlint::cli_test {
namespace {

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

constexpr uid_t kNobody = 65534;

/// Another program may be put in the place of the one that was built, such as pairlint.exe.
const char* program() {
  const char* other = std::getenv("PAIRLINT_PROGRAM");
  return other ? other : PAIRLINT_PROGRAM;
}

/// What the program shall find at its descriptors 0, 1 and 2.
struct Descriptors {
  int in = -1, out = -1, err = -1;
  int feed = -1;  ///< our end of its standard input
};

int open_for_writing(const std::string& path) {
  return ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
}

int pipe_without_reader() {
  int ends[2];
  EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
  ::close(ends[0]);
  return ends[1];
}

Descriptors connect(const Streams& streams, const std::string& out, const std::string& err) {
  Descriptors descriptors;
  if (streams.in_file.empty()) {
    int ends[2];
    EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    descriptors.in = ends[0];
    descriptors.feed = ends[1];
  } else {
    descriptors.in = ::open(streams.in_file.c_str(), O_RDONLY | O_CLOEXEC);
  }
  descriptors.out = streams.out_closed ? pipe_without_reader() : open_for_writing(out);
  descriptors.err = open_for_writing(err);
  return descriptors;
}

pid_t spawn(std::vector<std::string> arguments, const Streams& streams,
            const Descriptors& descriptors) {
  arguments.insert(arguments.begin(), program());
  std::vector<std::string> environment = streams.environment;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, descriptors.in, 0);
  posix_spawn_file_actions_adddup2(&actions, descriptors.out, 1);
  posix_spawn_file_actions_adddup2(&actions, descriptors.err, 2);
  if (!streams.folder.empty()) {
    posix_spawn_file_actions_addchdir_np(&actions, streams.folder.c_str());
  }
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  const bool drop = streams.unprivileged && ::geteuid() == 0;
  if (drop) {
    EXPECT_EQ(::setresuid(kNobody, 0, 0), 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_RESETIDS);
  }
  pid_t child = -1;
  EXPECT_EQ(::posix_spawn(&child, program(), &actions, &attributes, pointers(arguments).data(),
                          pointers(environment).data()),
            0);
  if (drop) {
    EXPECT_EQ(::setresuid(0, 0, 0), 0);
  }
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

void feed(int descriptor, std::string_view text) {
  if (descriptor < 0) return;
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count <= 0) break;  // the program has stopped reading
    text.remove_prefix(static_cast<size_t>(count));
  }
  ::close(descriptor);
}

int wait_for(pid_t child) {
  int status = 0;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Outcome run_program(const std::vector<std::string>& arguments, const Streams& streams) {
  std::signal(SIGPIPE, SIG_IGN);
  const TemporaryFolder folder;
  const std::string out = streams.out_file.empty() ? folder / "out" : streams.out_file;
  const Descriptors descriptors = connect(streams, out, folder / "err");
  const pid_t child = spawn(arguments, streams, descriptors);
  for (const int descriptor : {descriptors.in, descriptors.out, descriptors.err}) {
    ::close(descriptor);
  }
  feed(descriptors.feed, streams.in);
  Outcome run;
  run.code = wait_for(child);
  if (streams.out_file.empty()) run.out = read_file(out);
  run.err = read_file(folder / "err");
  return run;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = std::filesystem::temp_directory_path() / "pairlint-test-XXXXXX";
  EXPECT_NE(::mkdtemp(name.data()), nullptr);
  path_ = name;
  ::chmod(path_.c_str(), 0755);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
  std::string path = path_ + "/" + name;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string read_file(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace pairlint::cli_test
