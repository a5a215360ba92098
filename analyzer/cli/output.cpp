#include "cli/output.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "cli/commands.h"
#include "cli/platform/console.h"
#include "cli/platform/file_system.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

int write_file(const std::string& file, const std::string& text) {
  const int descriptor = platform::open_to_write(file);
  if (descriptor < 0) {
    complain("cannot write " + quoted_name(file) + ": " + std::strerror(errno));
    return kWrongUse;
  }
  const bool written = write_all(descriptor, text) == Written::kYes;
  const int error = errno;
  if (platform::close_file(descriptor) && written) return kClean;
  complain("cannot write " + quoted_name(file) + ": " + std::strerror(written ? errno : error));
  return kUnreadable;
}

}  // namespace

int write_stdout(const std::string& text) {
  if (write_all(platform::kStdout, text) != Written::kFailed) return kClean;
  complain(std::string("cannot write to standard output: ") + std::strerror(errno));
  return kUnreadable;
}

int write_outputs(const CommandLine& line, const Render& render) {
  int worst = kClean;
  for (const Output& output : line.outputs) {
    const int code =
        output.file.empty()
            ? write_stdout(render(output.format, style_of_stdout(line.colour)))
            : write_file(output.file, render(output.format, style_of_file(line.colour)));
    if (worst != kWrongUse && code != kClean) worst = code;
  }
  return worst;
}

}  // namespace pairlint::cli
