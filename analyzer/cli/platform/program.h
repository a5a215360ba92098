#pragma once

#include <string>
#include <vector>

// What operating systems do differently about how a program starts and ends.
namespace pairlint::cli::platform {

/// What was typed behind the program's name, as UTF-8, with wildcards expanded; where the shell
/// does not expand them, this does. Also makes standard streams pass bytes as they are.
std::vector<std::string> arguments(int argc, char** argv);

/// Calls this once, with SIGINT or SIGTERM, where somebody asks the program to end; asked again, it
/// ends.
void call_when_interrupted(void (*note)(int signal));

/// The program has a window to itself that vanishes with it: it was started by a double click or by
/// dropping files on it, not by typing.
bool has_own_window();
/// Shows a document in whatever program shows its kind.
bool open_document(const std::string& path);
/// Until Enter is pressed, so that what stands in the window can be read.
void hold_window();

}  // namespace pairlint::cli::platform
