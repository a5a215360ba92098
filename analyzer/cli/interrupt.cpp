#include "cli/interrupt.h"

#include <atomic>

#include "cli/platform/program.h"

namespace pairlint::cli {
namespace {

std::atomic<int> noted = 0;
static_assert(std::atomic<int>::is_always_lock_free);

}  // namespace

void note_interrupts() {
  platform::call_when_interrupted([](int signal) { noted = signal; });
}

int interrupted_by() { return noted; }

}  // namespace pairlint::cli
