#include <exception>
#include <string>

#include "cli/commands.h"
#include "cli/platform/program.h"
#include "cli/terminal.h"

/// The only catch-all: our own code does not throw, but memory may end.
int main(int argc, char** argv) {
  using namespace pairlint::cli;
  try {
    return run(platform::arguments(argc, argv));
  } catch (const std::exception& error) {
    complain(std::string("internal error: ") + error.what());
  } catch (...) {
    complain("internal error");
  }
  return kUnreadable;
}
