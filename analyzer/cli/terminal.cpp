#include "cli/terminal.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "base/text.h"
#include "cli/platform/console.h"
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
  const uint32_t columns = platform::terminal_columns();
  return columns == 0 ? otherwise : std::clamp(columns, kNarrowest, kWidest);
}

bool terminal_takes_colour() {
  return environment("NO_COLOR").empty() && platform::terminal_takes_ansi();
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
    const int64_t count = platform::write_some(descriptor, bytes);
    if (count < 0) return errno == EPIPE ? Written::kReaderGone : Written::kFailed;
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return Written::kYes;
}

void complain(const std::string& what) {
  std::string text = "pairlint: ";
  for (std::string_view line : split_at(what, '\n')) {
    text += report::visible(line, true);
    text += '\n';
  }
  write_all(platform::kStderr, text);
}

std::string quoted_name(const std::string& name) { return "'" + report::visible(name, true) + "'"; }

report::TextStyle style_of_stdout(Colour colour) {
  report::TextStyle style = style_of_file(colour);
  if (colour == Colour::kAuto) style.colour = colour_is_forced();
  if (!platform::is_terminal(platform::kStdout)) return style;
  style.width = terminal_width(style.width);
  style.unicode = platform::terminal_takes_unicode();
  if (colour == Colour::kAuto) style.colour = style.colour || terminal_takes_colour();
  style.links = colour != Colour::kNever && terminal_takes_colour();
  return style;
}

report::TextStyle style_of_file(Colour colour) {
  report::TextStyle style;
  style.colour = colour == Colour::kAlways;
  return style;
}

bool stdin_is_redirected() { return platform::stdin_has_content(); }

bool stdin_is_terminal() { return platform::is_terminal(platform::kStdin); }

}  // namespace pairlint::cli
