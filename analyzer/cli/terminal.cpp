#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "base/text.h"
#include "report/glyph.h"

namespace pairlint::cli {
namespace {

constexpr uint32_t kNarrowest = 60;
constexpr uint32_t kWidest = 120;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

uint32_t terminal_width(uint32_t otherwise) {
  struct winsize size {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return otherwise;
  return std::clamp<uint32_t>(size.ws_col, kNarrowest, kWidest);
}

/// The first of these that is set decides, as in POSIX; without any the C locale holds.
bool terminal_takes_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string value = lower(environment(name));
    if (value.empty()) continue;
    return value.find("utf-8") != std::string::npos || value.find("utf8") != std::string::npos;
  }
  return false;
}

bool terminal_takes_colour() {
  return environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

/// Somebody wants colour wherever the output goes, as CI servers do; NO_COLOR is heard first.
bool colour_is_forced() {
  const auto is_on = [](std::string_view value) { return !value.empty() && value != "0"; };
  return environment("NO_COLOR").empty() &&
         (is_on(environment("FORCE_COLOR")) || is_on(environment("CLICOLOR_FORCE")));
}

}  // namespace

Written write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<size_t>(count));
    } else if (errno == EPIPE) {
      return Written::kReaderGone;
    } else if (errno != EINTR) {
      return Written::kFailed;
    }
  }
  return Written::kYes;
}

void complain(const std::string& what) {
  std::string text = "pairlint: ";
  for (std::string_view line : split_at(what, '\n')) {
    text += report::visible(line, true);
    text += '\n';
  }
  write_all(STDERR_FILENO, text);
}

std::string quoted_name(const std::string& name) { return "'" + report::visible(name, true) + "'"; }

report::TextStyle style_of_stdout(Colour colour) {
  report::TextStyle style = style_of_file(colour);
  if (colour == Colour::kAuto) style.colour = colour_is_forced();
  if (!::isatty(STDOUT_FILENO)) return style;
  style.width = terminal_width(style.width);
  style.unicode = terminal_takes_utf8();
  if (colour == Colour::kAuto) style.colour = style.colour || terminal_takes_colour();
  return style;
}

report::TextStyle style_of_file(Colour colour) {
  report::TextStyle style;
  style.colour = colour == Colour::kAlways;
  return style;
}

bool stdin_is_redirected() {
  struct stat status {};
  if (::fstat(STDIN_FILENO, &status) != 0) return false;
  return S_ISFIFO(status.st_mode) || S_ISREG(status.st_mode) || S_ISSOCK(status.st_mode);
}

bool stdin_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

}  // namespace pairlint::cli
