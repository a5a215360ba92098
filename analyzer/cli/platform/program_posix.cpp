#include <csignal>

#include "cli/platform/program.h"

namespace pairlint::cli::platform {

std::vector<std::string> arguments(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  return {argv + (argc > 0 ? 1 : 0), argv + argc};
}

bool has_own_window() { return false; }
bool open_document(const std::string&) { return false; }
void hold_window() {}

}  // namespace pairlint::cli::platform
