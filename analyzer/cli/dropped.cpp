#include "cli/dropped.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/platform/file_system.h"
#include "cli/platform/program.h"
#include "cli/terminal.h"

namespace pairlint::cli {

bool are_dropped(const std::vector<std::string>& arguments) {
  return !arguments.empty() &&
         std::all_of(arguments.begin(), arguments.end(),
                     [](const auto& each) { return platform::status_of(each).has_value(); });
}

std::string page_beside(std::string path) {
  path = platform::with_slashes(std::move(path));
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path + ".pairlint.html";
}

int run_dropped(const std::vector<std::string>& paths) {
  CommandLine line;
  line.verb = Verb::kCheck;
  line.paths = paths;
  const std::string page = page_beside(paths.front());
  line.outputs = {{OutputFormat::kHtml, page}};
  const int code = run_check(line);
  const bool opened = code != kWrongUse && platform::open_document(page);
  if (!opened && code != kWrongUse) complain("the report is in " + quoted_name(page));
  if (!opened) platform::hold_window();
  return code;
}

}  // namespace pairlint::cli
