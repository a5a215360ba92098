#pragma once

#include <string>

#include "cli/command_line.h"
#include "report/writer.h"

namespace pairlint::cli {

/// The report in one format. `max_length` is for tickets; 0: what each of them takes.
std::string rendered(const report::Report& report, OutputFormat format,
                     const report::TextStyle& style, size_t max_length);

}  // namespace pairlint::cli
