#pragma once

#include <functional>
#include <string>

#include "cli/command_line.h"
#include "report/writer.h"

namespace pairlint::cli {

/// Makes the text of one report in one format.
using Render = std::function<std::string(OutputFormat, const report::TextStyle&)>;

/// Writes every output that was asked for. Returns kClean, kWrongUse for a file that cannot be
/// made, kUnreadable (an internal error) for one that cannot be written to its end.
int write_outputs(const CommandLine& line, const Render& render);

/// Text on standard output, for commands that have no other format.
int write_stdout(const std::string& text);

}  // namespace pairlint::cli
