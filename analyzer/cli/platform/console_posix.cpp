#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "cli/platform/console.h"

namespace pairlint::cli::platform {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

int64_t read_some(int descriptor, std::span<char> into) {
  int64_t count = -1;
  do {
    count = read_until_signal(descriptor, into);
  } while (count < 0 && errno == EINTR);
  return count;
}

int64_t read_until_signal(int descriptor, std::span<char> into) {
  return ::read(descriptor, into.data(), into.size());
}

int64_t write_some(int descriptor, std::string_view bytes) {
  ssize_t count = -1;
  do {
    count = ::write(descriptor, bytes.data(), bytes.size());
  } while (count < 0 && errno == EINTR);
  return count;
}

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

bool stdin_has_content() {
  struct stat status {};
  if (::fstat(STDIN_FILENO, &status) != 0) return false;
  return S_ISFIFO(status.st_mode) || S_ISREG(status.st_mode) || S_ISSOCK(status.st_mode);
}

uint32_t terminal_columns() {
  struct winsize size {};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// The first of these that is set decides, as in POSIX; without any the C locale holds.
bool terminal_takes_unicode() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string value = lower(environment(name));
    if (value.empty()) continue;
    return value.find("utf-8") != std::string::npos || value.find("utf8") != std::string::npos;
  }
  return false;
}

bool terminal_takes_ansi() { return environment("TERM") != "dumb"; }

}  // namespace pairlint::cli::platform
