#pragma once

#include <vector>

#include "compose.h"

namespace pairlint::report {

/// What keeps verdicts from being reached although something was captured: dates that can be read
/// in two ways, exports that lost a part of their objects, servers that nobody asked, and commands
/// in a shell that does not know them. L3 to L6 of the rules; never a verdict.
std::vector<Note> notes_on_input(const Findings& findings);

}  // namespace pairlint::report
