#pragma once

#include <functional>
#include <string>

#include "cli/command_line.h"
#include "report/writer.h"

namespace pairlint::cli {

/// Makes the text of one report in one format.
using Render = std::function<std::string(OutputFormat, const report::TextStyle&)>;

/// Whether a text may be written; says why not. What it is called comes first.
using Accept = std::function<bool(const std::string&, const std::string&)>;

/// Writes every output that was asked for, once all are made and accepted; kUnreadable where one is
/// not. Returns kClean, kWrongUse for a file that cannot be
/// made, kUnreadable (an internal error) for one that cannot be written to its end.
int write_outputs(const CommandLine& line, const Render& render, const Accept& accept = {});

/// A file that somebody asked for, with the same results.
int write_output(const std::string& file, const std::string& text);

/// Text on standard output, for commands that have no other format.
int write_stdout(const std::string& text);

}  // namespace pairlint::cli
