#include "cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace pairlint::cli {
namespace {

std::atomic<int> noted = 0;
static_assert(std::atomic<int>::is_always_lock_free);

}  // namespace

void note_interrupts() {
  struct sigaction action {};
  action.sa_handler = [](int signal) { noted = signal; };
  action.sa_flags = SA_RESETHAND;
  for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
}

int interrupted_by() { return noted; }

}  // namespace pairlint::cli
