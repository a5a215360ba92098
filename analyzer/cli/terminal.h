#pragma once

#include <string>
#include <string_view>

#include "cli/command_line.h"
#include "report/writer.h"

namespace pairlint::cli {

enum class Written : uint8_t { kYes, kReaderGone, kFailed };

/// Writes everything in as few calls as the system allows. A reader that has seen enough and closed
/// its end is no failure. On kFailed errno says why.
Written write_all(int descriptor, std::string_view bytes);

/// `pairlint: what` and a line end, to standard error, made harmless for a terminal. Only line ends
/// pass: the mistakes of a rule pack come with the lines they stand in.
void complain(const std::string& what);
/// A file's name in quotes as a message may hold it.
std::string quoted_name(const std::string& name);

/// How text shall look on standard output: a terminal's width, colour, characters and
/// links if it is one.
report::TextStyle style_of_stdout(Colour colour);
/// The same for a file: 100 columns, no colour unless it was demanded.
report::TextStyle style_of_file(Colour colour);

/// Standard input has been redirected: somebody means it to be read.
bool stdin_is_redirected();
bool stdin_is_terminal();

}  // namespace pairlint::cli
