#pragma once

namespace pairlint::cli {

/// From here on SIGINT and SIGTERM are only noted, once; a second one ends the program.
void note_interrupts();

/// The signal that was noted; 0: none.
int interrupted_by();

}  // namespace pairlint::cli
