#include "version.h"

#include "cli/commands.h"
#include "cli/output.h"
#include "rule/pack.h"

namespace pairlint::cli {

/// What is needed to find the same program again: nothing of it changes with time or machine.
int run_version() {
  const Pack& pack = shipped_pack();
  return write_stdout(std::string("pairlint ") + kVersion + "\nrules " +
                      std::string(pack.fingerprint) + ", " + std::to_string(pack.rules.size()) +
                      " rules and " + std::to_string(pack.signals.size()) +
                      " known errors\nbuild " + PAIRLINT_BUILD +
                      "\nWorks offline: it has no network code, opens no connection and runs no "
                      "command.\n");
}

}  // namespace pairlint::cli
