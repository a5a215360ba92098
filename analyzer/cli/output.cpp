#include "cli/output.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "cli/commands.h"
#include "cli/platform/console.h"
#include "cli/platform/file_system.h"
#include "cli/terminal.h"

namespace pairlint::cli {

int write_output(const std::string& file, const std::string& text) {
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

int write_stdout(const std::string& text) {
  if (write_all(platform::kStdout, text) != Written::kFailed) return kClean;
  complain(std::string("cannot write to standard output: ") + std::strerror(errno));
  return kUnreadable;
}

int write_outputs(const CommandLine& line, const Render& render, const Accept& accept) {
  std::vector<std::string> texts;
  for (const Output& output : line.outputs) {
    texts.push_back(render(output.format, output.file.empty() ? style_of_stdout(line.colour)
                                                              : style_of_file(line.colour)));
    const std::string name = output.file.empty() ? "the report" : output.file;
    if (accept && !accept(name, texts.back())) return kUnreadable;
  }
  int worst = kClean;
  for (size_t i = 0; i < texts.size(); ++i) {
    const std::string& file = line.outputs[i].file;
    const int code = file.empty() ? write_stdout(texts[i]) : write_output(file, texts[i]);
    if (worst != kWrongUse && code != kClean) worst = code;
  }
  return worst;
}

}  // namespace pairlint::cli
