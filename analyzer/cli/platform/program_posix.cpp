#include <csignal>

#include "cli/platform/program.h"

namespace pairlint::cli::platform {

std::vector<std::string> arguments(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  return {argv + (argc > 0 ? 1 : 0), argv + argc};
}

/// Without SA_RESTART: a read that waits shall end.
void call_when_interrupted(void (*note)(int signal)) {
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = SA_RESETHAND;
  for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
}

bool has_own_window() { return false; }
bool open_document(const std::string&) { return false; }
void hold_window() {}

}  // namespace pairlint::cli::platform
